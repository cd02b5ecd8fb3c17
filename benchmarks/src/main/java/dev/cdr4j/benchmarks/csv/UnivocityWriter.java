package dev.cdr4j.benchmarks.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.model.WireTime;
import dev.cdr4j.benchmarks.peer.CallWriter;
import java.io.OutputStream;
import java.util.List;

/** univocity's writer of rows, which leaves blanks alone. */
final class UnivocityWriter implements CallWriter {
  @Override
  public void write(List<Call> records, Direction direction, OutputStream out) {
    RowFormatter rows = new RowFormatter(direction, WireTime.FORMATTER::format);
    CsvWriterSettings settings = new CsvWriterSettings();
    settings.getFormat().setLineSeparator("\r\n");
    settings.trimValues(false);
    CsvWriter writer = new CsvWriter(out, UTF_8, settings);
    writer.writeHeaders(rows.header());
    for (Call call : records) {
      writer.writeRow(rows.row(call));
    }
    writer.close();
  }
}

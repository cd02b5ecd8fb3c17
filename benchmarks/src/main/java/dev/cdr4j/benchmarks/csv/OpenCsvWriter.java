package dev.cdr4j.benchmarks.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.model.WireTime;
import dev.cdr4j.benchmarks.peer.CallWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;

/** OpenCSV's writer of rows, which quotes where it is needed alone. */
final class OpenCsvWriter implements CallWriter {
  @Override
  public void write(List<Call> records, Direction direction, OutputStream out) throws IOException {
    RowFormatter rows = new RowFormatter(direction, WireTime.FORMATTER::format);
    BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    try (ICSVWriter writer = new CSVWriterBuilder(text).withLineEnd("\r\n").build()) {
      writer.writeNext(rows.header(), false);
      for (Call call : records) {
        writer.writeNext(rows.row(call), false);
      }
    }
  }
}

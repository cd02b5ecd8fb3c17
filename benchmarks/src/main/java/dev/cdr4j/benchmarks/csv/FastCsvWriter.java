package dev.cdr4j.benchmarks.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.peer.CallWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** FastCSV's writer of rows. */
final class FastCsvWriter implements CallWriter {
  private final Function<Instant, String> times;

  FastCsvWriter(Function<Instant, String> times) {
    this.times = times;
  }

  @Override
  public void write(List<Call> records, Direction direction, OutputStream out) throws IOException {
    RowFormatter rows = new RowFormatter(direction, times);
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      writer.writeRecord(rows.header());
      for (Call call : records) {
        writer.writeRecord(rows.row(call));
      }
    }
  }
}

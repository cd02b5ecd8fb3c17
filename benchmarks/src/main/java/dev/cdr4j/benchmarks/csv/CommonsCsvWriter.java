package dev.cdr4j.benchmarks.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.model.WireTime;
import dev.cdr4j.benchmarks.peer.CallWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Commons CSV's printer of rows. */
final class CommonsCsvWriter implements CallWriter {
  @Override
  public void write(List<Call> records, Direction direction, OutputStream out) throws IOException {
    RowFormatter rows = new RowFormatter(direction, WireTime.FORMATTER::format);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(rows.header()).get();
    try (CSVPrinter printer =
        new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, UTF_8)), format)) {
      for (Call call : records) {
        printer.printRecord((Object[]) rows.row(call));
      }
    }
  }
}

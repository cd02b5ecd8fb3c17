package dev.cdr4j.benchmarks.csv;

import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.peer.TextCallReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Commons CSV's records, whose texts are taken by the names of the columns. */
final class CommonsCsvReader implements TextCallReader {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @Override
  public void read(Reader export, Consumer<? super Call> records) throws IOException {
    try (CSVParser parser = FORMAT.parse(export)) {
      List<String> header = parser.getHeaderNames();
      RowMapper mapper = new RowMapper(header);
      for (CSVRecord row : parser) {
        records.accept(mapper.map(column -> row.get(header.get(column))));
      }
    }
  }
}

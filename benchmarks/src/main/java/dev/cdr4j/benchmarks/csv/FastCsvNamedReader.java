package dev.cdr4j.benchmarks.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.peer.CallReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** FastCSV's named records, whose texts are taken by the names of the columns. */
final class FastCsvNamedReader implements CallReader {
  @Override
  public void read(byte[] export, Consumer<? super Call> records) throws IOException {
    read(CsvReader.builder().ofNamedCsvRecord(new String(export, UTF_8)), records);
  }

  @Override
  public void read(InputStream export, Consumer<? super Call> records) throws IOException {
    read(CsvReader.builder().ofNamedCsvRecord(export), records);
  }

  private static void read(CsvReader<NamedCsvRecord> rows, Consumer<? super Call> records)
      throws IOException {
    try (rows) {
      RowMapper mapper = null;
      List<String> header = List.of();
      for (NamedCsvRecord row : rows) {
        if (mapper == null) {
          header = row.getHeader();
          mapper = new RowMapper(header);
        }
        List<String> names = header;
        records.accept(mapper.map(column -> row.getField(names.get(column))));
      }
    }
  }
}

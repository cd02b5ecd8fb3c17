package dev.cdr4j.benchmarks.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.cdr4j.benchmarks.peer.SumReader;
import dev.cdr4j.benchmarks.peer.Sums;
import java.io.IOException;
import java.io.InputStream;

/**
 * FastCSV's callbacks, of which two columns are decoded by hand: {@link SumHandler}. What is in
 * memory is made a String first, as for {@link FastCsvCallbackReader}.
 */
final class FastCsvSumReader implements SumReader {
  @Override
  public Sums sum(byte[] export) throws IOException {
    SumHandler handler = new SumHandler();
    return sum(CsvReader.builder().build(handler, new String(export, UTF_8)), handler);
  }

  @Override
  public Sums sum(InputStream export) throws IOException {
    SumHandler handler = new SumHandler();
    return sum(CsvReader.builder().build(handler, export), handler);
  }

  private static Sums sum(CsvReader<Sums> rows, SumHandler handler) throws IOException {
    try (rows) {
      rows.forEach(row -> {}); // as none makes a record, FastCSV goes through all at once
    }
    return handler.sums();
  }
}

package dev.cdr4j.benchmarks.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.peer.CallReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** FastCSV's callbacks, with decoding written by hand: {@link CallHandler}. */
final class FastCsvCallbackReader implements CallReader {
  @Override
  public void read(InputStream export, Consumer<? super Call> records) throws IOException {
    CallHandler handler = new CallHandler();
    try (CsvReader<Call> calls = CsvReader.builder().build(handler, export)) {
      for (Call call : calls) {
        if (handler.isBehindHeader()) {
          records.accept(call);
        }
      }
    }
  }
}

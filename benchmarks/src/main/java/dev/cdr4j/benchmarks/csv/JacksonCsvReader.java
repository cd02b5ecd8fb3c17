package dev.cdr4j.benchmarks.csv;

import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.peer.CallReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Jackson's data binding, with the header as the schema. */
final class JacksonCsvReader implements CallReader {
  private final ObjectReader reader =
      JacksonCsv.mapper()
          .readerFor(Call.class)
          .with(CsvReadFeature.EMPTY_STRING_AS_NULL)
          .with(CsvSchema.emptySchema().withHeader());

  @Override
  public void read(byte[] export, Consumer<? super Call> records) throws IOException {
    try (MappingIterator<Call> calls = reader.readValues(export)) {
      calls.forEachRemaining(records);
    }
  }

  @Override
  public void read(InputStream export, Consumer<? super Call> records) throws IOException {
    try (MappingIterator<Call> calls = reader.readValues(export)) {
      calls.forEachRemaining(records);
    }
  }
}

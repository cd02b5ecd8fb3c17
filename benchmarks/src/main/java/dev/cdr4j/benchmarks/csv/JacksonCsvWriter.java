package dev.cdr4j.benchmarks.csv;

import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.peer.CallWriter;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Jackson's data binding, with a schema of the direction's columns. */
final class JacksonCsvWriter implements CallWriter {
  private final CsvMapper mapper = JacksonCsv.mapper();

  @Override
  public void write(List<Call> records, Direction direction, OutputStream out) {
    CsvSchema schema =
        CsvSchema.builder()
            .addColumns(Columns.of(direction), CsvSchema.ColumnType.STRING)
            .setLineSeparator("\r\n")
            .build()
            .withHeader();
    try (SequenceWriter writer = mapper.writerFor(Call.class).with(schema).writeValues(out)) {
      writer.writeAll(records);
    }
  }
}

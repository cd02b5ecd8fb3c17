package dev.cdr4j.benchmarks.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.model.WireTime;
import dev.cdr4j.benchmarks.peer.CallReader;
import dev.cdr4j.benchmarks.peer.CallWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Consumer;

/** The data binding of Jackson 2, which many still have. */
final class Jackson2Json implements CallReader, CallWriter {
  private final ObjectReader reader;
  private final ObjectWriter writer;

  Jackson2Json() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                BigDecimal.class,
                config -> config.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .withConfigOverride(
                Instant.class,
                config ->
                    config.setFormat(
                        JsonFormat.Value.forPattern(WireTime.PATTERN)
                            .withTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC))))
            .build();
    reader = mapper.readerFor(Call.class);
    writer = mapper.writerFor(Call.class);
  }

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

  @Override
  public void write(List<Call> records, Direction direction, OutputStream out) throws IOException {
    try (SequenceWriter calls = writer.writeValuesAsArray(out)) {
      calls.writeAll(records);
    }
  }
}

package dev.cdr4j.benchmarks.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
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
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/** Jackson's data binding. */
final class JacksonJson implements CallReader, CallWriter {
  private final ObjectReader reader;
  private final ObjectWriter writer;

  private JacksonJson(JsonMapper.Builder builder) {
    JsonMapper mapper =
        builder
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                BigDecimal.class,
                config -> config.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();
    reader = mapper.readerFor(Call.class);
    writer = mapper.writerFor(Call.class);
  }

  /** With datetimes as a pattern, which is what the documentation has for them. */
  static JacksonJson withPattern() {
    return new JacksonJson(
        JsonMapper.builder()
            .withConfigOverride(
                Instant.class,
                config ->
                    config.setFormat(
                        JsonFormat.Value.forPattern(WireTime.PATTERN)
                            .withTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC)))));
  }

  /** With datetimes that are decoded and encoded by hand. */
  static JacksonJson withTimesByHand() {
    return new JacksonJson(JsonMapper.builder().addModule(new JacksonTimes()));
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
  public void write(List<Call> records, Direction direction, OutputStream out) {
    try (SequenceWriter calls = writer.writeValuesAsArray(out)) {
      calls.writeAll(records);
    }
  }
}

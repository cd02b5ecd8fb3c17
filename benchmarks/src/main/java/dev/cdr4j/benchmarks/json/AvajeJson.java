package dev.cdr4j.benchmarks.json;

import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.model.WireTime;
import dev.cdr4j.benchmarks.peer.CallReader;
import dev.cdr4j.benchmarks.peer.CallWriter;
import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** avaje-jsonb, with the adapter that its processor generates. */
final class AvajeJson implements CallReader, CallWriter {
  private final Jsonb jsonb =
      Jsonb.builder().mathTypesAsString(true).add(Instant.class, new TimeAdapter()).build();
  private final JsonType<Call> type = jsonb.type(Call.class);

  @Override
  public void read(byte[] export, Consumer<? super Call> records) {
    read(jsonb.reader(export), records);
  }

  @Override
  public void read(InputStream export, Consumer<? super Call> records) {
    read(jsonb.reader(export), records);
  }

  private void read(JsonReader reader, Consumer<? super Call> records) {
    try (reader;
        Stream<Call> calls = type.stream(reader.streamArray(true))) {
      calls.forEachOrdered(records);
    }
  }

  @Override
  public void write(List<Call> records, Direction direction, OutputStream out) {
    type.list().toJson(records, out);
  }

  /** Datetimes of the wire, by hand. */
  private static final class TimeAdapter implements JsonAdapter<Instant> {
    @Override
    public @Nullable Instant fromJson(JsonReader reader) {
      return reader.isNullValue() ? null : WireTime.parse(reader.readString());
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Instant value) {
      if (value == null) {
        writer.nullValue();
      } else {
        writer.value(WireTime.format(value));
      }
    }
  }
}

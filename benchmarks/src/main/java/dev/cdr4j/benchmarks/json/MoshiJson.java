package dev.cdr4j.benchmarks.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
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
import java.util.List;
import java.util.function.Consumer;
import okio.BufferedSink;
import okio.Okio;

/** Moshi, by reflection: it generates code for Kotlin alone. */
final class MoshiJson implements CallReader, CallWriter {
  private final JsonAdapter<Call> adapter =
      new Moshi.Builder()
          .add(Instant.class, new TimeAdapter().nullSafe())
          .add(BigDecimal.class, new PriceAdapter().nullSafe())
          .build()
          .adapter(Call.class);

  @Override
  public void read(InputStream export, Consumer<? super Call> records) throws IOException {
    JsonReader reader = JsonReader.of(Okio.buffer(Okio.source(export)));
    reader.beginArray();
    while (reader.hasNext()) {
      records.accept(adapter.fromJson(reader));
    }
    reader.endArray();
  }

  @Override
  public void write(List<Call> records, Direction direction, OutputStream out) throws IOException {
    try (BufferedSink sink = Okio.buffer(Okio.sink(out));
        JsonWriter writer = JsonWriter.of(sink)) {
      writer.beginArray();
      for (Call call : records) {
        adapter.toJson(writer, call);
      }
      writer.endArray();
    }
  }

  /** Datetimes of the wire, by hand. */
  private static final class TimeAdapter extends JsonAdapter<Instant> {
    @Override
    public Instant fromJson(JsonReader reader) throws IOException {
      return WireTime.parse(reader.nextString());
    }

    @Override
    public void toJson(JsonWriter writer, Instant value) throws IOException {
      writer.value(WireTime.format(value));
    }
  }

  /** Prices of the wire, which are strings. */
  private static final class PriceAdapter extends JsonAdapter<BigDecimal> {
    @Override
    public BigDecimal fromJson(JsonReader reader) throws IOException {
      return new BigDecimal(reader.nextString());
    }

    @Override
    public void toJson(JsonWriter writer, BigDecimal value) throws IOException {
      writer.value(value.toPlainString());
    }
  }
}

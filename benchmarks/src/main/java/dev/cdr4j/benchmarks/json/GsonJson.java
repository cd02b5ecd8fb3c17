package dev.cdr4j.benchmarks.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.model.WireTime;
import dev.cdr4j.benchmarks.peer.CallWriter;
import dev.cdr4j.benchmarks.peer.TextCallReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Gson. */
final class GsonJson implements TextCallReader, CallWriter {
  private final Gson gson =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .registerTypeAdapter(Instant.class, new TimeAdapter().nullSafe())
          .registerTypeAdapter(BigDecimal.class, new PriceAdapter().nullSafe())
          .disableHtmlEscaping()
          .create();
  private final TypeAdapter<Call> adapter = gson.getAdapter(Call.class);

  @Override
  public void read(Reader export, Consumer<? super Call> records) throws IOException {
    JsonReader reader = gson.newJsonReader(export);
    reader.beginArray();
    while (reader.hasNext()) {
      records.accept(adapter.read(reader));
    }
    reader.endArray();
  }

  @Override
  public void write(List<Call> records, Direction direction, OutputStream out) throws IOException {
    try (JsonWriter writer =
        gson.newJsonWriter(new BufferedWriter(new OutputStreamWriter(out, UTF_8)))) {
      writer.beginArray();
      for (Call call : records) {
        adapter.write(writer, call);
      }
      writer.endArray();
    }
  }

  /** Datetimes of the wire, by hand. */
  private static final class TimeAdapter extends TypeAdapter<Instant> {
    @Override
    public Instant read(JsonReader reader) throws IOException {
      return WireTime.parse(reader.nextString());
    }

    @Override
    public void write(JsonWriter writer, Instant value) throws IOException {
      writer.value(WireTime.format(value));
    }
  }

  /** Prices of the wire, which are strings. */
  private static final class PriceAdapter extends TypeAdapter<BigDecimal> {
    @Override
    public BigDecimal read(JsonReader reader) throws IOException {
      return new BigDecimal(reader.nextString());
    }

    @Override
    public void write(JsonWriter writer, BigDecimal value) throws IOException {
      writer.value(value.toPlainString());
    }
  }
}

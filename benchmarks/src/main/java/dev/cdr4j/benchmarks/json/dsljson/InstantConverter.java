package dev.cdr4j.benchmarks.json.dsljson;

import com.dslplatform.json.JsonConverter;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import dev.cdr4j.benchmarks.model.WireTime;
import java.io.IOException;
import java.time.Instant;

/** Datetimes of the wire, found by DSL-JSON's processor. */
@JsonConverter(target = Instant.class)
public final class InstantConverter {
  private InstantConverter() {}

  public static Instant read(JsonReader<?> reader) throws IOException {
    return WireTime.parse(reader.readSimpleString());
  }

  public static void write(JsonWriter writer, Instant value) {
    writer.writeByte(JsonWriter.QUOTE);
    writer.writeAscii(WireTime.format(value));
    writer.writeByte(JsonWriter.QUOTE);
  }
}

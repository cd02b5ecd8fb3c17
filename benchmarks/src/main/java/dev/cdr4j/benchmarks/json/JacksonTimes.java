package dev.cdr4j.benchmarks.json;

import dev.cdr4j.benchmarks.model.WireTime;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Datetimes of the wire for Jackson, by hand. */
final class JacksonTimes extends SimpleModule {
  private static final long serialVersionUID = 1;

  JacksonTimes() {
    addDeserializer(Instant.class, new Reader());
    addSerializer(Instant.class, new Writer());
  }

  private static final class Reader extends StdScalarDeserializer<Instant> {
    Reader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
      return WireTime.parse(parser.getString());
    }
  }

  private static final class Writer extends StdScalarSerializer<Instant> {
    Writer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant time, JsonGenerator out, SerializationContext context) {
      out.writeString(WireTime.format(time));
    }
  }
}

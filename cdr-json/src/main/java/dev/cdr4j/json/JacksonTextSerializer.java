package dev.cdr4j.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Writes values that are one text each, as a string or as the key of a map. */
final class JacksonTextSerializer<T> extends StdScalarSerializer<T> {
  private final boolean asKey;

  JacksonTextSerializer(TextType<T> type, boolean asKey) {
    super(type.type());
    this.asKey = asKey;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializationContext context) {
    if (asKey) {
      out.writeName(value.toString());
    } else {
      out.writeString(value.toString());
    }
  }
}

package dev.cdr4j.json;

import dev.cdr4j.Extra;
import dev.cdr4j.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads extras that stand alone: any value, {@code null} too. */
final class JacksonExtraDeserializer extends StdScalarDeserializer<Extra> {
  private static final Extra NULL = Extra.ofJson("null");

  JacksonExtraDeserializer() {
    super(Extra.class);
  }

  @Override
  public Extra deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT
        && parser.getEmbeddedObject() instanceof Extra extra) {
      return extra;
    }
    TokenStreamLocation place = parser.currentTokenLocation();
    Extra extra = JacksonTokens.extra(parser);
    if (extra == null) {
      throw JacksonProblems.ofValue(parser, Reason.MALFORMED_JSON, null, Extra.class, place);
    }
    return extra;
  }

  @Override
  public Object getNullValue(DeserializationContext context) {
    return NULL;
  }

  @Override
  public @Nullable Object getAbsentValue(DeserializationContext context) {
    return null;
  }

  @Override
  public boolean isCachable() {
    return true;
  }
}

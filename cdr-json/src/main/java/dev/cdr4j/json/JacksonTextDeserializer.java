package dev.cdr4j.json;

import dev.cdr4j.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads values that are one text each, from a string or a number. Empty text is absent. */
final class JacksonTextDeserializer<T> extends StdScalarDeserializer<T> {
  private final TextType<T> type;

  JacksonTextDeserializer(TextType<T> type) {
    super(type.type());
    this.type = type;
  }

  @Override
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
    String text = JacksonTokens.scalar(parser);
    if (text == null) {
      return other(parser);
    }
    if (text.isEmpty()) {
      return null;
    }
    try {
      return type.of().apply(text);
    } catch (ArithmeticException e) {
      throw mismatch(parser, Reason.NUMBER_OVERFLOW);
    } catch (IllegalArgumentException e) {
      throw mismatch(parser, type.otherwise());
    }
  }

  private T other(JsonParser parser) {
    if (parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT
        && type.type().isInstance(parser.getEmbeddedObject())) {
      return type.type().cast(parser.getEmbeddedObject());
    }
    throw mismatch(parser, type.otherwise());
  }

  private CdrMismatchException mismatch(JsonParser parser, Reason reason) {
    TokenStreamLocation place = parser.currentTokenLocation();
    String raw = JacksonTokens.raw(parser);
    return JacksonProblems.ofValue(parser, reason, raw, type.type(), place);
  }

  @Override
  public boolean isCachable() {
    return true;
  }
}

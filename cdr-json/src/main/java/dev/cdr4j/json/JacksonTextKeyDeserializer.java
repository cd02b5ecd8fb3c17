package dev.cdr4j.json;

import dev.cdr4j.Reason;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** Reads values that are one text each from the keys of a map. No key is absent. */
final class JacksonTextKeyDeserializer<T> extends KeyDeserializer {
  private final TextType<T> type;

  JacksonTextKeyDeserializer(TextType<T> type) {
    this.type = type;
  }

  @Override
  public Object deserializeKey(String key, DeserializationContext context) {
    if (key.isEmpty()) {
      throw mismatch(context, Reason.MISSING_VALUE, key);
    }
    try {
      return type.of().apply(key);
    } catch (ArithmeticException e) {
      throw mismatch(context, Reason.NUMBER_OVERFLOW, key);
    } catch (IllegalArgumentException e) {
      throw mismatch(context, type.otherwise(), key);
    }
  }

  private CdrMismatchException mismatch(DeserializationContext context, Reason reason, String key) {
    JsonParser parser = context.getParser();
    return JacksonProblems.ofValue(parser, reason, key, type.type(), parser.currentTokenLocation());
  }
}

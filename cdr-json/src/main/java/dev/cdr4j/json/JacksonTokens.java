package dev.cdr4j.json;

import dev.cdr4j.Extra;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The values at which a parser stands, as the texts that they are. */
final class JacksonTokens {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private JacksonTokens() {}

  /**
   * The text of a string, or the exact text of a number, null for any other value. A floating-point
   * number that is no text any more, as in a tree, is written with all its digits.
   */
  static @Nullable String scalar(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      Object number = parser.getNumberValueDeferred();
      if ((number instanceof Double d && Double.isFinite(d))
          || (number instanceof Float f && Float.isFinite(f))) {
        return new BigDecimal(number.toString()).toPlainString();
      }
    }
    boolean isScalar = token == JsonToken.VALUE_STRING || isNumber(token);
    return isScalar ? parser.getString() : null;
  }

  private static boolean isNumber(@Nullable JsonToken token) {
    return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
  }

  /**
   * The text of a value that is not accepted, as a reader of JSON gives it: that of a string, the
   * JSON text of any other. The parser stands at the end of the value then.
   */
  static String raw(JsonParser parser) {
    return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : json(parser);
  }

  /**
   * The value as an extra, or null where JSON does not have it: {@code NaN}, an object of Java. The
   * parser stands at the end of the value then.
   */
  static @Nullable Extra extra(JsonParser parser) {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return Extra.ofText(parser.getString());
    }
    StringBuilder text = new StringBuilder();
    return append(text, parser) ? Extra.ofJson(text.toString()) : null;
  }

  private static String json(JsonParser parser) {
    StringBuilder text = new StringBuilder();
    append(text, parser);
    return text.toString();
  }

  /**
   * Appends a value without blanks, its numbers as they stand.
   *
   * @return whether all of it is JSON
   */
  private static boolean append(StringBuilder text, JsonParser parser) {
    boolean isJson = true;
    boolean isFirst = true;
    int depth = 0;
    while (true) {
      JsonToken token = parser.currentToken();
      if (token == null) {
        return false; // tokens that were buffered, and end too soon
      }
      boolean isEnd = token.isStructEnd();
      if (!isFirst && !isEnd) {
        text.append(',');
      }
      isFirst = token.isStructStart() || token == JsonToken.PROPERTY_NAME;
      depth += token.isStructStart() ? 1 : isEnd ? -1 : 0;
      isJson &= append(text, parser, token);
      if (depth == 0) {
        return isJson;
      }
      parser.nextToken();
    }
  }

  private static boolean append(StringBuilder text, JsonParser parser, JsonToken token) {
    switch (token) {
      case PROPERTY_NAME -> appendQuoted(text, parser.currentName()).append(':');
      case VALUE_STRING -> appendQuoted(text, parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String number = parser.getString();
        text.append(number);
        return NUMBER.matcher(number).matches();
      }
      case VALUE_EMBEDDED_OBJECT -> {
        text.append(parser.getEmbeddedObject());
        return false;
      }
      default -> text.append(token.asString());
    }
    return true;
  }

  /** With no more escapes than JSON wants, and for halves of pairs, which UTF-8 cannot carry. */
  private static StringBuilder appendQuoted(StringBuilder out, String text) {
    out.append('"');
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"', '\\' -> out.append('\\').append((char) c);
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                  if (c < ' ' || Character.getType(c) == Character.SURROGATE) {
                    out.append("\\u").append(HexFormat.of().toHexDigits((char) c));
                  } else {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.append('"');
  }
}

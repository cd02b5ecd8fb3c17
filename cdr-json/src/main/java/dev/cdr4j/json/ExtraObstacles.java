package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.CdrField;
import dev.cdr4j.Extra;
import dev.cdr4j.wire.Words;
import org.jspecify.annotations.Nullable;

/** What is in the way of extras that the JSON of a record cannot carry. Not thread-safe. */
final class ExtraObstacles {
  /** What is in the way of an extra that {@link #isJson} is not true of. */
  static final String NOT_JSON = "it is not JSON, without blanks around it";

  private static final String NOT_READ_ALIKE = "in this field it is not read as what it is";

  private final JsonScanner scanner = new JsonScanner();

  /** What is in the way of an extra with the name of a field, or null. */
  static @Nullable String of(CdrField field, Extra extra) {
    if (extra.isJson()) {
      return NOT_READ_ALIKE;
    }
    Object value = field.parse(extra.text());
    return value != null && value.toString().equals(extra.text()) ? null : NOT_READ_ALIKE;
  }

  /**
   * Whether a text is one JSON value, and UTF-8 carries it.
   *
   * @param json the text in UTF-8
   */
  boolean isJson(String text, byte[] json) {
    byte[] padded = new byte[json.length + Words.PADDING];
    System.arraycopy(json, 0, padded, 0, json.length);
    scanner.load(padded, json.length, true);
    return scanner.value(0) == json.length && new String(json, UTF_8).equals(text);
  }
}

package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.wire.RecordDecoder;
import dev.cdr4j.wire.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of which the JSON text is known to be right, and what it stands for. Immutable. */
final class JsonValue {
  private final String json;
  private final RecordDecoder decoder;

  JsonValue(String json, RecordDecoder decoder) {
    this.json = json;
    this.decoder = decoder;
  }

  /** The JSON text. */
  String json() {
    return json;
  }

  boolean isNull() {
    return json.equals("null");
  }

  boolean isObject() {
    return json.charAt(0) == '{';
  }

  /** What a string stands for; null where it is another value. */
  @Nullable String text() {
    if (json.charAt(0) != '"') {
      return null;
    }
    byte[] bytes = json.getBytes(UTF_8);
    byte[] buffer = Arrays.copyOf(bytes, bytes.length + Words.PADDING);
    return new JsonText(decoder).text(buffer, 1, bytes.length - 1, true);
  }

  /** A number; null where it is another value, or one beyond all reason. */
  @Nullable BigDecimal number() {
    char first = json.charAt(0);
    if (first != '-' && (first < '0' || first > '9')) {
      return null;
    }
    try {
      return new BigDecimal(json);
    } catch (NumberFormatException e) {
      return null; // its exponent is out of range
    }
  }

  /** A whole number, however it is written; null where it is another value. */
  @Nullable Integer integer() {
    BigDecimal number = number();
    try {
      return number == null ? null : number.intValueExact();
    } catch (ArithmeticException e) {
      return null;
    }
  }

  /** The members of an object, in their order; another value has none. */
  List<Map.Entry<String, JsonValue>> members() {
    List<Map.Entry<String, JsonValue>> members = new ArrayList<>();
    if (!isObject()) {
      return members;
    }
    byte[] text = json.getBytes(UTF_8);
    byte[] buffer = Arrays.copyOf(text, text.length + Words.PADDING);
    JsonScanner scanner = new JsonScanner();
    scanner.load(buffer, text.length, true);
    int at = scanner.blanks(1);
    while (buffer[at] == '"') {
      int value = scanner.name(at);
      int end = scanner.value(value);
      JsonValue member = new JsonValue(new String(buffer, value, end - value, UTF_8), decoder);
      members.add(Map.entry(JsonName.at(at, buffer, scanner, decoder).text(), member));
      at = scanner.blanks(end);
      at = buffer[at] == ',' ? scanner.blanks(at + 1) : at;
    }
    return members;
  }
}

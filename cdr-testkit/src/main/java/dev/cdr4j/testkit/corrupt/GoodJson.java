package dev.cdr4j.testkit.corrupt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Direction;
import java.util.ArrayList;
import java.util.List;

/** Takes good JSON text apart, and says of other text where it is not good. */
final class GoodJson {
  /** How records stand in a text. */
  enum Layout {
    ARRAY,
    OBJECT,
    SINGLE,
    LINES
  }

  private final String bytes;
  private int at;
  private int tailStart;
  private Layout layout = Layout.LINES;
  private final List<String> gaps = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final List<JsonRecord> records = new ArrayList<>();

  private GoodJson(String bytes) {
    this.bytes = bytes;
  }

  /**
   * The records of a text.
   *
   * @throws IllegalArgumentException if it is not good, with the byte
   */
  static JsonTable parse(String text) {
    if (!UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException(
          "text is not good: it has half a surrogate pair, which UTF-8 cannot encode");
    }
    return new GoodJson(ByteText.of(text)).table();
  }

  private JsonTable table() {
    int start = at;
    skipBlanks();
    if (at == bytes.length()) {
      throw bad("there is nothing");
    }
    if (peek() == '[') {
      layout = Layout.ARRAY;
      at++;
      records(start, ']');
    } else if (isObjectOfRecords()) {
      layout = Layout.OBJECT;
      at++;
      records(start, '}');
    } else {
      lines(start);
    }
    return new JsonTable(layout, gaps, keys, records, bytes.substring(tailStart));
  }

  /** Records with commas between them, up to a bracket. */
  private void records(int gapStart, char end) {
    int start = gapStart;
    skipBlanks();
    while (peek() != end) {
      if (layout == Layout.OBJECT) {
        keys.add(JsonTexts.content(string()));
        skipBlanks();
        expect(':');
        skipBlanks();
      }
      gaps.add(bytes.substring(start, at));
      record();
      start = at;
      skipBlanks();
      if (peek() != end) {
        expect(',');
        skipBlanks();
      }
    }
    tailStart = start;
    at++;
    skipBlanks();
    if (at < bytes.length()) {
      throw bad("there is more behind the end");
    }
  }

  private void lines(int gapStart) {
    int start = gapStart;
    while (at < bytes.length()) {
      gaps.add(bytes.substring(start, at));
      record();
      start = at;
      skipBlanks();
      if (at < bytes.length() && bytes.substring(start, at).indexOf('\n') < 0) {
        throw bad("records must stand on lines of their own");
      }
    }
    layout = records.size() == 1 && start == bytes.length() ? Layout.SINGLE : Layout.LINES;
    tailStart = start;
  }

  /** Whether the first value within an object is an object: that is no field. */
  private boolean isObjectOfRecords() {
    int start = at;
    expect('{');
    skipBlanks();
    boolean isOne = peek() == '}';
    if (!isOne) {
      string();
      skipBlanks();
      expect(':');
      skipBlanks();
      isOne = peek() == '{';
    }
    at = start;
    return isOne;
  }

  private void record() {
    int start = at;
    expect('{');
    List<JsonProperty> properties = new ArrayList<>();
    skipBlanks();
    int from = start + 1;
    while (peek() != '}') {
      at = from;
      properties.add(property());
      if (peek() == ',') {
        at++;
        from = at;
        skipBlanks();
        if (peek() == '}') {
          throw bad("a property must follow the comma");
        }
      }
    }
    at++;
    JsonRecord record = new JsonRecord(properties, "");
    check(record, start);
    records.add(record);
  }

  private JsonProperty property() {
    String before = blanks();
    String name = string();
    int colon = at;
    skipBlanks();
    expect(':');
    skipBlanks();
    String around = bytes.substring(colon, at);
    String value = value();
    return new JsonProperty(before, JsonTexts.content(name), name, around, value, blanks());
  }

  private void check(JsonRecord record, int start) {
    for (JsonProperty property : record.properties()) {
      boolean isScalar = property.isString() || property.isNumber() || property.isNull();
      if (property.field() != null && !isScalar) {
        throw bad(start, property.name() + " must be a string, a number or null");
      }
    }
    if (record.properties().stream().map(JsonProperty::name).distinct().count()
        < record.properties().size()) {
      throw bad(start, "a property stands twice");
    }
    Direction direction = record.direction();
    if (direction == null) {
      throw bad(start, "nothing tells the direction of the record");
    }
    try {
      record.cdr(direction);
    } catch (IllegalArgumentException | ArithmeticException | IllegalStateException e) {
      throw bad(start, "it is no record: " + e.getMessage());
    }
  }

  private String value() {
    int start = at;
    char c = peek();
    if (c == '"') {
      return string();
    }
    if (c == '{' || c == '[') {
      nested(c == '{' ? '}' : ']');
    } else {
      while (at < bytes.length() && ",]} \t\r\n".indexOf(bytes.charAt(at)) < 0) {
        at++;
      }
      String value = bytes.substring(start, at);
      boolean isLiteral = List.of("true", "false", "null").contains(value);
      if (!isLiteral && !JsonTexts.isNumber(value)) {
        throw bad(start, "it is no value");
      }
    }
    return bytes.substring(start, at);
  }

  private void nested(char end) {
    at++;
    skipBlanks();
    while (peek() != end) {
      if (end == '}') {
        string();
        skipBlanks();
        expect(':');
        skipBlanks();
      }
      value();
      skipBlanks();
      if (peek() != end) {
        expect(',');
        skipBlanks();
      }
    }
    at++;
  }

  private String string() {
    int start = at;
    expect('"');
    while (peek() != '"') {
      if (peek() < ' ') {
        throw bad("a control character must be an escape");
      }
      if (peek() == '\\') {
        at++;
        if ("\"\\/bfnrtu".indexOf(peek()) < 0) {
          throw bad("it is no escape");
        }
        if (peek() == 'u' && !isHex(at + 1)) {
          throw bad("it is no escape");
        }
      }
      at++;
    }
    at++;
    return bytes.substring(start, at);
  }

  private boolean isHex(int from) {
    return from + 4 <= bytes.length() && bytes.substring(from, from + 4).matches("[0-9a-fA-F]{4}");
  }

  private String blanks() {
    int start = at;
    skipBlanks();
    return bytes.substring(start, at);
  }

  private void skipBlanks() {
    while (at < bytes.length() && " \t\r\n".indexOf(bytes.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= bytes.length()) {
      throw bad("it ends too soon");
    }
    return bytes.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw bad("there must be " + c);
    }
    at++;
  }

  private IllegalArgumentException bad(String why) {
    return bad(at, why);
  }

  private static IllegalArgumentException bad(int place, String why) {
    return new IllegalArgumentException("text is not good at byte " + place + ": " + why);
  }
}

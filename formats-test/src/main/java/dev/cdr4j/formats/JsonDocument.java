package dev.cdr4j.formats;

import dev.cdr4j.CdrField;
import dev.cdr4j.formats.Document.Span;
import dev.cdr4j.formats.Document.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lays rows out as JSON. */
final class JsonDocument {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private final Format format;
  private final StringBuilder text = new StringBuilder();

  private JsonDocument(Format format) {
    this.format = format;
  }

  static Document of(Format format, List<Row> rows) {
    return new JsonDocument(format).lay(rows);
  }

  private Document lay(List<Row> rows) {
    List<Span> spans = new ArrayList<>();
    text.append(
        switch (format) {
          case JSON_LINES -> "";
          case JSON_OBJECT -> "{";
          default -> "[";
        });
    for (Row row : rows) {
      text.append(spans.isEmpty() || format == Format.JSON_LINES ? "" : ",");
      text.append(format == Format.JSON_PRETTY ? "\n  " : "");
      text.append(format == Format.JSON_OBJECT ? "\r\n\"c" + (spans.size() + 1) + "\": " : "");
      spans.add(record(spans.size(), row));
    }
    text.append(
        switch (format) {
          case JSON_LINES -> "";
          case JSON_OBJECT -> "}";
          case JSON_PRETTY -> "\n]\n";
          default -> "]";
        });
    return new Document(text.toString(), spans);
  }

  private Span record(int index, Row row) {
    int start = text.length();
    boolean isPretty = format == Format.JSON_PRETTY;
    Map<String, Value> places = new LinkedHashMap<>();
    text.append('{');
    row.values()
        .forEach(
            (name, value) -> {
              text.append(places.isEmpty() ? "" : ",").append(isPretty ? "\n    " : "");
              text.append(quoted(name)).append(isPretty ? ": " : ":");
              places.put(name, new Value(text.length(), 0, path(index) + "." + name));
              text.append(value(name, value));
            });
    text.append(isPretty ? "\n  }" : "}").append(format == Format.JSON_LINES ? "\n" : "");
    return new Span(start, text.length(), places);
  }

  private String path(int index) {
    return switch (format) {
      case JSON_LINES -> "$";
      case JSON_OBJECT -> "$.c" + (index + 1);
      default -> "$[" + index + "]";
    };
  }

  private String value(String name, @Nullable String value) {
    if (value == null) {
      return "null";
    }
    boolean isNumber =
        format == Format.JSON_NUMBERS
            && CdrField.find(name) != null
            && NUMBER.matcher(value).matches();
    return isNumber ? value : quoted(value);
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}

package dev.cdr4j.formats;

import dev.cdr4j.formats.Document.Span;
import dev.cdr4j.formats.Document.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays rows out as CSV: a column for each name that occurs. */
final class CsvDocument {
  private final char delimiter;
  private final StringBuilder text = new StringBuilder();

  private CsvDocument(char delimiter) {
    this.delimiter = delimiter;
  }

  static Document of(char delimiter, List<Row> rows) {
    return new CsvDocument(delimiter).lay(rows);
  }

  private Document lay(List<Row> rows) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.addAll(row.values().keySet()));
    names.forEach(name -> text.append(text.isEmpty() ? "" : delimiter).append(cell(name)));
    text.append("\r\n");
    List<Span> spans = new ArrayList<>();
    rows.forEach(row -> spans.add(line(names, row)));
    return new Document(text.toString(), spans);
  }

  private Span line(Set<String> names, Row row) {
    int start = text.length();
    Map<String, Value> places = new LinkedHashMap<>();
    for (String name : names) {
      text.append(places.isEmpty() ? "" : delimiter);
      String cell = cell(row.values().get(name));
      int behindQuote = text.length() + (cell.startsWith("\"") ? 1 : 0);
      places.put(name, new Value(behindQuote, places.size() + 1, name));
      text.append(cell);
    }
    text.append("\r\n");
    return new Span(start, text.length(), places);
  }

  /** Nothing stands for no value, two quotes for an empty one. */
  private String cell(@Nullable String value) {
    if (value == null) {
      return "";
    }
    boolean isPlain =
        !value.isEmpty()
            && value.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\r' || c == '\n');
    return isPlain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}

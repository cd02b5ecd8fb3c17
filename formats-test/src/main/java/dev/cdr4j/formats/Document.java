package dev.cdr4j.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.cdr4j.Location;
import java.util.List;
import java.util.Map;

/**
 * A source of which it is known where its records are, and their values.
 *
 * @param records the places of its records
 */
record Document(String text, List<Span> records) {
  /**
   * The place of a record.
   *
   * @param start the index of its first character
   * @param end the index behind it, and behind its line end where that is part of it
   * @param values the places of its values, by their names
   */
  record Span(int start, int end, Map<String, Value> values) {}

  /**
   * The place of a value.
   *
   * @param start the index of its first character
   * @param column its number in a row of CSV; 0 where characters are counted
   */
  record Value(int start, int column, String path) {}

  byte[] bytes() {
    return text.getBytes(UTF_8);
  }

  /** The exact text of a record, by its number from 1. */
  String raw(int record) {
    Span span = records.get(record - 1);
    return text.substring(span.start(), span.end());
  }

  /** The place of a record, by its number from 1. */
  Location location(int record) {
    int start = records.get(record - 1).start();
    return Location.ofRecord(record, line(start), bytesBefore(start));
  }

  /** The place of a value of a record. */
  Location location(int record, String name) {
    Value value = requireNonNull(records.get(record - 1).values().get(name), name);
    int column = value.column() > 0 ? value.column() : charactersBefore(value.start()) + 1;
    return location(record).ofValue(column, bytesBefore(value.start()), value.path());
  }

  private int line(int index) {
    return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }

  private int charactersBefore(int index) {
    int lineStart = text.lastIndexOf('\n', index - 1) + 1;
    return text.codePointCount(lineStart, index);
  }

  private long bytesBefore(int index) {
    return text.substring(0, index).getBytes(UTF_8).length;
  }
}

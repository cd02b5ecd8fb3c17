package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.cdr4j.Reason;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of this library's CSV, spelt out one byte after the other with all of the source at
 * hand, and no limits: how bytes fall into records, and which of these are malformed.
 */
final class ReferenceCsv {
  private static final int NONE = -1;

  private final byte[] bytes;
  private final byte delimiter;
  private final int columns;
  private int at;

  private ReferenceCsv(byte[] bytes, int from, char delimiter, int columns) {
    this.bytes = bytes;
    this.delimiter = (byte) delimiter;
    this.columns = columns;
    at = from;
  }

  /**
   * One record.
   *
   * @param end behind its line end
   * @param reason why it is malformed, or null
   * @param column the value at fault, or 0
   * @param place the byte at fault, or the start
   */
  record Row(
      int start,
      int end,
      boolean hasLineEnd,
      Reason reason,
      int column,
      int place,
      List<Cell> cells) {}

  /** A value: where its first byte stands, and what it is without quotes, in ISO-8859-1. */
  record Cell(int place, boolean quoted, String bytes) {
    byte[] value() {
      return bytes.getBytes(ISO_8859_1);
    }
  }

  /** The records from an index on. */
  static List<Row> rows(byte[] bytes, int from, char delimiter, int columns) {
    ReferenceCsv csv = new ReferenceCsv(bytes, from, delimiter, columns);
    List<Row> rows = new ArrayList<>();
    while (csv.at < bytes.length) {
      if (csv.skipLineEnd() == NONE) {
        rows.add(csv.row());
      }
    }
    return rows;
  }

  /** The line of an index, from 1. */
  static int line(byte[] bytes, int index) {
    int line = 1;
    for (int i = 0; i < index; i++) {
      boolean firstOfTwo = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
      if (bytes[i] == '\n' || (bytes[i] == '\r' && !firstOfTwo)) {
        line++;
      }
    }
    return line;
  }

  private Row row() {
    int start = at;
    List<Cell> cells = new ArrayList<>();
    while (true) {
      Cell cell = at < bytes.length && bytes[at] == '"' ? quoted() : unquoted();
      if (cell == null) {
        return firstLine(start, Reason.UNCLOSED_QUOTE, cells.size() + 1, at);
      }
      cells.add(cell);
      if (at < bytes.length && bytes[at] == delimiter) {
        at++;
        continue;
      }
      int end = at;
      boolean hasLineEnd = skipLineEnd() != NONE;
      if (!hasLineEnd && end < bytes.length) {
        return firstLine(start, Reason.TEXT_AFTER_QUOTE, cells.size(), end);
      }
      Reason reason = null;
      if (cells.size() != columns) {
        boolean cut = !hasLineEnd && cells.size() < columns;
        reason = cut ? Reason.TRUNCATED : Reason.FIELD_COUNT;
      }
      return new Row(start, at, hasLineEnd, reason, 0, start, cells);
    }
  }

  private Cell unquoted() {
    int start = at;
    while (at < bytes.length && bytes[at] != delimiter && bytes[at] != '\r' && bytes[at] != '\n') {
      at++;
    }
    return new Cell(start, false, new String(bytes, start, at - start, ISO_8859_1));
  }

  /** A quoted value, or null where the quote is not closed: then all stays where it was. */
  private Cell quoted() {
    int opening = at;
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    for (int i = opening + 1; i < bytes.length; i++) {
      if (bytes[i] != '"') {
        value.write(bytes[i]);
      } else if (i + 1 < bytes.length && bytes[i + 1] == '"') {
        value.write('"');
        i++;
      } else {
        at = i + 1;
        return new Cell(opening + 1, true, value.toString(ISO_8859_1));
      }
    }
    return null;
  }

  /** Takes back all but the first line of what was looked at. */
  private Row firstLine(int start, Reason reason, int column, int place) {
    at = start;
    while (at < bytes.length && bytes[at] != '\r' && bytes[at] != '\n') {
      at++;
    }
    boolean hasLineEnd = skipLineEnd() != NONE;
    return new Row(start, at, hasLineEnd, reason, column, place, List.of());
  }

  private int skipLineEnd() {
    if (at == bytes.length || (bytes[at] != '\r' && bytes[at] != '\n')) {
      return NONE;
    }
    boolean two = bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
    at += two ? 2 : 1;
    return at;
  }
}

package dev.cdr4j.csv;

import static dev.cdr4j.csv.CsvSyntax.QUOTE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.FieldKind;
import dev.cdr4j.Price;
import dev.cdr4j.wire.RecordBuffer;
import dev.cdr4j.wire.ValueEncoder;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the cells of a row, one after the other: {@link #begin}, then a value or none and {@link
 * #endCell} for each column, then {@link #endRow}. Every method writes from an index of the buffer
 * on, and answers the index behind what it wrote.
 */
final class CellEncoder {
  /** What is answered for a text that has a character which the charset lacks. */
  static final int LACKING = TextEncoder.LACKING;

  /** Characters that numbers and datetimes are made of. */
  private static final String IN_VALUES = "0123456789+-.: ";

  /** A cell that is no text: its value, quotes, delimiter or line end. */
  private static final int ROOM = ValueEncoder.ROOM + 4;

  private final RecordBuffer buffer;
  private final TextEncoder texts;
  private final ValueEncoder values = new ValueEncoder();
  private final byte delimiter;
  private final byte[] lineEnd;
  private final boolean quoteAll;
  private final boolean delimiterInValues;
  private int roomForRow;

  /**
   * An encoder into a buffer.
   *
   * @param charset the charset of the file
   */
  CellEncoder(RecordBuffer buffer, CsvWriteOptions options, Charset charset) {
    this.buffer = buffer;
    texts = new TextEncoder(buffer, options, charset);
    delimiter = options.delimiter;
    lineEnd = options.lineEnd.toString().getBytes(UTF_8);
    quoteAll = options.quote == QuoteMode.ALWAYS;
    delimiterInValues = IN_VALUES.indexOf(delimiter) >= 0;
  }

  /** Begins a row of so many columns. */
  void begin(int at, int columns) {
    roomForRow = columns * ROOM;
    buffer.makeRoom(at, roomForRow);
    texts.beginRow();
  }

  /** The buffer, with some room from an index on besides that for the row. */
  byte[] room(int at, int room) {
    return buffer.makeRoom(at, (long) room + roomForRow);
  }

  /** Ends a cell. */
  int endCell(int at) {
    buffer.bytes()[at] = delimiter;
    return at + 1;
  }

  /**
   * Ends the row that began at an index. One that would be an empty line, which readers skip,
   * becomes a quoted empty value: it has but one column, and no value in that.
   */
  int endRow(int start, int end) {
    byte[] bytes = buffer.bytes();
    int at = end - 1; // the last cell has no delimiter
    if (at == start) {
      bytes[at++] = QUOTE;
      bytes[at++] = QUOTE;
    }
    for (byte b : lineEnd) {
      bytes[at++] = b;
    }
    return at;
  }

  /** How many lines the row has that was encoded last. */
  int lines() {
    return 1 + texts.lineEnds();
  }

  /** Writes the byte order mark. */
  int byteOrderMark(int at) {
    return texts.byteOrderMark(at);
  }

  /** Writes a datetime that the classic wire can carry. */
  int datetime(int at, long epochSecond) {
    int start = open(at);
    return close(start, values.datetime(buffer.bytes(), start, epochSecond));
  }

  /** Writes a whole number. */
  int number(int at, long number) {
    int start = open(at);
    return close(start, ValueEncoder.number(buffer.bytes(), start, number));
  }

  /** Writes a number in the form of E.164. */
  int e164(int at, long digits) {
    int start = open(at);
    return close(start, ValueEncoder.e164(buffer.bytes(), start, digits));
  }

  /** Writes a price. */
  int price(int at, Price price) {
    int start = open(at);
    return close(start, ValueEncoder.price(buffer.bytes(), start, price));
  }

  private int open(int at) {
    if (quoteAll) {
      buffer.bytes()[at] = QUOTE;
      return at + 1;
    }
    return at;
  }

  private int close(int start, int end) {
    if (quoteAll) {
      buffer.bytes()[end] = QUOTE;
      return end + 1;
    }
    return delimiterInValues ? quoteIfDelimited(start, end) : end;
  }

  private int quoteIfDelimited(int start, int end) {
    byte[] bytes = buffer.bytes();
    for (int i = start; i < end; i++) {
      if (bytes[i] == delimiter) {
        System.arraycopy(bytes, start, bytes, start + 1, end - start);
        bytes[start] = QUOTE;
        bytes[end + 1] = QUOTE;
        return end + 2;
      }
    }
    return end;
  }

  /**
   * Writes a text; an empty one, too, is a value.
   *
   * @param kind the kind of the text's field, or null for an extra
   * @return the index behind it, or {@link #LACKING}
   */
  int text(int at, @Nullable FieldKind kind, String text) {
    return texts.text(at, kind, text, roomForRow);
  }

  /** Writes a text that other records are likely to have too; else as {@link #text}. */
  int recurringText(int at, FieldKind kind, String text) {
    return texts.recurringText(at, kind, text, roomForRow);
  }

  /** Writes the name of a column; else as {@link #text}. */
  int name(int at, String name) {
    return texts.encode(at, name, roomForRow);
  }

  /** Why a text is {@link #LACKING}, for people. */
  String lacking() {
    return texts.reason();
  }
}

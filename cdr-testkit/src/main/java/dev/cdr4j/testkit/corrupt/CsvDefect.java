package dev.cdr4j.testkit.corrupt;

import static dev.cdr4j.testkit.corrupt.Effect.BREAK;
import static dev.cdr4j.testkit.corrupt.Effect.NONE;
import static dev.cdr4j.testkit.corrupt.Effect.NOT_OPENED;
import static dev.cdr4j.testkit.corrupt.Effect.REJECT;

/**
 * A defect of a CSV file, of one of its records or of the file as a whole. Of the latter, those of
 * one sort cannot be combined, such as two delimiters.
 */
public enum CsvDefect implements Defect {
  /** The columns stand in another order. */
  COLUMNS_SHUFFLED(Part.COLUMNS, NONE, "the columns are in another order"),
  /** There is one more column, {@code gateway_codec}, with values in most records. */
  UNKNOWN_COLUMN(Part.COLUMNS, NONE, "there is a column gateway_codec"),

  /** Known names are in capitals: {@code CALLID}. */
  HEADER_OTHER_CASE(Part.HEADER, NONE, "the known names are in capitals"),
  /** Known names have a blank before and behind them. */
  HEADER_WITH_BLANKS(Part.HEADER, NONE, "the known names have blanks around them"),
  /** All names are in quotes. */
  HEADER_QUOTED(Part.HEADER, NONE, "the names are in quotes"),
  /** A column stands twice, with its name and its values. */
  DUPLICATE_NAME(Part.HEADER, NOT_OPENED, "a column stands twice"),
  /** Every line, the header included, ends with a delimiter. */
  TRAILING_DELIMITER(Part.HEADER, NOT_OPENED, "every line ends with a delimiter"),
  /** The header is missing: the first line is data. */
  NO_HEADER(Part.HEADER, NOT_OPENED, "there is no header"),
  /** All records are missing. */
  HEADER_ONLY(Part.HEADER, NONE, "there is nothing but the header"),
  /** There is nothing at all, unless it is a byte order mark. */
  EMPTY_FILE(Part.HEADER, NOT_OPENED, "there is nothing"),

  /** Commas between the values. */
  DELIMITER_COMMA(Part.DELIMITER, NONE, "the delimiter is a comma"),
  /** Semicolons between the values. */
  DELIMITER_SEMICOLON(Part.DELIMITER, NONE, "the delimiter is a semicolon"),
  /** Tabs between the values. */
  DELIMITER_TAB(Part.DELIMITER, NONE, "the delimiter is a tab"),
  /** Vertical bars between the values. */
  DELIMITER_PIPE(Part.DELIMITER, NONE, "the delimiter is a vertical bar"),

  /** Lines end with LF. */
  LINE_ENDS_LF(Part.LINE_ENDS, NONE, "lines end with LF"),
  /** Lines end with CRLF. */
  LINE_ENDS_CRLF(Part.LINE_ENDS, NONE, "lines end with CRLF"),
  /** Lines end with CR. */
  LINE_ENDS_CR(Part.LINE_ENDS, NONE, "lines end with CR"),
  /** Lines end with LF, CRLF and CR in turn. */
  LINE_ENDS_MIXED(Part.LINE_ENDS, NONE, "lines end with LF, CRLF and CR in turn"),

  /** A byte order mark before UTF-8. */
  BOM_UTF_8(Part.ENCODING, NONE, "a byte order mark stands before UTF-8"),
  /** UTF-16, the low byte first, with a byte order mark. */
  BOM_UTF_16_LE(Part.ENCODING, NONE, "the text is UTF-16LE with a byte order mark"),
  /** UTF-16, the high byte first, with a byte order mark. */
  BOM_UTF_16_BE(Part.ENCODING, NONE, "the text is UTF-16BE with a byte order mark"),

  /** Compressed with gzip. */
  GZIP(Part.COMPRESSION, NONE, "the file is compressed with gzip"),
  /** Compressed with gzip; the checksum at the end is not that of the file. */
  GZIP_WRONG_CHECKSUM(Part.COMPRESSION, BREAK, "the gzip checksum is wrong"),
  /** Compressed with gzip, and cut off within the record. */
  GZIP_CUT(Part.RECORD, BREAK, "the gzip data ends within the record"),
  /** Compressed with gzip, with bytes that are no gzip data within the record. */
  GZIP_CORRUPT(Part.RECORD, BREAK, "the gzip data is corrupt within the record"),

  /** One value more than there are columns. */
  EXTRA_VALUE(Part.RECORD, REJECT, "the record has one value more"),
  /** One value fewer than there are columns. */
  LACKING_VALUE(Part.RECORD, REJECT, "the record has one value fewer"),
  /** A line without any character before the record: it is skipped. */
  BLANK_LINE(Part.RECORD, NONE, "a blank line stands before the record"),
  /** A line of delimiters alone before the record: a record of its own, without a call id. */
  DELIMITERS_ONLY(Part.RECORD, REJECT, "a line of delimiters alone stands before the record"),
  /** A line end in a quoted value. */
  QUOTED_LINE_END(Part.RECORD, NONE, "a text has a line end in it, in quotes"),
  /** A delimiter in a quoted value. */
  QUOTED_DELIMITER(Part.RECORD, NONE, "a text has a delimiter in it, in quotes"),
  /** A quote in a quoted value, doubled. */
  DOUBLED_QUOTE(Part.RECORD, NONE, "a text has a quote in it, doubled and in quotes"),
  /** A letter behind a closing quote: the line is rejected. */
  TEXT_AFTER_QUOTE(Part.RECORD, REJECT, "a letter follows a closing quote"),
  /**
   * A quote that opens a value, and no other behind it that could close it: the line is rejected.
   * So it can be applied only where no value further on is in quotes, or the next one that is
   * stands more than 65,536 bytes away.
   */
  UNCLOSED_QUOTE(Part.RECORD, REJECT, "a quote is never closed"),
  /** The byte 0xE9, which is é in Windows-1252 and nothing in UTF-8, at the end of a text. */
  WINDOWS_1252_BYTE(Part.RECORD, REJECT, "a text ends with the byte 0xE9"),
  /** A value of more than 65,536 bytes, which is the limit unless it is set. */
  VALUE_TOO_LONG(Part.RECORD, REJECT, "a value is longer than 65,536 bytes"),
  /** A record of more than 1,048,576 bytes, which is the limit unless it is set. */
  RECORD_TOO_LONG(Part.RECORD, REJECT, "the record is longer than 1,048,576 bytes"),
  /** The last record ends within, with fewer values than columns, and without a line end. */
  LAST_LINE_CUT(Part.RECORD, REJECT, "the last line is cut off"),
  /** The last record has all of its values, and no line end: it survives. */
  LAST_LINE_WITHOUT_LINE_END(Part.RECORD, NONE, "the last line has no line end");

  /** What of a file a defect is about. */
  enum Part {
    RECORD,
    HEADER,
    COLUMNS,
    DELIMITER,
    LINE_ENDS,
    ENCODING,
    COMPRESSION
  }

  private final Part part;
  private final Effect effect;
  private final String description;

  CsvDefect(Part part, Effect effect, String description) {
    this.part = part;
    this.effect = effect;
    this.description = description;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public Effect effect() {
    return effect;
  }

  Part part() {
    return part;
  }

  /** Whether the file is compressed by it. */
  boolean compresses() {
    return part == Part.COMPRESSION || this == GZIP_CUT || this == GZIP_CORRUPT;
  }

  /** Whether it leaves no record. */
  boolean removesRecords() {
    return this == HEADER_ONLY || this == EMPTY_FILE;
  }

  boolean isUtf16() {
    return this == BOM_UTF_16_LE || this == BOM_UTF_16_BE;
  }
}

package dev.cdr4j.csv;

/** What reader and writer must agree on about the characters that structure a CSV file. */
final class CsvSyntax {
  static final byte QUOTE = '"';
  static final byte LF = '\n';
  static final byte CR = '\r';

  /** The character that the spreadsheet guard puts in front of a text. */
  static final byte GUARD = '\'';

  private CsvSyntax() {}

  static byte requireDelimiter(char delimiter) {
    if (delimiter == 0
        || delimiter > 0x7F
        || delimiter == QUOTE
        || delimiter == LF
        || delimiter == CR) {
      throw new IllegalArgumentException(
          "delimiter must be an ASCII character other than a quote or a line end");
    }
    return (byte) delimiter;
  }
}

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
    if (!isDelimiter(delimiter)) {
      throw new IllegalArgumentException(
          "delimiter must be an ASCII character other than a quote or a line end");
    }
    return (byte) delimiter;
  }

  static boolean isDelimiter(char c) {
    return c > 0 && c <= 0x7F && c != QUOTE && c != LF && c != CR;
  }
}

package dev.cdr4j.testkit.corrupt;

/**
 * One value of a CSV file.
 *
 * @param content its bytes, between its quotes and with doubled quotes made one
 * @param style how it is written
 */
record CsvCell(String content, Style style) {
  /** How a value is written, well or badly. */
  enum Style {
    PLAIN,
    QUOTED,
    /** An opening quote without a closing one. */
    UNCLOSED,
    /** A letter behind the closing quote. */
    TEXT_AFTER_QUOTE
  }

  /** A value in quotes if it must have them under a delimiter, or had them. */
  static CsvCell of(String content, boolean quoted, char delimiter) {
    boolean must =
        content.indexOf(delimiter) >= 0
            || content.indexOf('"') >= 0
            || content.indexOf('\n') >= 0
            || content.indexOf('\r') >= 0;
    return new CsvCell(content, must || quoted ? Style.QUOTED : Style.PLAIN);
  }

  static CsvCell plain(String content) {
    return new CsvCell(content, Style.PLAIN);
  }

  /** Another value, in quotes if this has them or that needs them. */
  CsvCell with(String content, char delimiter) {
    return of(content, style != Style.PLAIN, delimiter);
  }

  CsvCell with(Style style) {
    return new CsvCell(content, style);
  }

  boolean isQuoted() {
    return style == Style.QUOTED;
  }

  boolean isBroken() {
    return style == Style.UNCLOSED || style == Style.TEXT_AFTER_QUOTE;
  }

  boolean hasQuoteOrLineEnd() {
    return content.indexOf('"') >= 0 || hasLineEnd();
  }

  boolean hasLineEnd() {
    return content.indexOf('\n') >= 0 || content.indexOf('\r') >= 0;
  }

  /** The bytes of the file. */
  String raw() {
    return switch (style) {
      case PLAIN -> content;
      case QUOTED -> '"' + escaped(content) + '"';
      case UNCLOSED -> '"' + content;
      case TEXT_AFTER_QUOTE -> '"' + escaped(content) + "\"x";
    };
  }

  /** How many bytes of the file stand before the content, or before a byte of it. */
  int offsetOf(int index) {
    return style == Style.PLAIN ? index : 1 + escaped(content.substring(0, index)).length();
  }

  private static String escaped(String content) {
    return content.replace("\"", "\"\"");
  }
}

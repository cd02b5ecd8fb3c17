package dev.cdr4j.csv;

/** What stands at the end of every line. */
public enum LineEnd {
  /** Carriage return and line feed, as RFC 4180 has it. */
  CRLF("\r\n"),

  /** Line feed alone, as on Unix. */
  LF("\n"),

  /** Carriage return alone, as on old Macs. */
  CR("\r");

  private final String text;

  LineEnd(String text) {
    this.text = text;
  }

  /** The characters themselves. */
  @Override
  public String toString() {
    return text;
  }
}

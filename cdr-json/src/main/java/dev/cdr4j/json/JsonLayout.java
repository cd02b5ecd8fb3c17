package dev.cdr4j.json;

/** How a writer lays records out. */
public enum JsonLayout {
  /** One array, without a blank or line end. */
  COMPACT,
  /** One array, with a line for each property, indented. Helps people; takes more room. */
  PRETTY,
  /**
   * Newline-delimited: each record on a line of its own, without an array around them. Such files
   * can be appended to and split; a broken line costs that line alone. A line end within a JSON
   * extra becomes a blank, the one thing of its text that cannot stay.
   */
  LINES
}

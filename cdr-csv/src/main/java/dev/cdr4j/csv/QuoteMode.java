package dev.cdr4j.csv;

/** Which values a writer puts in quotes. */
public enum QuoteMode {
  /**
   * Those that need it: a text with a delimiter, a quote or a line end in it, and an empty text,
   * which would else be taken for an absent one.
   */
  MINIMAL,

  /** All that are there, and the names in the header. What is absent stays without quotes. */
  ALWAYS
}

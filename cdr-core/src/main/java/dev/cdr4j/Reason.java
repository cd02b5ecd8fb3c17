package dev.cdr4j;

/** Why a record, or one value of it, was not accepted. */
public enum Reason {
  /** The source is empty: it has not even a header, or not even an empty array. */
  EMPTY_SOURCE(true, "the source is empty"),
  /** The first line names no field of the table. */
  NO_HEADER(true, "the first line names no known field, so it is no header"),
  /** A column that every record must have is not in the header. */
  MISSING_COLUMN(true, "a required column is missing"),
  /** Two columns or properties have the same name, or mean the same field. */
  DUPLICATE_NAME(true, "the name occurs twice"),
  /** A column or property has no name. */
  BLANK_NAME(true, "a name is blank"),
  /** The record has more or fewer values than the header has columns. */
  FIELD_COUNT(true, "the number of values is not the number of columns"),
  /** The source ends in the middle of the record. */
  TRUNCATED(true, "the source ends in the middle of the record"),
  /** A quoted value is not closed. */
  UNCLOSED_QUOTE(true, "a quote is never closed"),
  /** Text follows a closing quote. */
  TEXT_AFTER_QUOTE(true, "text follows a closing quote"),
  /** A value is longer than the limit. */
  FIELD_TOO_LONG(true, "a value is too long"),
  /** A record is longer than the limit. */
  RECORD_TOO_LONG(true, "the record is too long"),
  /** There are more columns than the limit. */
  TOO_MANY_COLUMNS(true, "there are too many columns"),
  /** The text is not JSON. */
  MALFORMED_JSON(true, "the text is not JSON"),
  /** The text is no JSON-RPC response with either a result or an error. */
  NOT_A_RESPONSE(true, "the text is not a response of the API"),
  /** Objects and arrays are nested deeper than the limit. */
  NESTING_TOO_DEEP(true, "values are nested too deeply"),
  /** The bytes are not text of the charset. */
  MALFORMED_ENCODING(false, "is not text of the charset"),
  /** A value that every record must have is not there. */
  MISSING_VALUE(false, "is missing"),
  /** The value is not a classic datetime. */
  INVALID_DATETIME(false, "is not a datetime (YYYY-MM-DD HH:MM:SS)"),
  /** The value is not a whole number of seconds. */
  INVALID_SECONDS(false, "is not a whole number of seconds"),
  /** The value is not a decimal number of cents. */
  INVALID_PRICE(false, "is not a price (a decimal number of cents)"),
  /** The value is a JSON value of another type than text and number. */
  WRONG_TYPE(false, "is neither a text nor a number"),
  /** A JSON value stands where a record should, and is no object. */
  NOT_A_RECORD(false, "is not a record, which is a JSON object"),
  /** The value is a number, but too large. */
  NUMBER_OVERFLOW(false, "is out of range"),
  /** The value names no direction. */
  INVALID_DIRECTION(false, "is not a direction (IN, OUT, inbound or outbound)"),
  /** The record's direction is not the one that was asked for. */
  DIRECTION_CONFLICT(false, "is not the direction that was asked for"),
  /** Nothing tells the record's direction, or its fields tell both. */
  DIRECTION_UNDECIDED(
      false,
      "it cannot be told whether the call is inbound or outbound:"
          + " state it with inbound() or outbound(), or with a column or property named direction"),
  /** The value cannot be written in this format. */
  NOT_WRITABLE(false, "cannot be written");

  private final boolean malformed;
  private final String text;

  Reason(boolean malformed, String text) {
    this.malformed = malformed;
    this.text = text;
  }

  /**
   * Whether the text itself is malformed, so that records or values cannot be told from one
   * another; else a value that could be told is wrong.
   */
  public boolean isMalformed() {
    return malformed;
  }

  /** Whether the text goes on from the name of a value. */
  boolean isOfValue() {
    return !malformed && this != DIRECTION_UNDECIDED;
  }

  /** The reason in a few words, as error messages give it. */
  public String text() {
    return text;
  }
}

package dev.cdr4j.testkit.corrupt;

import static dev.cdr4j.testkit.corrupt.Effect.BREAK;
import static dev.cdr4j.testkit.corrupt.Effect.NONE;
import static dev.cdr4j.testkit.corrupt.Effect.REJECT;

import dev.cdr4j.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A defect of JSON text, of one of its records or of the text as a whole; of the latter, there can
 * be one.
 *
 * <p>Where the syntax is broken ({@link Effect#BREAK}), there is no way on in an array or an object
 * of records. Of newline-delimited JSON it costs the line alone.
 */
public enum JsonDefect implements Defect {
  /** A price, an id or a code is a number where a string is usual: read alike. */
  NUMBER_FOR_STRING(NONE, "a number stands for a string"),
  /** Seconds are a string where a number is usual: read alike. */
  STRING_FOR_NUMBER(NONE, "a string stands for a number"),
  /** A field that the record does not have is there, and {@code null}. */
  NULL_FOR_ABSENT(NONE, "a field that is not there is null"),
  /** A field that is {@code null} is not there. */
  NULL_OMITTED(NONE, "a field that is null is left out"),
  /** The properties stand in another order. */
  PROPERTIES_REVERSED(NONE, "the properties are in the reverse order"),
  /** A property {@code gateway_codec} with a text. */
  UNKNOWN_TEXT(NONE, "there is a property gateway_codec with a text"),
  /** A property {@code jitter} with the number {@code 1.50}. */
  UNKNOWN_NUMBER(NONE, "there is a property jitter with a number"),
  /** A property {@code recorded} with {@code true}. */
  UNKNOWN_BOOLEAN(NONE, "there is a property recorded with true"),
  /** A property {@code keys} with an array. */
  UNKNOWN_ARRAY(NONE, "there is a property keys with an array"),
  /** A property {@code route} with an object. */
  UNKNOWN_OBJECT(NONE, "there is a property route with an object"),
  /** A letter of a name is written as an escape. */
  NAME_ESCAPED(NONE, "a name has an escape for a letter"),
  /** All characters of a text are written as escapes, pairs of them where there must be. */
  TEXT_ESCAPED(NONE, "a text is all escapes"),
  /** Blanks, tabs and line ends stand wherever they may within the record. */
  WHITESPACE(NONE, "blanks and line ends stand around all tokens"),
  /** A property stands twice. */
  DUPLICATE_PROPERTY(REJECT, Reason.DUPLICATE_NAME, "a property stands twice"),
  /** A datetime, seconds or a price is {@code true}. */
  BOOLEAN_FOR_VALUE(REJECT, null, "a value is true"),
  /** A datetime, seconds or a price is an object. */
  OBJECT_FOR_VALUE(REJECT, null, "a value is an object"),
  /** A datetime, seconds or a price is an array. */
  ARRAY_FOR_VALUE(REJECT, null, "a value is an array"),
  /** A value of more than 65,536 bytes, which is the limit unless it is set. */
  VALUE_TOO_LONG(REJECT, Reason.FIELD_TOO_LONG, "a value is longer than 65,536 bytes"),
  /** {@code NaN}, which JSON does not have. */
  NAN(BREAK, Reason.MALFORMED_JSON, "a value is NaN"),
  /** {@code 007}, which is no number in JSON. */
  LEADING_ZERO(BREAK, Reason.MALFORMED_JSON, "a number is 007"),
  /** A comma behind the last property. */
  TRAILING_COMMA(BREAK, Reason.MALFORMED_JSON, "a comma stands behind the last property"),
  /** A comment. */
  COMMENT(BREAK, Reason.MALFORMED_JSON, "a comment stands before a property"),
  /** A name in single quotes. */
  SINGLE_QUOTES(BREAK, Reason.MALFORMED_JSON, "a name is in single quotes"),
  /** A name without quotes. */
  UNQUOTED_NAME(BREAK, Reason.MALFORMED_JSON, "a name has no quotes"),
  /** A control character that is not written as an escape. */
  CONTROL_CHARACTER(BREAK, Reason.MALFORMED_JSON, "a text has a control character in it"),
  /** The byte 0xE9, which is é in Windows-1252 and nothing in UTF-8. */
  MALFORMED_UTF_8(REJECT, Reason.MALFORMED_ENCODING, "a text has the byte 0xE9 in it"),
  /** An array in an array, and so on, 10,000 deep. */
  DEEP_NESTING(REJECT, Reason.NESTING_TOO_DEEP, "arrays are nested 10,000 deep"),
  /** The text ends within the record. */
  CUT_IN_RECORD(BREAK, Reason.TRUNCATED, "the text ends within the record"),
  /** The text ends right behind the record, and so within the array or object of records. */
  CUT_BEHIND_RECORD(BREAK, Reason.TRUNCATED, "the text ends right behind the record"),
  /** A letter behind the end of the text. */
  TRAILING_GARBAGE(BREAK, Reason.MALFORMED_JSON, "a letter stands behind the end"),
  /** A byte order mark before UTF-8. */
  BOM_UTF_8(NONE, "a byte order mark stands before UTF-8"),
  /** UTF-16, the low byte first, with a byte order mark. */
  BOM_UTF_16_LE(NONE, "the text is UTF-16LE with a byte order mark"),
  /** UTF-16, the high byte first, with a byte order mark. */
  BOM_UTF_16_BE(NONE, "the text is UTF-16BE with a byte order mark"),
  /** Compressed with gzip. */
  GZIP(NONE, "the text is compressed with gzip"),
  /** Compressed with gzip, and cut off within the record. */
  GZIP_CUT(BREAK, null, "the gzip data ends within the record"),
  /** Compressed with gzip, with bytes that are no gzip data within the record. */
  GZIP_CORRUPT(BREAK, null, "the gzip data is corrupt within the record");

  private final Effect effect;
  private final @Nullable Reason reason;
  private final String description;

  JsonDefect(Effect effect, String description) {
    this(effect, null, description);
  }

  JsonDefect(Effect effect, @Nullable Reason reason, String description) {
    this.effect = effect;
    this.reason = reason;
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

  /** Why a correct reader rejects the record, or null where that depends on the value. */
  @Nullable Reason reason() {
    return reason;
  }

  boolean isOfWhole() {
    return switch (this) {
      case BOM_UTF_8, BOM_UTF_16_LE, BOM_UTF_16_BE, GZIP, TRAILING_GARBAGE -> true;
      default -> false;
    };
  }

  /** Whether nothing that comes behind the record is reached, or can be told. */
  boolean endsText() {
    return switch (this) {
      case CUT_IN_RECORD, CUT_BEHIND_RECORD, GZIP_CUT, GZIP_CORRUPT, TRAILING_GARBAGE -> true;
      default -> false;
    };
  }
}

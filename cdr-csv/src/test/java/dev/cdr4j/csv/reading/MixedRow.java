package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Reason;
import java.io.ByteArrayOutputStream;
import java.util.Set;

/**
 * A line of a file of good rows, damaged rows and blank lines, of which the bytes are known and
 * what they must come to, whatever stands before and behind them.
 *
 * <p>Quoted values start with a letter, and unquoted ones with a quote in them go on behind it: so
 * a stray quote on a line before cannot be closed by them to make a record.
 */
record MixedRow(Sort sort, LineEnd lineEnd) {
  static final String HEADER = "callid,start,duration,number,x,cli_name\n";
  static final int MAX_FIELD_LENGTH = 200;

  private static final String START = ",2024-01-31 10:00:00,";
  private static final String TAIL = ",+33123456789,x,";

  /** What is in a row, and what becomes of it, if not a record: one of several reasons. */
  @SuppressWarnings("ImmutableEnumChecker") // the sets are those of Set.of
  enum Sort {
    BLANK(""),
    PLAIN(START + "65" + TAIL + "Jane"),
    SPARSE(START + ",,,"),
    QUOTED(START + "\"65\"" + TAIL + "\"Doe, \"\"Jane\"\"\""),
    QUOTED_BREAK(START + "65" + TAIL + "\"Jane\nDoe\""),
    QUOTED_BREAKS(START + "65,+33123456789,\"a\r\n\r\rb\n\",\"c\r\""),
    QUOTED_EMPTY(START + "\"\",\"\",\"\",\"\""),
    QUOTE_WITHIN(START + "65" + TAIL + "a\"b"),
    NOT_ASCII(START + "65" + TAIL + "José 日本 𝄞"),
    LONG(START + "65" + TAIL + "l".repeat(MAX_FIELD_LENGTH)),
    FEWER(START + "65" + TAIL.substring(0, 13), Reason.FIELD_COUNT, Reason.TRUNCATED),
    FEWEST("", Reason.FIELD_COUNT, Reason.TRUNCATED),
    MORE(START + "65" + TAIL + "Jane,", Reason.FIELD_COUNT),
    BAD_START(",today,65" + TAIL + "Jane", Reason.INVALID_DATETIME),
    NO_START(",,65" + TAIL + "Jane", Reason.MISSING_VALUE),
    BAD_DURATION(START + "1e3" + TAIL + "\"Jane\nDoe\"", Reason.INVALID_SECONDS),
    LARGE_DURATION(START + "99999999999999999999" + TAIL + "Jane", Reason.NUMBER_OVERFLOW),
    BAD_BYTES(START + "65" + TAIL + "Jos\u00E9", Reason.MALFORMED_ENCODING),
    TEXT_AFTER_QUOTE(START + "65" + TAIL + "\"Jane\" Doe", Reason.TEXT_AFTER_QUOTE),
    STRAY_QUOTE(START + "65" + TAIL + "\"Jane", Reason.UNCLOSED_QUOTE, Reason.TEXT_AFTER_QUOTE),
    STRAY_QUOTE_IN_THE_MIDDLE(
        START + "\"65" + TAIL + "Jane", Reason.UNCLOSED_QUOTE, Reason.TEXT_AFTER_QUOTE),
    TOO_LONG(START + "65" + TAIL + "l".repeat(MAX_FIELD_LENGTH + 1), Reason.FIELD_TOO_LONG),
    QUOTED_TOO_LONG(
        START + "65" + TAIL + '"' + "l,".repeat(MAX_FIELD_LENGTH) + '"', Reason.FIELD_TOO_LONG);

    private final String text;
    private final Set<Reason> reasons;

    Sort(String text, Reason... reasons) {
      this.text = text;
      this.reasons = Set.of(reasons);
    }
  }

  /** How a line ends. */
  enum LineEnd {
    LF("\n"),
    CR("\r"),
    CRLF("\r\n"),
    NONE("");

    private final String text;

    LineEnd(String text) {
      this.text = text;
    }
  }

  boolean isRecord() {
    return sort != Sort.BLANK;
  }

  boolean isGood() {
    return sort.reasons.isEmpty();
  }

  Set<Reason> reasons() {
    return sort.reasons;
  }

  MixedRow withLineEnd(LineEnd other) {
    return new MixedRow(sort, other);
  }

  byte[] bytes(int number) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (isRecord()) {
      out.writeBytes(Integer.toString(number).getBytes(UTF_8));
    }
    if (sort == Sort.BAD_BYTES) {
      out.writeBytes(sort.text.getBytes(ISO_8859_1));
    } else {
      out.writeBytes(sort.text.getBytes(UTF_8));
    }
    out.writeBytes(lineEnd.text.getBytes(UTF_8));
    return out.toByteArray();
  }
}

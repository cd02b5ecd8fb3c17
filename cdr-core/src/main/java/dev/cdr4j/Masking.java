package dev.cdr4j;

import dev.cdr4j.wire.LogText;
import java.util.regex.Pattern;

/** Hides what is personal in texts that end up in logs, and escapes what would garble them. */
final class Masking {
  private static final int LONGEST_SHOWN = 60;
  private static final Pattern DATETIME_LIKE =
      Pattern.compile(
          "^((19|20|21)\\d\\d-[01]\\d-[0-3]\\d|[0-3]?\\d[/.][0-3]?\\d[/.](19|20|21)\\d\\d)" // the
              // day
              + "([T ][0-2]\\d:\\d\\d(:\\d\\d([.,]\\d{1,9})?)?)?" // the time
              + "(?![\\d-])");
  private static final Pattern NUMBER_LIKE = Pattern.compile("\\d(\\D*\\d){6}");

  /** A number within a name; one behind a bracket counts the elements of an array. */
  private static final Pattern NUMBER_IN_NAME =
      Pattern.compile("(?<![\\d\\[])\\+?\\d(?:[-./() ]?\\d){6,}");

  /** Digits and their punctuation, with the letters of an ISO datetime or an exponent. */
  private static final Pattern NO_TEXT =
      Pattern.compile("[-+0-9.,:/() \\p{Sc}]*((?<=[0-9])[TZeE][-+0-9.,:/ ]*){0,2}");

  /** A small number with its unit behind it: {@code 15.39 EUR}, {@code 83s}. */
  private static final Pattern WITH_UNIT =
      Pattern.compile("-?\\d{1,6}([.,]\\d+)? ?(EUR|USD|GBP|CHF|ct|ms|s|sec|min|h)");

  private Masking() {}

  /**
   * A phone number with at least its middle half hidden; a short one hidden as a whole, and one
   * that is no digits, such as a SIP address, like a name.
   */
  static String number(String text) {
    if (!NO_TEXT.matcher(text).matches()) {
      return text(text);
    }
    int length = text.length();
    return length < 10
        ? "***"
        : text.substring(0, 3) + "*".repeat(Math.min(length, 20) - 5) + text.substring(length - 2);
  }

  /** A name or a free text: its first character, and no hint of its length. */
  static String text(String text) {
    return text.length() < 3
        ? "***"
        : escape(text.substring(0, text.offsetByCodePoints(0, 1))) + "***";
  }

  /**
   * A raw value for an error message. A cell that slipped into a neighbour's column may hold a
   * number or a name whatever the column says, so what may be either is hidden too: shown is what
   * looks like a slip in a time, a duration or a price.
   */
  static String rawValue(boolean personal, String text) {
    boolean shows =
        !personal
            && (NO_TEXT.matcher(text).matches() || WITH_UNIT.matcher(text).matches())
            && !NUMBER_LIKE.matcher(DATETIME_LIKE.matcher(text).replaceFirst("")).find();
    String shown = shows ? text : number(text);
    if (shown.length() > LONGEST_SHOWN) {
      shown = shown.substring(0, LONGEST_SHOWN) + "...";
    }
    return '"' + escape(shown) + '"';
  }

  /**
   * A name that a source has for a value, or a path of such: somebody may have been made a name of,
   * so what looks like a phone number is hidden. A long one is cut.
   */
  static String path(String text) {
    return escape(
        NUMBER_IN_NAME.matcher(LogText.cut(text)).replaceAll(found -> number(found.group())));
  }

  /** Control characters, unpaired surrogates and the like as Java escapes. */
  static String escape(String text) {
    return LogText.escape(text);
  }
}

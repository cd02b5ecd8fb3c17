package dev.cdr4j;

import org.jspecify.annotations.Nullable;

/**
 * An opaque id, kept as a number where its text is one: 24 bytes a record where a text takes 56.
 */
final class CallId {
  private static final int MAX_DIGITS = 18;
  private static final long MAX_NUMBER = 999_999_999_999_999_999L;

  private final long number;
  private final @Nullable String text;

  private CallId(long number, @Nullable String text) {
    this.number = number;
    this.text = text;
  }

  static CallId of(String text) {
    long number = parse(text);
    return number < 0 ? new CallId(0, text) : new CallId(number, null);
  }

  static CallId of(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("a call id must not be negative");
    }
    return number > MAX_NUMBER ? new CallId(0, Long.toString(number)) : new CallId(number, null);
  }

  /** The id with the {@link #number()} and the {@link #text()} of another. */
  static CallId of(long number, @Nullable String text) {
    return new CallId(number, text);
  }

  /** The id that is a number, or any text where that is not null. */
  static CallId parse(long number, @Nullable String text) {
    return text == null ? new CallId(number, null) : of(text);
  }

  /** The text of the id with a {@link #number()} and a {@link #text()}. */
  static String toText(long number, @Nullable String text) {
    return text == null ? Long.toString(number) : text;
  }

  /** The number that the id is the canonical form of, or 0. */
  long number() {
    return number;
  }

  /** The text of the id, where it is not the canonical form of a number, else null. */
  @Nullable String text() {
    return text;
  }

  /** The number that a text is the canonical form of, or -1. */
  private static long parse(String text) {
    int length = text.length();
    if (length > MAX_DIGITS || (length > 1 && text.charAt(0) == '0')) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof CallId that
            && number == that.number
            && (text == null ? that.text == null : text.equals(that.text)));
  }

  @Override
  public int hashCode() {
    return text == null ? Long.hashCode(number * 0x9E3779B97F4A7C15L) : text.hashCode();
  }

  @Override
  public String toString() {
    return toText(number, text);
  }
}

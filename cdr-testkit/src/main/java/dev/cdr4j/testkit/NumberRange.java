package dev.cdr4j.testkit;

import static java.util.Objects.requireNonNull;

/**
 * The numbers that a pattern such as {@code +44113496####} stands for.
 *
 * @param base the digits with 0 for those that may be any
 * @param places the place values of those digits, the last one first
 * @param size how many numbers there are
 */
@SuppressWarnings("ArrayRecordComponent") // the pattern alone tells ranges apart
record NumberRange(String pattern, long base, long[] places, long size) {
  private static final int MAX_DIGITS = 15;

  static NumberRange parse(String pattern) {
    requireNonNull(pattern, "pattern must not be null");
    if (!pattern.matches("\\+[1-9][0-9#]{1," + (MAX_DIGITS - 1) + "}")) {
      throw new IllegalArgumentException(
          "pattern must be + and at most 15 digits, # for any but the first, not " + pattern);
    }
    long base = Long.parseLong(pattern.substring(1).replace('#', '0'));
    long[] places = new long[(int) pattern.chars().filter(c -> c == '#').count()];
    long place = 1;
    long size = 1;
    int next = 0;
    for (int i = pattern.length() - 1; i > 0; i--) {
      if (pattern.charAt(i) == '#') {
        places[next++] = place;
        size *= 10;
      }
      place *= 10;
    }
    return new NumberRange(pattern, base, places, size);
  }

  /** The digits of one of the numbers. */
  long digits(long index) {
    long digits = base;
    long rest = index;
    for (long place : places) {
      digits += rest % 10 * place;
      rest /= 10;
    }
    return digits;
  }

  boolean contains(String number) {
    if (number.length() != pattern.length()) {
      return false;
    }
    for (int i = 0; i < number.length(); i++) {
      if (pattern.charAt(i) != '#' && pattern.charAt(i) != number.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberRange that && pattern.equals(that.pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }

  @Override
  public String toString() {
    return pattern;
  }
}

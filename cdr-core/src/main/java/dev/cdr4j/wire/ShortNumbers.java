package dev.cdr4j.wire;

/**
 * Numbers of up to seven digits, and prices of two decimals in up to eight bytes, decoded from one
 * word. Where one ends comes out of the same word, so that both are answered, as one number.
 */
final class ShortNumbers {
  /** What is answered where there is none, or a longer one. */
  static final long NONE = -1;

  private static final int LENGTH_BITS = 4;
  private static final long LENGTH = (1 << LENGTH_BITS) - 1;

  /** The price with most digits ends with the word. */
  private static final int LAST_POINT = Long.SIZE - (1 + PriceCache.SCALE) * Byte.SIZE;

  private ShortNumbers() {}

  /** The number of what was taken; of a price the hundredths. */
  static long number(long taken) {
    return taken >>> LENGTH_BITS;
  }

  /** How many bytes were taken. */
  static int length(long taken) {
    return (int) (taken & LENGTH);
  }

  private static long taken(long number, int length) {
    return number << LENGTH_BITS | length;
  }

  /** Takes the digits that stand from an index on, or {@link #NONE}. */
  static long digits(byte[] buffer, int from) {
    long word = Words.get(buffer, from);
    int count = Digits.countIn(word);
    return count > 0 && count < Long.BYTES
        ? taken(Digits.ofEndOf(word << ((Long.BYTES - count) << 3), count), count)
        : NONE;
  }

  /** Takes the price that stands from an index on, or {@link #NONE}. */
  static long price(byte[] buffer, int from) {
    long word = Words.get(buffer, from);
    int point = Digits.countIn(word) << 3; // as a number of bits
    if (point == 0 || point > LAST_POINT || (word >>> point & 0xFF) != '.') {
      return NONE;
    }
    long before = (1L << point) - 1;
    long withoutPoint = (word & before) | (word >>> Byte.SIZE & ~before);
    int count = (point >>> 3) + PriceCache.SCALE;
    long digits = withoutPoint << ((Long.BYTES - count) << 3);
    return Digits.areAtEnd(digits, count) ? taken(Digits.ofEndOf(digits, count), count + 1) : NONE;
  }
}

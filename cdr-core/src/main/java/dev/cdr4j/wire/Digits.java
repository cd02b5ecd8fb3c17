package dev.cdr4j.wire;

/** Numbers from decimal digits, eight of them at a time. */
final class Digits {
  private static final long ZEROS = 0x3030303030303030L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** 0x7F less the largest digit, in each byte. */
  private static final long MOST_DIGITS = 0x7676767676767676L;

  private static final long[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  private Digits() {}

  /** The first 1 to 8 bytes, with zero digits in front to make them eight. */
  private static long firstOf(byte[] buffer, int from, int count) {
    int missing = (Long.BYTES - count) << 3;
    return missing == 0
        ? Words.get(buffer, from)
        : Words.get(buffer, from) << missing | ZEROS >>> (64 - missing);
  }

  private static long ofWord(long word) {
    long ones = word - ZEROS;
    long pairs = ones * 10 + (ones >>> 8); // in every other byte: 0 to 99
    return ((pairs & 0x000000FF000000FFL) * (100 + (1_000_000L << 32))
            + ((pairs >>> 16 & 0x000000FF000000FFL) * (1 + (10_000L << 32))))
        >>> 32;
  }

  /** Whether the last 1 to 7 bytes of a word are digits. */
  static boolean areAtEnd(long word, int count) {
    return others(filled(word, count)) == 0;
  }

  /** The number that the last 1 to 7 bytes of a word spell, which are digits. */
  static long ofEndOf(long word, int count) {
    return ofWord(filled(word, count));
  }

  private static long filled(long word, int count) {
    return word | ZEROS >>> (count << 3);
  }

  /** How many of the bytes of a word are digits, from the lowest on, up to one that is none. */
  static int countIn(long word) {
    return Long.numberOfTrailingZeros(others(word)) >>> 3;
  }

  /** How many digits stand from an index on: 0 to 16, where 16 may be more. */
  static int count(byte[] buffer, int from) {
    long others = others(Words.get(buffer, from));
    if (others != 0) {
      return Long.numberOfTrailingZeros(others) >>> 3;
    }
    others = others(Words.get(buffer, from + Long.BYTES));
    return Long.BYTES + (others == 0 ? Long.BYTES : Long.numberOfTrailingZeros(others) >>> 3);
  }

  /** The high bit of each byte that is no digit; bits above the lowest that is set may err. */
  private static long others(long word) {
    long digits = word ^ ZEROS;
    return ((digits + MOST_DIGITS) | digits) & HIGH_BITS;
  }

  /** The number that 1 to 16 digits spell, which are known to be digits. */
  static long ofDigits(byte[] buffer, int from, int count) {
    if (count <= Long.BYTES) {
      return ofWord(firstOf(buffer, from, count));
    }
    int rest = count - Long.BYTES;
    return ofWord(Words.get(buffer, from)) * POWERS[rest]
        + ofWord(firstOf(buffer, from + Long.BYTES, rest));
  }
}

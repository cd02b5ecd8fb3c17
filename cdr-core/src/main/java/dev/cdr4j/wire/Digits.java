package dev.cdr4j.wire;

/** Numbers from decimal digits, eight of them at a time. */
final class Digits {
  /** What {@link #decode} answers where the bytes are not digits alone, or too many. */
  static final long NONE = -1;

  /** How many digits it takes at the most. */
  private static final int MOST = 16;

  private static final long ZEROS = 0x3030303030303030L;
  private static final long HIGH_HALVES = 0xF0F0F0F0F0F0F0F0L;
  private static final long SIXES = 0x0606060606060606L;
  private static final long[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  private Digits() {}

  /** The number that 1 to 16 bytes spell, which are all digits; else {@link #NONE}. */
  static long decode(byte[] buffer, int from, int to) {
    int count = to - from;
    if (count <= 0 || count > MOST) {
      return NONE;
    }
    if (count <= Long.BYTES) {
      return decodeWord(firstOf(buffer, from, count));
    }
    long high = decodeWord(Words.get(buffer, from));
    int rest = count - Long.BYTES;
    long low = decodeWord(firstOf(buffer, from + Long.BYTES, rest));
    return high < 0 || low < 0 ? NONE : high * POWERS[rest] + low;
  }

  /** The first 1 to 8 bytes, with zero digits in front to make them eight. */
  private static long firstOf(byte[] buffer, int from, int count) {
    int missing = (Long.BYTES - count) << 3;
    return missing == 0
        ? Words.get(buffer, from)
        : Words.get(buffer, from) << missing | ZEROS >>> (64 - missing);
  }

  private static long decodeWord(long word) {
    if ((word & HIGH_HALVES) != ZEROS || (word + SIXES & HIGH_HALVES) != ZEROS) {
      return NONE;
    }
    long ones = word - ZEROS;
    long pairs = ones * 10 + (ones >>> 8); // in every other byte: 0 to 99
    return ((pairs & 0x000000FF000000FFL) * (100 + (1_000_000L << 32))
            + ((pairs >>> 16 & 0x000000FF000000FFL) * (1 + (10_000L << 32))))
        >>> 32;
  }
}

package dev.cdr4j.wire;

/**
 * Finds where some of the values of a row start, and where it ends, and proves that it has as many
 * values as it should. It goes over two words at a time: counts the delimiters in them, and looks
 * closer where a line end or a quote may be among them.
 */
final class ValueFinder {
  private static final byte QUOTE = '"';
  private static final byte LF = '\n';
  private static final byte CR = '\r';
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = ~HIGH_BITS;
  private static final int STEP = 2 * Long.BYTES;

  /** What bytes are xored with so that quotes are right above the control characters. */
  private static final long SWAP = 0x02 * ONES;

  /** Right above the quotes then. */
  private static final long ABOVE_QUOTES = ((QUOTE ^ 0x02) + 1) * ONES;

  private final byte delimiter;
  private final long delimiters;
  private final int delimitersOfRow;

  /**
   * How many delimiters stand before each value that is looked for, and then a number too large.
   */
  private final int[] delimitersBefore;

  private final int[] starts;

  /** A line end, if it still is one: no row that starts before it goes on behind it. */
  private int barrier;

  /**
   * A finder of some values.
   *
   * @param columns the numbers of the values, from 0, in their order
   * @param valuesOfRow how many values a row has
   */
  ValueFinder(byte delimiter, int[] columns, int valuesOfRow) {
    this.delimiter = delimiter;
    delimiters = delimiter * ONES;
    delimitersOfRow = valuesOfRow - 1;
    starts = new int[columns.length];
    delimitersBefore = new int[columns.length + 1];
    System.arraycopy(columns, 0, delimitersBefore, 0, columns.length);
    delimitersBefore[columns.length] = Integer.MAX_VALUE;
  }

  /** Where each of the values starts, in the row that was found last; maybe with a quote. */
  int[] starts() {
    return starts;
  }

  /**
   * Finds the values of the row that starts at an index.
   *
   * @param buffer holds at least {@link Words#PADDING} bytes behind the limit
   * @return the index of its line end; or {@link RegularRows#IRREGULAR} if there is none before the
   *     limit, it has more or fewer values, or broken quotes or quotes around a line end
   */
  int find(byte[] buffer, int from, int limit) {
    if (!isBarrierBetween(buffer, from, limit) && !setBarrier(buffer, from, limit)) {
      return RegularRows.IRREGULAR;
    }
    int[] starts = this.starts;
    int[] delimitersBefore = this.delimitersBefore;
    long delimiters = this.delimiters;
    int found = 0;
    int wanted = delimitersBefore[0];
    if (wanted == 0) {
      starts[0] = from;
      wanted = delimitersBefore[++found];
    }
    int missing = wanted; // delimiters until there are as many as are wanted
    int at = from;
    while (true) {
      long word = Words.get(buffer, at);
      long next = Words.get(buffer, at + Long.BYTES);
      long others = others(word, delimiters);
      long nextOthers = others(next, delimiters);
      long specials = specials(word, others);
      long nextSpecials = specials(next, nextOthers);
      long marks = ~others & HIGH_BITS;
      long nextMarks = ~nextOthers & HIGH_BITS;
      if (((specials | nextSpecials) & HIGH_BITS) == 0) {
        int count = Long.bitCount(marks | nextMarks >>> 1);
        missing -= count;
        at += STEP;
        while (missing <= 0) {
          starts[found++] = at + placeBehind(missing + count, marks, nextMarks);
          missing += delimitersBefore[found] - wanted;
          wanted = delimitersBefore[found];
        }
        continue;
      }
      specials &= HIGH_BITS;
      nextSpecials &= HIGH_BITS;
      int index = Long.numberOfTrailingZeros(specials) >>> 3; // 8 where there is none
      int inNext = -(index >>> 3);
      index += Long.numberOfTrailingZeros(nextSpecials) >>> 3 & inNext;
      marks &= below(specials);
      nextMarks &= below(nextSpecials) & inNext;
      int count = Long.bitCount(marks | nextMarks >>> 1);
      missing -= count;
      while (missing <= 0) {
        starts[found++] = at + STEP + placeBehind(missing + count, marks, nextMarks);
        missing += delimitersBefore[found] - wanted;
        wanted = delimitersBefore[found];
      }
      at += index;
      byte special = buffer[at];
      if (special == LF || special == CR) {
        return wanted - missing == delimitersOfRow ? at : RegularRows.IRREGULAR;
      }
      if (special == QUOTE && (at == from || buffer[at - 1] == delimiter)) {
        at = behindQuotes(buffer, at, limit);
        if (at < 0) {
          return RegularRows.IRREGULAR;
        }
      } else {
        at++;
      }
    }
  }

  private boolean isBarrierBetween(byte[] buffer, int from, int limit) {
    return from <= barrier && barrier < limit && isLineEnd(buffer[barrier]);
  }

  private boolean setBarrier(byte[] buffer, int from, int limit) {
    for (int i = limit - 1; i >= from; i--) {
      if (isLineEnd(buffer[i])) {
        barrier = i;
        return true;
      }
    }
    return false;
  }

  private static boolean isLineEnd(byte b) {
    return b == LF || b == CR;
  }

  /** Whether a byte ends a value. */
  boolean isEnd(byte b) {
    return b == delimiter || b == LF || b == CR;
  }

  /**
   * The index of the delimiter or the line end behind a value, whose quotes are known to be right.
   */
  int end(byte[] buffer, int start, int limit) {
    if (buffer[start] == QUOTE) {
      return behindQuotes(buffer, start, limit);
    }
    int at = start;
    while (!isEnd(buffer[at])) {
      at++;
    }
    return at;
  }

  /** Of each byte that is a delimiter the high bit is clear, of all others it is set. */
  private static long others(long word, long delimiters) {
    long differences = word ^ delimiters;
    return ((differences & LOW_BITS) + LOW_BITS) | differences;
  }

  /**
   * The high bit is set of each byte that is a quote or a control character; of bytes behind one,
   * maybe of others too; but of none that is a delimiter.
   */
  private static long specials(long word, long others) {
    return ((word ^ SWAP) - ABOVE_QUOTES) & others & ~word;
  }

  /** All bits below the lowest that is set. */
  private static long below(long bits) {
    return (bits - 1) & ~bits;
  }

  /**
   * The place behind the n-th of the bytes of two words whose high bits are set, from the end of
   * the words on: 1 at the most.
   */
  private static int placeBehind(int n, long highBits, long nextHighBits) {
    return 1 - reached(n, highBits, 0) - reached(n, nextHighBits, Long.bitCount(highBits));
  }

  /** At how many bytes of a word n of those are reached whose high bits are set. */
  private static int reached(int n, long highBits, int before) {
    long countsUpTo = ((highBits >>> 7) + before) * ONES;
    return Long.bitCount(((countsUpTo | HIGH_BITS) - n * ONES) & HIGH_BITS);
  }

  /**
   * Goes over a value in quotes, which has no line end in it.
   *
   * @return the index of the delimiter or line end behind it, or {@link RegularRows#IRREGULAR}
   */
  private int behindQuotes(byte[] buffer, int open, int limit) {
    int close = Quotes.close(buffer, open, limit);
    return close >= 0 && isEnd(buffer[close + 1]) ? close + 1 : RegularRows.IRREGULAR;
  }
}

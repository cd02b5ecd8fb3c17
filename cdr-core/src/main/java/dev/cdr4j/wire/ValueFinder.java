package dev.cdr4j.wire;

/**
 * Finds where some of the values of a row start, and where it ends, and proves that it has as many
 * values as it should. It goes over eight bytes at a time: counts the delimiters in them, and looks
 * closer where a line end, a quote, or text that is not ASCII is among them.
 */
final class ValueFinder {
  private static final byte QUOTE = '"';
  private static final byte LF = '\n';
  private static final byte CR = '\r';
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = ~HIGH_BITS;
  private static final long QUOTES = QUOTE * ONES;

  /** What bytes are xored with so that the line ends, and but four others, are below six. */
  private static final long LINE_ENDS = 0x0F * ONES;

  private static final long SIX = 6 * ONES;

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

  // Of the current row, up to where it was gone over:

  private int count;

  private int found;

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
    count = 0;
    found = 0;
    if (delimitersBefore[0] == 0) {
      starts[found++] = from;
    }
    int at = goOn(buffer, from);
    while (!isLineEnd(buffer[at])) {
      at = goOnBehind(buffer, at, from, limit);
      if (at < 0) {
        return RegularRows.IRREGULAR;
      }
    }
    return count == delimitersOfRow ? at : RegularRows.IRREGULAR;
  }

  /** Goes on to the next byte that is special, which it finds at the barrier at the latest. */
  private int goOn(byte[] buffer, int from) {
    int[] starts = this.starts;
    int[] delimitersBefore = this.delimitersBefore;
    long delimiters = this.delimiters;
    int found = this.found;
    int wanted = delimitersBefore[found];
    int count = this.count;
    int at = from;
    while (true) {
      long word = Words.get(buffer, at);
      long marks = delimiters(word, delimiters);
      long specials = specials(word);
      int before = count;
      if (specials != 0) {
        int bit = Long.numberOfTrailingZeros(specials);
        marks &= (1L << bit) - 1;
        count += Long.bitCount(marks);
        while (count >= wanted) {
          starts[found++] = at + indexOf(marks, wanted - before) + 1;
          wanted = delimitersBefore[found];
        }
        this.found = found;
        this.count = count;
        return at + (bit >>> 3);
      }
      count += Long.bitCount(marks);
      while (count >= wanted) {
        starts[found++] = at + indexOf(marks, wanted - before) + 1;
        wanted = delimitersBefore[found];
      }
      at += Long.BYTES;
    }
  }

  /** Goes on behind a special byte that is no line end; else as {@link #goOn}. */
  private int goOnBehind(byte[] buffer, int at, int from, int limit) {
    byte special = buffer[at];
    if (special == QUOTE && (at == from || buffer[at - 1] == delimiter)) {
      int behind = behindQuotes(buffer, at, limit);
      return behind < 0 ? behind : goOn(buffer, behind);
    }
    int behind = at + 1;
    if (special == delimiter && ++count >= delimitersBefore[found]) {
      starts[found++] = behind;
    }
    while (buffer[behind] < 0) {
      behind++;
    }
    return goOn(buffer, behind);
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

  /**
   * The high bits of the bytes that are line ends, quotes, or not ASCII; of bytes behind one, maybe
   * of others too; and of a few control characters.
   */
  private static long specials(long word) {
    return (((word ^ LINE_ENDS) - SIX) | ((word ^ QUOTES) - ONES)) & HIGH_BITS;
  }

  /** The high bits of the bytes that are delimiters, in a word of ASCII. */
  private static long delimiters(long word, long delimiters) {
    return ~((word ^ delimiters) + LOW_BITS) & HIGH_BITS;
  }

  /** The index, within a word, of the n-th of the bytes whose high bits are set. */
  private static int indexOf(long highBits, int n) {
    long countsUpTo = (highBits >>> 7) * ONES;
    long reached = ((countsUpTo | HIGH_BITS) - n * ONES) & HIGH_BITS;
    return Long.numberOfTrailingZeros(reached) >>> 3;
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

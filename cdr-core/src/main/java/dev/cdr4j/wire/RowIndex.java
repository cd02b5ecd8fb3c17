package dev.cdr4j.wire;

/**
 * Where the values of a row end, found in 64 bytes at a time: the bytes that matter are the bits of
 * one word then, which is gone through without a look at the others. What is left of it belongs to
 * the next row.
 */
final class RowIndex {
  private static final int BLOCK = Long.SIZE;
  private static final byte QUOTE = '"';
  private static final byte LF = '\n';
  private static final byte CR = '\r';
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** In each byte the lowest that is above the line ends. */
  private static final long LOWEST_UNMARKED = (CR + 1) * ONES;

  /** Gathers the lowest bits of eight bytes in the highest byte. */
  private static final long GATHER = 0x0102040810204080L;

  private static final int NOWHERE = -1;

  private final byte delimiter;
  private final long delimiters;
  private final int[] ends;

  private int base;
  private long marks;
  private int next = NOWHERE;

  RowIndex(byte delimiter, int mostValues) {
    this.delimiter = delimiter;
    delimiters = delimiter * ONES;
    ends = new int[mostValues];
  }

  /** Where each value of the row ends that was found last. */
  int[] ends() {
    return ends;
  }

  /** The bytes in memory are others from now on. */
  void forget() {
    next = NOWHERE;
  }

  /**
   * Finds where the values of the row end that starts at an index.
   *
   * @return how many values the row has, or {@link RowDecoder#IRREGULAR} if they are too many, a
   *     quote is not closed before a delimiter or on the same line, or the row does not end
   */
  int find(byte[] buffer, int from, int limit) {
    int base = this.base;
    long marks = this.marks;
    if (from != next) {
      base = from;
      marks = marks(buffer, base);
    }
    int start = from;
    int count = 0;
    int[] ends = this.ends;
    while (count < ends.length) {
      int expected = NOWHERE;
      if (buffer[start] == QUOTE) {
        int close = Quotes.close(buffer, start, limit);
        if (close < 0) {
          return RowDecoder.IRREGULAR;
        }
        expected = close + 1;
        if (expected - base < BLOCK) {
          marks &= -1L << (expected - base);
        } else {
          base = expected;
          marks = marks(buffer, base);
        }
      }
      int at;
      byte b;
      do {
        while (marks == 0) {
          base += BLOCK;
          if (base >= limit) {
            return RowDecoder.IRREGULAR;
          }
          marks = marks(buffer, base);
        }
        at = base + Long.numberOfTrailingZeros(marks);
        marks &= marks - 1;
        b = buffer[at];
      } while (b != delimiter && b != LF && b != CR); // none that was meant
      if (at >= limit || (expected != NOWHERE && at != expected)) {
        return RowDecoder.IRREGULAR;
      }
      ends[count++] = at;
      if (b != delimiter) {
        return endAt(at, base, marks, buffer, count);
      }
      start = at + 1;
    }
    return RowDecoder.IRREGULAR;
  }

  private int endAt(int lineEnd, int base, long marks, byte[] buffer, int count) {
    this.base = base;
    this.marks = marks;
    next = lineEnd + 1;
    if (buffer[lineEnd] == CR && buffer[next] == LF) {
      next++;
      int bit = next - 1 - base;
      this.marks = bit < BLOCK ? marks & ~(1L << bit) : marks;
      if (bit >= BLOCK) {
        next = NOWHERE; // the second half is in the next block
      }
    }
    return count;
  }

  /**
   * A bit for each of 64 bytes that is a delimiter, a line end or another low control character;
   * and maybe for one behind such a byte that is but one above it.
   */
  private long marks(byte[] buffer, int from) {
    return marksOfWord(buffer, from)
        | marksOfWord(buffer, from + 8) << 8
        | marksOfWord(buffer, from + 16) << 16
        | marksOfWord(buffer, from + 24) << 24
        | marksOfWord(buffer, from + 32) << 32
        | marksOfWord(buffer, from + 40) << 40
        | marksOfWord(buffer, from + 48) << 48
        | marksOfWord(buffer, from + 56) << 56;
  }

  private long marksOfWord(byte[] buffer, int from) {
    long word = Words.get(buffer, from);
    long others = word ^ delimiters;
    long isMarked = (((others - ONES) & ~others) | ((word - LOWEST_UNMARKED) & ~word)) & HIGH_BITS;
    return ((isMarked >>> 7) * GATHER) >>> 56;
  }
}

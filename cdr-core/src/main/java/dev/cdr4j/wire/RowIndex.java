package dev.cdr4j.wire;

/**
 * Where the values of rows end. What may end one is found in 64 bytes at a time: the bytes that
 * matter are the bits of one word then, which is gone through without a look at the others.
 */
final class RowIndex {
  private static final int BLOCK = Long.SIZE;

  /** So many bits of a block are written down without a look at how many there are. */
  private static final int AT_ONCE = 8;

  private static final byte QUOTE = '"';
  private static final byte LF = '\n';
  private static final byte CR = '\r';
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** In each byte the lowest that is above the line ends. */
  private static final long LOWEST_UNMARKED = (CR + 1) * ONES;

  /** Gathers the lowest bits of eight bytes in the highest byte. */
  private static final long GATHER = 0x0102040810204080L;

  private final byte delimiter;
  private final long delimiters;
  private final int values;
  private final int mostBytes;

  /** What may end a value, in order, behind the index before the first row. */
  private int[] marks = {};

  private int marked;
  private boolean isCut;

  /** The number of the mark before each row. */
  private final int[] rows;

  /**
   * An index of rows.
   *
   * @param values how many values a row has
   * @param mostBytes how long a row may be
   * @param mostRows how many rows are found at the most
   */
  RowIndex(byte delimiter, int values, int mostBytes, int mostRows) {
    this.delimiter = delimiter;
    delimiters = delimiter * ONES;
    this.values = values;
    this.mostBytes = mostBytes;
    rows = new int[mostRows];
  }

  /** For each row that was found, where in {@link #ends()} it begins. */
  int[] rows() {
    return rows;
  }

  /**
   * From where each row begins, the index before its start, and then where each of its values ends,
   * which is the index before the start of the next.
   */
  int[] ends() {
    return marks;
  }

  /** The index before the start of a row. */
  int before(int row) {
    return marks[rows[row]];
  }

  /** The index of the line end of a row. */
  int lineEnd(int row) {
    return marks[rows[row] + values];
  }

  /** Whether the last search ended at a row that may go on behind the limit. */
  boolean isCut() {
    return isCut;
  }

  /**
   * Finds the rows from an index on, up to the first that has another number of values, a quote
   * that is not closed before a delimiter or on the same line, or no line end before the limit.
   *
   * @param buffer holds at least {@link Words#PADDING} bytes behind the limit
   * @return how many there are
   */
  int find(byte[] buffer, int from, int limit, int mostRows) {
    int mostMarks = 1 + limit - from + BLOCK + AT_ONCE;
    if (marks.length < mostMarks) {
      marks = new int[mostMarks];
    }
    isCut = false;
    mark(buffer, from, limit);
    int row = 0;
    int at = 0;
    while (row < mostRows && at + 1 < marked) {
      int end = isPlain(buffer, at) ? at + values : straighten(buffer, at, limit);
      if (end < 0) {
        return row;
      }
      rows[row++] = at;
      int lineEnd = marks[at + values];
      at = isFirstOfTwo(buffer, lineEnd, limit) ? end + 1 : end;
    }
    isCut = row < mostRows;
    return row;
  }

  private static boolean isFirstOfTwo(byte[] buffer, int lineEnd, int limit) {
    return buffer[lineEnd] == CR && lineEnd + 1 < limit && buffer[lineEnd + 1] == LF;
  }

  /** Whether the marks behind one are those of a row without quotes. */
  private boolean isPlain(byte[] buffer, int at) {
    final int[] marks = this.marks;
    final int end = at + values;
    if (end >= marked) {
      return false;
    }
    int start = marks[at] + 1;
    int quotes = (buffer[start] ^ QUOTE) - 1; // less than 0 where it is one
    int others = 0;
    for (int i = at + 1; i < end; i++) {
      int found = (int) Words.get(buffer, marks[i]);
      others |= found ^ delimiter;
      quotes |= ((found >>> Byte.SIZE & 0xFF) ^ QUOTE) - 1;
    }
    int lineEnd = marks[end];
    return (others & 0xFF) == 0
        && quotes >= 0
        && isLineEnd(buffer[lineEnd])
        && lineEnd - start <= mostBytes;
  }

  private static boolean isLineEnd(byte b) {
    return b == LF || b == CR;
  }

  /**
   * Moves the marks behind one so that they are those of a row, if there is one: those within
   * quotes go, and those that are none.
   *
   * @return the number of the mark that the line end had, or less than 0
   */
  private int straighten(byte[] buffer, int at, int limit) {
    final int[] marks = this.marks;
    final int marked = this.marked;
    final byte delimiter = this.delimiter;
    final int end = at + values;
    int last = at;
    int next = at + 1;
    int start = marks[at] + 1;
    while (next < marked) {
      if (buffer[start] == QUOTE) {
        int behind = Quotes.close(buffer, start, limit) + 1;
        if (behind == 0) {
          isCut = !isLineEndAmong(next, buffer);
          return -1;
        }
        while (next < marked && marks[next] < behind) {
          next++;
        }
        if (next == marked || marks[next] != behind) {
          isCut = behind >= limit;
          return -1;
        }
      }
      int candidate = marks[next++];
      byte found = buffer[candidate];
      if (found == delimiter || isLineEnd(found)) {
        marks[++last] = candidate;
        start = candidate + 1;
        if (found != delimiter) {
          boolean isRow = last == end && candidate - marks[at] <= mostBytes + 1;
          return isRow ? next - 1 : -1;
        }
        if (last == end) {
          return -1;
        }
      } // or none that was meant
    }
    isCut = true;
    return -1;
  }

  private boolean isLineEndAmong(int first, byte[] buffer) {
    for (int i = first; i < marked; i++) {
      if (isLineEnd(buffer[marks[i]])) {
        return true;
      }
    }
    return false;
  }

  /**
   * Marks each byte that is a delimiter, a line end or another low control character; and maybe one
   * behind such a byte that differs from it by one, such as a hyphen behind a comma.
   */
  private void mark(byte[] buffer, int from, int limit) {
    final int[] marks = this.marks;
    marks[0] = from - 1;
    int count = 1;
    for (int base = from; base < limit; base += BLOCK) {
      long bits = bits(buffer, base);
      int next = count;
      count += Long.bitCount(bits);
      do {
        marks[next] = base + Long.numberOfTrailingZeros(bits);
        bits &= bits - 1;
        marks[next + 1] = base + Long.numberOfTrailingZeros(bits);
        bits &= bits - 1;
        marks[next + 2] = base + Long.numberOfTrailingZeros(bits);
        bits &= bits - 1;
        marks[next + 3] = base + Long.numberOfTrailingZeros(bits);
        bits &= bits - 1;
        marks[next + 4] = base + Long.numberOfTrailingZeros(bits);
        bits &= bits - 1;
        marks[next + 5] = base + Long.numberOfTrailingZeros(bits);
        bits &= bits - 1;
        marks[next + 6] = base + Long.numberOfTrailingZeros(bits);
        bits &= bits - 1;
        marks[next + 7] = base + Long.numberOfTrailingZeros(bits);
        bits &= bits - 1;
        next += AT_ONCE;
      } while (next < count);
    }
    while (marks[count - 1] >= limit) {
      count--;
    }
    marked = count;
  }

  private long bits(byte[] buffer, int from) {
    return bitsOfWord(buffer, from)
        | bitsOfWord(buffer, from + 8) << 8
        | bitsOfWord(buffer, from + 16) << 16
        | bitsOfWord(buffer, from + 24) << 24
        | bitsOfWord(buffer, from + 32) << 32
        | bitsOfWord(buffer, from + 40) << 40
        | bitsOfWord(buffer, from + 48) << 48
        | bitsOfWord(buffer, from + 56) << 56;
  }

  private long bitsOfWord(byte[] buffer, int from) {
    return gather(marks(Words.get(buffer, from), delimiters));
  }

  private static long marks(long word, long delimiters) {
    return (zeros(word ^ delimiters) | ((word - LOWEST_UNMARKED) & ~word)) & HIGH_BITS;
  }

  private static long zeros(long word) {
    return (word - ONES) & ~word;
  }

  private static long gather(long highBits) {
    return ((highBits >>> 7) * GATHER) >>> 56;
  }
}

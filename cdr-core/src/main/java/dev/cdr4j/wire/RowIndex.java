package dev.cdr4j.wire;

/**
 * Where the values of rows end. What may end one is found in 64 bytes at a time: the bytes that
 * matter are the bits of one word then, which is gone through without a look at the others; and
 * what stands between quotes is a matter of the bits too.
 */
final class RowIndex {
  private static final int BLOCK = Long.SIZE;

  /** So many bits of a block are written down without a look at how many there are. */
  private static final int AT_ONCE = 8;

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = ~HIGH_BITS;

  /** What bytes are xored with so that quotes are right above the control characters. */
  private static final long SWAP = 0x02 * ONES;

  /** What takes bytes that are above the quotes then to the high bit. */
  private static final long TO_HIGH_BIT = (0x80 - (' ' + 1)) * ONES;

  /** Gathers the high bits of eight bytes in the highest byte. */
  private static final long GATHER = 0x0002040810204081L;

  private static final byte QUOTE = '"';
  private static final byte LF = '\n';
  private static final byte CR = '\r';

  private final byte delimiter;
  private final long delimiters;
  private final int values;
  private final int mostBytes;

  /** The index before the first row, and then what ends a value, in order. */
  private int[] marks = {};

  private int marked;

  /** The number of the mark before each row. */
  private final int[] rows;

  private int found;
  private int mostRows;
  private int from;
  private int limit;

  /** The number of the mark before the row that is in hand. */
  private int begin;

  /** All bits are set where a value in quotes goes on from one block to the next. */
  private long inQuotes;

  private boolean isCut;

  /**
   * An index of rows.
   *
   * @param values how many values a row has
   * @param mostBytes how long a row may be
   * @param mostRows how many rows are found at the most
   */
  RowIndex(byte delimiter, int values, int mostBytes, int mostRows) {
    this.delimiter = delimiter;
    this.values = values;
    this.mostBytes = mostBytes;
    delimiters = delimiter * ONES;
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
   * Finds the rows from an index on, up to the first that has another number of values, too many
   * bytes, a quote that neither opens nor closes a value and is not doubled, one that is not closed
   * on the same line, or no line end before the limit.
   *
   * @param buffer holds at least {@link Words#PADDING} bytes behind the limit
   * @return how many there are
   */
  int find(byte[] buffer, int from, int limit, int mostRows) {
    int mostMarks = 1 + limit - from + BLOCK + AT_ONCE;
    if (marks.length < mostMarks) {
      marks = new int[mostMarks];
    }
    marks[0] = from - 1;
    marked = 1;
    begin = 0;
    found = 0;
    inQuotes = 0;
    this.from = from;
    this.limit = limit;
    this.mostRows = mostRows;
    boolean goesOn = true;
    for (int at = from; goesOn && at < limit; at += BLOCK) {
      goesOn = addBlock(buffer, at);
    }
    isCut = goesOn;
    return found;
  }

  /** Adds what a block has, up to where it ends the search; whether it does not. */
  private boolean addBlock(byte[] buffer, int at) {
    final long delimiters = this.delimiters;
    // a loop of eight would be slower
    long word0 = Words.get(buffer, at);
    long word1 = Words.get(buffer, at + 8);
    long word2 = Words.get(buffer, at + 16);
    long word3 = Words.get(buffer, at + 24);
    long word4 = Words.get(buffer, at + 32);
    long word5 = Words.get(buffer, at + 40);
    long word6 = Words.get(buffer, at + 48);
    long word7 = Words.get(buffer, at + 56);
    long plain0 = plain(word0);
    long plain1 = plain(word1);
    long plain2 = plain(word2);
    long plain3 = plain(word3);
    long plain4 = plain(word4);
    long plain5 = plain(word5);
    long plain6 = plain(word6);
    long plain7 = plain(word7);
    long ends =
        bits(
            plain0 & others(word0 ^ delimiters),
            plain1 & others(word1 ^ delimiters),
            plain2 & others(word2 ^ delimiters),
            plain3 & others(word3 ^ delimiters),
            plain4 & others(word4 ^ delimiters),
            plain5 & others(word5 ^ delimiters),
            plain6 & others(word6 ^ delimiters),
            plain7 & others(word7 ^ delimiters));
    long plain = plain0 & plain1 & plain2 & plain3 & plain4 & plain5 & plain6 & plain7;
    if (limit - at < BLOCK) {
      ends &= below(1L << (limit - at));
    }
    if ((plain & HIGH_BITS) == HIGH_BITS && inQuotes == 0) {
      add(at, ends);
      return true;
    }
    long specials = bits(plain0, plain1, plain2, plain3, plain4, plain5, plain6, plain7);
    return addRows(buffer, at, ends, ends & specials);
  }

  /** The high bit of each byte that is neither a quote nor a control character. */
  private static long plain(long word) {
    return (((word ^ SWAP) & LOW_BITS) + TO_HIGH_BIT) | word;
  }

  /** The high bit of each byte that is not zero. */
  private static long others(long word) {
    return ((word & LOW_BITS) + LOW_BITS) | word;
  }

  /**
   * A bit for each byte of eight words, from the lowest of the first on, whose high bit is clear.
   */
  private static long bits(
      long word0,
      long word1,
      long word2,
      long word3,
      long word4,
      long word5,
      long word6,
      long word7) {
    return gather(word0)
        | gather(word1) << 8
        | gather(word2) << 16
        | gather(word3) << 24
        | gather(word4) << 32
        | gather(word5) << 40
        | gather(word6) << 48
        | gather(word7) << 56;
  }

  private static long gather(long word) {
    return ((~word & HIGH_BITS) * GATHER) >>> 56;
  }

  /**
   * Adds the rows that end in a block.
   *
   * @param all delimiters, quotes and control characters
   * @param specials the quotes and control characters, of which the delimiter may be one
   * @return false where a row ends that is none, a quote stands where none may, or there are as
   *     many rows as were asked for
   */
  private boolean addRows(byte[] buffer, int at, long all, long specials) {
    long quotes = 0;
    long lineEnds = 0;
    long ends = all;
    for (long rest = specials; rest != 0; rest &= rest - 1) {
      long bit = Long.lowestOneBit(rest);
      byte special = buffer[at + Long.numberOfTrailingZeros(rest)];
      if (isLineEnd(special)) {
        lineEnds |= bit;
      } else if (special != delimiter) {
        ends ^= bit;
        quotes |= special == QUOTE ? bit : 0;
      }
    }
    long wrong = 0;
    if ((quotes | inQuotes) != 0) {
      long within =
          withParity(quotes) ^ inQuotes; // from each quote that opens to that which closes
      inQuotes = within >> (Long.SIZE - 1);
      ends &= ~within;
      wrong = (lineEnds & within) | misplaced(buffer, at, quotes, within, ends);
      long right = below(wrong);
      ends &= right;
      lineEnds &= right;
    }
    int before = marked;
    add(at, ends);
    return endRows(buffer, before, ends, lineEnds) && wrong == 0;
  }

  /** The quotes that neither open nor close a value, and are not doubled. */
  private long misplaced(byte[] buffer, int at, long quotes, long within, long ends) {
    long opening = quotes & within;
    long closing = quotes & ~within;
    long mayOpen = (ends | closing) << 1;
    if (at == from || isEndOrQuote(buffer[at - 1])) {
      mayOpen |= 1;
    }
    long mayClose = (ends | opening) >>> 1;
    int behind = Math.min(at + BLOCK, limit);
    if (behind == limit || isEndOrQuote(buffer[behind])) {
      mayClose |= 1L << (behind - 1 - at);
    }
    return (opening & ~mayOpen) | (closing & ~mayClose);
  }

  private boolean isEndOrQuote(byte b) {
    return b == delimiter || b == QUOTE || isLineEnd(b);
  }

  private static boolean isLineEnd(byte b) {
    return b == LF || b == CR;
  }

  /** Adds the rows that end at line ends, which are marked from a number on. */
  private boolean endRows(byte[] buffer, int first, long ends, long lineEnds) {
    for (long rest = lineEnds; rest != 0; rest &= rest - 1) {
      int end = first + Long.bitCount(ends & below(rest));
      if (!isSecondOfTwo(buffer, end)) {
        if (end - begin != values || marks[end] - marks[begin] > mostBytes + 1) {
          return false;
        }
        rows[found++] = begin;
      }
      begin = end;
      if (found == mostRows) {
        return false;
      }
    }
    return true;
  }

  private boolean isSecondOfTwo(byte[] buffer, int end) {
    return begin > 0
        && end == begin + 1
        && marks[end] == marks[begin] + 1
        && buffer[marks[end]] == LF
        && buffer[marks[begin]] == CR;
  }

  /** All bits below the lowest that is set; all of them where none is. */
  private static long below(long bits) {
    return (bits - 1) & ~bits;
  }

  /** Sets each bit up to which, and with which, an odd number of bits is set. */
  private static long withParity(long bits) {
    long odd = bits ^ bits << 1;
    odd ^= odd << 2;
    odd ^= odd << 4;
    odd ^= odd << 8;
    odd ^= odd << 16;
    return odd ^ odd << 32;
  }

  private void add(int at, long ends) {
    final int[] marks = this.marks;
    long bits = ends;
    int next = marked;
    marked += Long.bitCount(bits);
    do {
      marks[next] = at + Long.numberOfTrailingZeros(bits);
      bits &= bits - 1;
      marks[next + 1] = at + Long.numberOfTrailingZeros(bits);
      bits &= bits - 1;
      marks[next + 2] = at + Long.numberOfTrailingZeros(bits);
      bits &= bits - 1;
      marks[next + 3] = at + Long.numberOfTrailingZeros(bits);
      bits &= bits - 1;
      marks[next + 4] = at + Long.numberOfTrailingZeros(bits);
      bits &= bits - 1;
      marks[next + 5] = at + Long.numberOfTrailingZeros(bits);
      bits &= bits - 1;
      marks[next + 6] = at + Long.numberOfTrailingZeros(bits);
      bits &= bits - 1;
      marks[next + 7] = at + Long.numberOfTrailingZeros(bits);
      bits &= bits - 1;
      next += AT_ONCE;
    } while (next < marked);
  }
}

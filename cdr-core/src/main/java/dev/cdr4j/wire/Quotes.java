package dev.cdr4j.wire;

/** Values in quotes, on one line, in which a quote stands doubled. */
final class Quotes {
  private static final byte QUOTE = '"';
  private static final byte LF = '\n';
  private static final byte CR = '\r';
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long QUOTES = QUOTE * ONES;
  private static final long ABOVE_LINE_ENDS = (CR + 1) * ONES;
  private static final int NONE = -1;

  private Quotes() {}

  /** The index of the quote that closes a value, or less than 0 if its line ends before that. */
  static int close(byte[] buffer, int open, int limit) {
    int close = next(buffer, open + 1, limit);
    while (close >= 0 && buffer[close + 1] == QUOTE) {
      close = next(buffer, close + 2, limit);
    }
    return close;
  }

  /** Whether there are doubled quotes between the quotes of a value. */
  static boolean areDoubledWithin(byte[] buffer, int open, int close) {
    return next(buffer, open + 1, close + 1) < close;
  }

  private static int next(byte[] buffer, int from, int limit) {
    int at = from;
    while (at < limit) {
      long word = Words.get(buffer, at);
      long x = word ^ QUOTES;
      // of these, the lowest bit is that of a byte which is meant; higher ones may err
      long marks = (((x - ONES) & ~x) | ((word - ABOVE_LINE_ENDS) & ~word)) & HIGH_BITS;
      if (marks == 0) {
        at += Long.BYTES;
        continue;
      }
      at += Long.numberOfTrailingZeros(marks) >>> 3;
      if (at >= limit) {
        return NONE;
      }
      if (buffer[at] == QUOTE) {
        return at;
      }
      if (buffer[at] == LF || buffer[at] == CR) {
        return NONE;
      }
      at++; // another control character
    }
    return NONE;
  }

  /** The bytes between the quotes of a value, doubled ones made one, with padding behind. */
  static byte[] unescape(byte[] buffer, int open, int close, int length) {
    byte[] text = new byte[length + Words.PADDING];
    int at = 0;
    for (int i = open + 1; i < close; i++) {
      text[at++] = buffer[i];
      if (buffer[i] == QUOTE) {
        i++; // the quote that doubles it
      }
    }
    return text;
  }

  /** How many bytes stand between the quotes of a value, doubled ones counted once. */
  static int length(byte[] buffer, int open, int close) {
    int length = 0;
    for (int i = open + 1; i < close; i++) {
      length++;
      if (buffer[i] == QUOTE) {
        i++;
      }
    }
    return length;
  }
}

package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.cdr4j.wire.Window;
import dev.cdr4j.wire.Words;
import java.util.Arrays;

/**
 * Finds where the values of a JSON text end, by the grammar of RFC 8259 and nothing beyond it.
 *
 * <p>Every method takes the index of a byte and answers an index, or {@link #FAILED}: then {@link
 * #lacksMore()} tells whether the bytes end too soon or, at {@link #troubleAt()}, are wrong.
 */
final class JsonScanner {
  /** What is answered where a value does not end, or is none. */
  static final int FAILED = -1;

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long BLANKS = ONES * ' ';
  private static final byte[] TRUE = "true".getBytes(US_ASCII);
  private static final byte[] FALSE = "false".getBytes(US_ASCII);
  private static final byte[] NULL = "null".getBytes(US_ASCII);

  private final boolean staysInLine;
  private byte[] buffer = new byte[Words.PADDING];
  private int limit;
  private boolean atEnd;
  private int troubleAt;
  private boolean escaped;
  private boolean plain;
  private int continuations;
  private int deepest;
  private int longestNumber;

  /** Whether each container around the current value is an object, one bit each. */
  private long[] objects = new long[4];

  /** A scanner of values that may go on over line ends. */
  JsonScanner() {
    this(false);
  }

  /**
   * A scanner.
   *
   * @param staysInLine whether a line end is part of no value, and so ends or breaks each
   */
  JsonScanner(boolean staysInLine) {
    this.staysInLine = staysInLine;
  }

  /** Turns to the bytes of a window. */
  void load(Window window) {
    load(window.buffer(), window.limit(), !window.mayHaveMore());
  }

  /**
   * Turns to bytes.
   *
   * @param limit the index behind the last, where a byte is overwritten
   * @param atEnd whether no more bytes can follow
   */
  void load(byte[] buffer, int limit, boolean atEnd) {
    this.buffer = buffer;
    this.limit = limit;
    this.atEnd = atEnd;
    buffer[limit] = 0; // which is part of no value, and ends each loop
    plain = true;
    continuations = 0;
  }

  /** Whether a value failed because the bytes ended. */
  boolean lacksMore() {
    return troubleAt >= limit;
  }

  /** Whether an index is that behind the last byte. */
  boolean isAtLimit(int index) {
    return index == limit;
  }

  /** The index of the byte at which a value failed. */
  int troubleAt() {
    return troubleAt;
  }

  /** Whether the string that was scanned last has an escape in it. */
  boolean isEscaped() {
    return escaped;
  }

  /**
   * Whether all that was scanned was ASCII without line ends, but for {@link #takeContinuations}.
   */
  boolean isPlain() {
    return plain;
  }

  /** Takes note of text without line ends that somebody else knew: bytes within its characters. */
  void passedContinuations(int bytes) {
    continuations += bytes;
  }

  /** How many bytes more than characters {@link #passedContinuations} told of, once. */
  int takeContinuations() {
    int taken = continuations;
    continuations = 0;
    return taken;
  }

  /** Takes note of line ends or text beyond ASCII that somebody else knew and did not scan. */
  void passedOtherThanPlain() {
    plain = false;
  }

  /** How deep the value that was scanned last is nested: 0 where it is no array or object. */
  int deepest() {
    return deepest;
  }

  /** How long the longest number is in the value that was scanned last, which it may be itself. */
  int longestNumber() {
    return longestNumber;
  }

  /** Fails at a byte that cannot stand there. */
  int fail(int at) {
    troubleAt = at;
    return FAILED;
  }

  /** The index of the first byte that is no blank. */
  int blanks(int from) {
    int at = from;
    while (true) {
      switch (buffer[at]) {
        case ' ', '\t' -> at++;
        case '\n', '\r' -> {
          if (staysInLine) {
            return at;
          }
          plain = false;
          at++;
        }
        default -> {
          return at;
        }
      }
    }
  }

  /** The index of the first byte that is no blank, on whichever line that is. */
  int gap(int from) {
    int at = blanks(from);
    while (isLineEnd(at)) {
      plain = false;
      at = blanks(at + 1);
    }
    return at;
  }

  /**
   * The same index, that behind a value, if nothing else stands on its line.
   *
   * @param most the index up to which the line may go
   */
  int lastOfLine(int behindValue, int most) {
    int at = blanks(behindValue);
    boolean isLast = isLineEnd(at) || (at == limit && atEnd);
    return isLast && at <= most ? behindValue : fail(at);
  }

  private boolean isLineEnd(int at) {
    return buffer[at] == '\n' || buffer[at] == '\r';
  }

  /** The index behind a character that must stand there, or behind blanks. */
  int behind(char c, int from) {
    int at = buffer[from] == c ? from : blanks(from);
    return buffer[at] == c ? at + 1 : fail(at);
  }

  /** The index of the quote that closes a string. */
  int string(int open) {
    if (buffer[open] != '"') {
      return fail(open);
    }
    final byte[] buffer = this.buffer;
    escaped = false;
    long seen = 0;
    int at = open + 1;
    while (at < limit) {
      long word = Words.get(buffer, at);
      long quotes = word ^ QUOTES;
      long backslashes = word ^ BACKSLASHES;
      // Of each, the lowest bit that is set is that of a byte which is meant; higher ones may err.
      long special =
          (((quotes - ONES) & ~quotes)
                  | ((backslashes - ONES) & ~backslashes)
                  | ((word - BLANKS) & ~word))
              & HIGH_BITS;
      seen |= word;
      if (special == 0) {
        at += Long.BYTES;
        continue;
      }
      at += Long.numberOfTrailingZeros(special) >>> 3;
      if (at >= limit) {
        break;
      }
      byte b = buffer[at];
      if (b == '"') {
        plain &= (seen & HIGH_BITS) == 0;
        return at;
      }
      if (b != '\\') {
        return fail(at); // a control character
      }
      escaped = true;
      at = escape(at);
      if (at == FAILED) {
        return FAILED;
      }
    }
    return fail(limit);
  }

  private int escape(int backslash) {
    int at = backslash + 1;
    switch (buffer[at]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
        return at + 1;
      }
      case 'u' -> {
        for (int i = 0; i < 4; i++) {
          at++;
          if (hexDigit(buffer[at]) < 0) {
            return fail(at);
          }
        }
        return at + 1;
      }
      default -> {
        return fail(at);
      }
    }
  }

  /** The value of a hexadecimal digit, or -1. */
  static int hexDigit(byte b) {
    return b < 0 ? -1 : Character.digit((char) b, 16);
  }

  /** The index behind a value. */
  int value(int from) {
    deepest = 0;
    longestNumber = 0;
    byte first = buffer[from];
    return first == '{' || first == '[' ? container(from) : scalar(from);
  }

  private int scalar(int from) {
    return switch (buffer[from]) {
      case '"' -> {
        int close = string(from);
        yield close == FAILED ? FAILED : close + 1;
      }
      case 't' -> literal(from, TRUE);
      case 'f' -> literal(from, FALSE);
      case 'n' -> literal(from, NULL);
      default -> number(from);
    };
  }

  private int literal(int from, byte[] word) {
    for (int i = 0; i < word.length; i++) {
      if (buffer[from + i] != word[i]) {
        return fail(from + i);
      }
    }
    return from + word.length;
  }

  private int number(int from) {
    int at = buffer[from] == '-' ? from + 1 : from;
    int next = buffer[at] == '0' ? at + 1 : digits(at);
    if (next != FAILED && buffer[next] == '.') {
      next = digits(next + 1);
    }
    if (next != FAILED && (buffer[next] == 'e' || buffer[next] == 'E')) {
      boolean signed = buffer[next + 1] == '+' || buffer[next + 1] == '-';
      next = digits(signed ? next + 2 : next + 1);
    }
    longestNumber = Math.max(longestNumber, next - from);
    return next == limit && !atEnd ? fail(limit) : next;
  }

  /** At least one digit. */
  private int digits(int from) {
    int at = from;
    while (buffer[at] >= '0' && buffer[at] <= '9') {
      at++;
    }
    return at == from ? fail(at) : at;
  }

  /**
   * Goes through arrays and objects without recursion: how deep they are is for others to judge.
   */
  private int container(int from) {
    int at = from;
    int depth = 0;
    boolean isBehindValue = false;
    do {
      byte b = buffer[at];
      if (isBehindValue) {
        at = blanks(at);
        if (buffer[at] == ',') {
          at = element(blanks(at + 1), depth);
          isBehindValue = false;
        } else if (buffer[at] == closer(depth)) {
          at++;
          depth--;
        } else {
          return fail(at);
        }
      } else if (b == '{' || b == '[') {
        depth++;
        open(depth, b == '{');
        at = blanks(at + 1);
        if (buffer[at] == closer(depth)) {
          at++;
          depth--;
          isBehindValue = true;
        } else {
          at = element(at, depth);
        }
      } else {
        at = scalar(at);
        isBehindValue = true;
      }
    } while (at != FAILED && depth > 0);
    return at;
  }

  private void open(int depth, boolean isObject) {
    deepest = Math.max(deepest, depth);
    int word = depth >>> 6;
    if (word == objects.length) {
      objects = Arrays.copyOf(objects, 2 * word);
    }
    long bit = 1L << depth;
    objects[word] = isObject ? objects[word] | bit : objects[word] & ~bit;
  }

  private boolean isObject(int depth) {
    return (objects[depth >>> 6] & 1L << depth) != 0;
  }

  private char closer(int depth) {
    return isObject(depth) ? '}' : ']';
  }

  private int element(int at, int depth) {
    return isObject(depth) ? name(at) : at;
  }

  /** The index of the value behind a name and its colon. */
  int name(int from) {
    int close = string(from);
    int colon = close == FAILED ? FAILED : behind(':', close + 1);
    return colon == FAILED ? FAILED : blanks(colon);
  }
}

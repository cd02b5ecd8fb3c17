package dev.cdr4j.json;

/**
 * Finds the end of text that is not understood, so that it can be handed on whole: of an object
 * that is too long, of broken lines, or of all that is left. Goes through it in pieces.
 */
abstract class Remainder {
  /** What is answered where the end is not among the bytes. */
  static final int NOT_HERE = -1;

  /**
   * The index behind the end, or {@link #NOT_HERE}. Until {@link #accept} is called, the bytes may
   * be shown again, with more behind them.
   *
   * @param atEnd whether no more bytes can follow
   */
  abstract int find(byte[] buffer, int from, int to, boolean atEnd);

  /** Takes note that the bytes that were shown last are done with. */
  void accept() {}

  /** All that is left. */
  static Remainder ofSource() {
    return new Remainder() {
      @Override
      int find(byte[] buffer, int from, int to, boolean atEnd) {
        return atEnd ? to : NOT_HERE;
      }
    };
  }

  /** An object or array, told by its brackets and strings alone. */
  static Remainder ofContainer() {
    return new Container();
  }

  /**
   * A line, and the lines behind it that look as if they belonged to it.
   *
   * @param next one of the characters that the next line must start with, or behind a {@code ^}
   *     must not start with; empty: it may be any line
   */
  static Remainder ofLines(String next) {
    return new Lines(next);
  }

  private static final class Container extends Remainder {
    private int depth;
    private boolean inString;
    private boolean isEscaped;
    private int shownDepth;
    private boolean shownInString;
    private boolean shownIsEscaped;

    @Override
    int find(byte[] buffer, int from, int to, boolean atEnd) {
      int level = depth;
      boolean string = inString;
      boolean escape = isEscaped;
      for (int i = from; i < to; i++) {
        byte b = buffer[i];
        if (string) {
          string = escape || b != '"';
          escape = !escape && b == '\\';
        } else if (b == '"') {
          string = true;
        } else if (b == '{' || b == '[') {
          level++;
        } else if ((b == '}' || b == ']') && --level <= 0) {
          return i + 1;
        } else if (b == ',' && level == 0) {
          return i; // behind a scalar
        }
      }
      shownDepth = level;
      shownInString = string;
      shownIsEscaped = escape;
      return atEnd ? to : NOT_HERE;
    }

    @Override
    void accept() {
      depth = shownDepth;
      inString = shownInString;
      isEscaped = shownIsEscaped;
    }
  }

  private static final class Lines extends Remainder {
    private final String next;

    Lines(String next) {
      this.next = next;
    }

    @Override
    int find(byte[] buffer, int from, int to, boolean atEnd) {
      for (int i = from; i < to; i++) {
        if (buffer[i] != '\n' && buffer[i] != '\r') {
          continue;
        }
        if (i + 1 == to && !atEnd) {
          return NOT_HERE;
        }
        boolean isCrLf = buffer[i] == '\r' && i + 1 < to && buffer[i + 1] == '\n';
        int behind = i + (isCrLf ? 2 : 1);
        if (behind == to && !atEnd && !next.isEmpty()) {
          return NOT_HERE;
        }
        if (behind >= to || next.isEmpty() || endsBefore((char) buffer[behind])) {
          return behind;
        }
        i = behind - 1;
      }
      return atEnd ? to : NOT_HERE;
    }

    private boolean endsBefore(char c) {
      return next.startsWith("^") ? next.indexOf(c) < 0 : next.indexOf(c) >= 0;
    }
  }
}

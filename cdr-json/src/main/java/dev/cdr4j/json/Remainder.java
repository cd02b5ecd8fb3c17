package dev.cdr4j.json;

/**
 * Finds the end of text that is not understood, so that it can be handed on whole: of a value that
 * is too long, of broken lines, or of all that is left. Goes through it in pieces.
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

  /** Whether the source ended before what was found last. */
  boolean isCut() {
    return false;
  }

  /** All that is left. */
  static Remainder ofSource() {
    return new Remainder() {
      @Override
      int find(byte[] buffer, int from, int to, boolean atEnd) {
        return atEnd ? to : NOT_HERE;
      }
    };
  }

  /**
   * A value, told by its brackets and quotes alone.
   *
   * @param withLineEnd whether a line end right behind it belongs to it
   */
  static Remainder ofValue(boolean withLineEnd) {
    return new Value(withLineEnd);
  }

  /** A line. */
  static Remainder ofLine() {
    return new Line();
  }

  /**
   * A broken text: the lines up to the one on which it breaks, and those behind that are rather its
   * continuation than another text.
   *
   * @param sound how many bytes of it are not broken
   */
  static Remainder ofBrokenText(int sound) {
    return new BrokenText(sound);
  }

  private static final class Value extends Remainder {
    private enum Part {
      /** Within the value. */
      VALUE,
      STRING,
      /** Behind a backslash in a string. */
      ESCAPE,
      /** Behind the value, where a line end may belong to it. */
      BEHIND,
      /** Behind a CR there. */
      BEHIND_CR,
      DONE
    }

    /** What comes behind the value. */
    private final Part behind;

    private int depth;
    private Part part = Part.VALUE;
    private int shownDepth;
    private Part shownPart = Part.VALUE;

    Value(boolean withLineEnd) {
      behind = withLineEnd ? Part.BEHIND : Part.DONE;
    }

    @Override
    int find(byte[] buffer, int from, int to, boolean atEnd) {
      shownDepth = depth;
      shownPart = part;
      for (int i = from; i < to; i++) {
        byte b = buffer[i];
        if (endsBefore(b)) {
          shownPart = behind;
        }
        switch (shownPart) {
          case VALUE -> goOn(b);
          case STRING -> endString(b);
          case ESCAPE -> shownPart = Part.STRING;
          case BEHIND -> {
            if (b != '\r') {
              return b == '\n' ? i + 1 : i;
            }
            shownPart = Part.BEHIND_CR;
          }
          case BEHIND_CR -> {
            return b == '\n' ? i + 1 : i;
          }
          case DONE -> {
            return i;
          }
        }
      }
      return atEnd || shownPart == Part.DONE ? to : NOT_HERE;
    }

    /** Whether a byte ends a number or a word, and is no part of it. */
    private boolean endsBefore(byte b) {
      return shownPart == Part.VALUE
          && shownDepth == 0
          && (b == ',' || b == ']' || b == '}' || isBlank(b));
    }

    private static boolean isBlank(byte b) {
      return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    private void goOn(byte b) {
      if (b == '"') {
        shownPart = Part.STRING;
      } else if (b == '{' || b == '[') {
        shownDepth++;
      } else if (b == '}' || b == ']') {
        shownDepth--;
        shownPart = shownDepth == 0 ? behind : Part.VALUE;
      }
    }

    private void endString(byte b) {
      if (b == '\\') {
        shownPart = Part.ESCAPE;
      } else if (b == '"') {
        shownPart = shownDepth == 0 ? behind : Part.VALUE;
      }
    }

    @Override
    void accept() {
      depth = shownDepth;
      part = shownPart;
    }

    @Override
    boolean isCut() {
      return shownPart == Part.STRING
          || shownPart == Part.ESCAPE
          || (shownPart == Part.VALUE && shownDepth > 0);
    }
  }

  /** Ends behind a line end. */
  private static final class Line extends Remainder {
    private boolean isBehindCr;
    private boolean isShownBehindCr;

    @Override
    int find(byte[] buffer, int from, int to, boolean atEnd) {
      isShownBehindCr = isBehindCr;
      for (int i = from; i < to; i++) {
        byte b = buffer[i];
        if (b == '\n') {
          return i + 1;
        }
        if (isShownBehindCr) {
          return i;
        }
        isShownBehindCr = b == '\r';
      }
      return atEnd ? to : NOT_HERE;
    }

    @Override
    void accept() {
      isBehindCr = isShownBehindCr;
    }
  }

  /**
   * Goes by brackets and quotes alone, and takes each string to end with its line. Behind the
   * break, a line that starts with a bracket is another text, unless the broken one has to have a
   * value there. Where all of its brackets are closed, so is any other line that does not start
   * with a blank or a closing bracket.
   */
  private static final class BrokenText extends Remainder {
    /** How deep the brackets are remembered that have elements; deeper ones have none. */
    private static final int MOST_REMEMBERED = Long.SIZE;

    private final int sound;
    private long done;
    private int looked;
    private int depth;
    private long arrays;
    private boolean isInString;
    private boolean isEscaped;
    private byte last;
    private byte before = ' ';

    BrokenText(int sound) {
      this.sound = sound;
    }

    @Override
    int find(byte[] buffer, int from, int to, boolean atEnd) {
      for (int i = from + looked; i < to; i++) {
        byte b = buffer[i];
        if (isLineStart(b) && done + (i - from) >= sound && isOther(b)) {
          return i;
        }
        look(b);
        before = b;
      }
      looked = to - from;
      return atEnd ? to : NOT_HERE;
    }

    private boolean isLineStart(byte b) {
      return before == '\n' || (before == '\r' && b != '\n');
    }

    private boolean isOther(byte first) {
      return switch (first) {
        case '{', '[' -> !needsValue();
        case ' ', '\t', '}', ']' -> false;
        default -> depth == 0;
      };
    }

    /** Whether a value has to stand here, by what stood last. */
    private boolean needsValue() {
      boolean isArray = depth < MOST_REMEMBERED && (arrays & 1L << depth) != 0;
      return depth > 0 && (last == ':' || (isArray && (last == ',' || last == '[')));
    }

    private void look(byte b) {
      if (b == '\n' || b == '\r') {
        isInString = false;
        isEscaped = false;
      } else if (isInString) {
        isInString = isEscaped || b != '"';
        isEscaped = !isEscaped && b == '\\';
      } else if (b != ' ' && b != '\t') {
        last = b;
        isInString = b == '"';
        nest(b);
      }
    }

    private void nest(byte b) {
      if (b == '{' || b == '[') {
        depth++;
        long bit = depth < MOST_REMEMBERED ? 1L << depth : 0;
        arrays = b == '[' ? arrays | bit : arrays & ~bit;
      } else if (b == '}' || b == ']') {
        depth = Math.max(depth - 1, 0);
      }
    }

    @Override
    void accept() {
      done += looked;
      looked = 0;
    }
  }
}

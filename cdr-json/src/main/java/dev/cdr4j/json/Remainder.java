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
    return new Lines("");
  }

  /** A line, and the lines behind it that start like a continuation. */
  static Remainder ofBrokenText() {
    return new Lines("^ \t}]");
  }

  /** A line, and the lines behind it but for one that starts like a text. */
  static Remainder ofTruncatedText() {
    return new Lines("{[");
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

  private static final class Lines extends Remainder {
    private enum Spot {
      LINE,
      /** Behind a CR, to which an LF may belong. */
      BEHIND_CR,
      /** Behind a line end. */
      BEHIND
    }

    /**
     * The characters one of which the next line must start with, or behind a {@code ^} must not
     * start with; empty: it may be any line.
     */
    private final String next;

    private Spot spot = Spot.LINE;
    private Spot shownSpot = Spot.LINE;

    Lines(String next) {
      this.next = next;
    }

    @Override
    int find(byte[] buffer, int from, int to, boolean atEnd) {
      shownSpot = spot;
      for (int i = from; i < to; i++) {
        byte b = buffer[i];
        boolean isCrLf = shownSpot == Spot.BEHIND_CR && b == '\n';
        if (shownSpot != Spot.LINE && !isCrLf && endsBefore((char) b)) {
          return i;
        }
        shownSpot = b == '\n' ? Spot.BEHIND : b == '\r' ? Spot.BEHIND_CR : Spot.LINE;
        if (shownSpot == Spot.BEHIND && next.isEmpty()) {
          return i + 1;
        }
      }
      return atEnd ? to : NOT_HERE;
    }

    private boolean endsBefore(char c) {
      return next.isEmpty() || next.startsWith("^") == next.indexOf(c) < 0;
    }

    @Override
    void accept() {
      spot = shownSpot;
    }
  }
}

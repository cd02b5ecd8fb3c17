package dev.cdr4j.csv;

import static dev.cdr4j.csv.CsvSyntax.CR;
import static dev.cdr4j.csv.CsvSyntax.LF;

import dev.cdr4j.wire.Window;

/** The line ends in a window: LF, CR, or the two bytes of CRLF. */
final class LineEnds {
  private final Window window;

  LineEnds(Window window) {
    this.window = window;
  }

  static boolean isLineEnd(byte b) {
    return b == LF || b == CR;
  }

  /** The index of the first line end from an index on, or -1 where there is none before another. */
  int find(int from, int to) {
    byte[] buffer = window.buffer();
    for (int i = from; i < to; i++) {
      if (isLineEnd(buffer[i])) {
        return i;
      }
    }
    return -1;
  }

  /** How many line ends there are; not counted is one of which the half is behind {@code to}. */
  int count(int from, int to) {
    byte[] buffer = window.buffer();
    int count = 0;
    for (int i = from; i < to; i++) {
      if (buffer[i] == LF || (buffer[i] == CR && buffer[i + 1] != LF)) {
        count++;
      }
    }
    return count;
  }

  /** Whether a line end is the last byte of the window, and may be the CR of a CRLF. */
  boolean mayBeHalf(int lineEnd) {
    return window.buffer()[lineEnd] == CR && lineEnd + 1 == window.limit();
  }

  /** The index behind a line end. */
  int behind(int lineEnd) {
    byte[] buffer = window.buffer();
    boolean two =
        buffer[lineEnd] == CR && lineEnd + 1 < window.limit() && buffer[lineEnd + 1] == LF;
    return lineEnd + (two ? 2 : 1);
  }
}

package dev.cdr4j.json;

import dev.cdr4j.wire.Words;

/** Counts lines, and the characters of the current one. Lines end with LF, CR or CRLF. */
final class PlaceCounter {
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  /** In each byte the smallest of those that are no control characters. */
  private static final long SMALLEST_CHARACTER = ONES * ' ';

  private long line = 1;
  private long characters;
  private boolean isBehindCr;

  /** Goes over bytes, eight at a time where there is no line end among them. */
  void advance(byte[] buffer, int from, int to) {
    int at = from;
    while (at < to) {
      long word = at <= to - Long.BYTES ? Words.get(buffer, at) : 0;
      if (((word - SMALLEST_CHARACTER) & ~word & HIGH_BITS) == 0) {
        long within = word & ~(word << 1) & HIGH_BITS; // a character of UTF-8
        characters += Long.BYTES - Long.bitCount(within);
        isBehindCr = false;
        at += Long.BYTES;
      } else {
        int end = Math.min(at + Long.BYTES, to);
        advanceBytewise(buffer, at, end);
        at = end;
      }
    }
  }

  private void advanceBytewise(byte[] buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = buffer[i];
      if (b == '\n' || b == '\r') {
        if (b == '\r' || !isBehindCr) {
          line++;
        }
        characters = 0;
      } else if ((b & 0xC0) != 0x80) { // not within a character of UTF-8
        characters++;
      }
      isBehindCr = b == '\r';
    }
  }

  /** Goes over characters none of which is a line end. */
  void advanceCharacters(int count) {
    if (count > 0) {
      characters += count;
      isBehindCr = false;
    }
  }

  /** The number of the line, from 1. */
  long line() {
    return line;
  }

  /** The number of the next character in its line, from 1. */
  int column() {
    return (int) Math.min(characters + 1, Integer.MAX_VALUE);
  }

  /** Goes to where another one is. */
  void goTo(PlaceCounter other) {
    line = other.line;
    characters = other.characters;
    isBehindCr = other.isBehindCr;
  }
}

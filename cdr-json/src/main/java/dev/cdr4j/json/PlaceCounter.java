package dev.cdr4j.json;

/** Counts lines, and the characters of the current one. Lines end with LF, CR or CRLF. */
final class PlaceCounter {
  private long line = 1;
  private long characters;
  private boolean isBehindCr;

  /** Goes over bytes. */
  void advance(byte[] buffer, int from, int to) {
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

  /** Goes over bytes of ASCII without line ends. */
  void advancePlain(int bytes) {
    if (bytes > 0) {
      characters += bytes;
      isBehindCr = false;
    }
  }

  /** The number of the line, from 1. */
  long line() {
    return line;
  }

  /** The number of the next character in its line, from 1, if some more bytes are gone over. */
  int columnBehind(byte[] buffer, int from, int to) {
    PlaceCounter there = new PlaceCounter();
    there.characters = characters;
    there.isBehindCr = isBehindCr;
    there.advance(buffer, from, to);
    return (int) Math.min(there.characters + 1, Integer.MAX_VALUE);
  }

  /** The number of the line on which the next byte stands, if some more bytes are gone over. */
  long lineBehind(byte[] buffer, int from, int to) {
    PlaceCounter there = new PlaceCounter();
    there.line = line;
    there.isBehindCr = isBehindCr;
    there.advance(buffer, from, to);
    return there.line;
  }
}

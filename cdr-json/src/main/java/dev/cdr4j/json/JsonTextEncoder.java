package dev.cdr4j.json;

import dev.cdr4j.wire.RecordBuffer;
import dev.cdr4j.wire.TextCache;
import dev.cdr4j.wire.ValueEncoder;

/** Encodes texts as strings: with no more escapes than JSON wants, in UTF-8. */
final class JsonTextEncoder {
  private static final int MOST_BYTES_PER_CHAR = 6;
  private static final int NOT_PLAIN = -1;
  private static final String HEX = "0123456789abcdef";

  private final RecordBuffer buffer;
  private final TextCache cache = new TextCache();

  JsonTextEncoder(RecordBuffer buffer) {
    this.buffer = buffer;
  }

  /** Writes a string that is likely to be written again; else as {@link #put}. */
  int putRecurring(int at, String text) {
    byte[] bytes = buffer.makeRoom(at, TextCache.LONGEST + ValueEncoder.ROOM);
    int end = cache.copy(text, bytes, at);
    if (end != TextCache.MISS) {
      return end;
    }
    end = put(at, text);
    cache.keep(text, buffer.bytes(), at, end);
    return end;
  }

  /** Writes a string; answers the index behind it. */
  int put(int at, String text) {
    int end = plain(at, text);
    return end == NOT_PLAIN ? carefully(at, text) : end;
  }

  private int plain(int from, String text) {
    int length = text.length();
    byte[] bytes = buffer.makeRoom(from, (long) length + ValueEncoder.ROOM);
    int at = from;
    bytes[at++] = '"';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || c < ' ' || c == '"' || c == '\\') {
        return NOT_PLAIN;
      }
      bytes[at++] = (byte) c;
    }
    bytes[at++] = '"';
    return at;
  }

  private int carefully(int from, String text) {
    byte[] bytes =
        buffer.makeRoom(from, (long) text.length() * MOST_BYTES_PER_CHAR + ValueEncoder.ROOM);
    int at = from;
    bytes[at++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        at = ascii(bytes, at, c);
      } else if (c < 0x800) {
        bytes[at++] = (byte) (0xC0 | (c >> 6));
        bytes[at++] = trailing(c);
      } else if (!Character.isSurrogate(c)) {
        bytes[at++] = (byte) (0xE0 | (c >> 12));
        bytes[at++] = trailing(c >> 6);
        bytes[at++] = trailing(c);
      } else {
        int codePoint = text.codePointAt(i);
        if (Character.isSupplementaryCodePoint(codePoint)) {
          i++;
          bytes[at++] = (byte) (0xF0 | (codePoint >> 18));
          bytes[at++] = trailing(codePoint >> 12);
          bytes[at++] = trailing(codePoint >> 6);
          bytes[at++] = trailing(codePoint);
        } else {
          at = escape(bytes, at, c); // half of a pair, which UTF-8 cannot carry
        }
      }
    }
    bytes[at++] = '"';
    return at;
  }

  private static byte trailing(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  private static int ascii(byte[] bytes, int at, char c) {
    char letter =
        switch (c) {
          case '"', '\\' -> c;
          case '\b' -> 'b';
          case '\f' -> 'f';
          case '\n' -> 'n';
          case '\r' -> 'r';
          case '\t' -> 't';
          default -> 0;
        };
    if (letter != 0) {
      bytes[at] = '\\';
      bytes[at + 1] = (byte) letter;
      return at + 2;
    }
    if (c < ' ') {
      return escape(bytes, at, c);
    }
    bytes[at] = (byte) c;
    return at + 1;
  }

  private static int escape(byte[] bytes, int at, char c) {
    bytes[at] = '\\';
    bytes[at + 1] = 'u';
    for (int i = 0; i < 4; i++) {
      bytes[at + 2 + i] = (byte) HEX.charAt((c >> (12 - 4 * i)) & 0xF);
    }
    return at + 6;
  }
}

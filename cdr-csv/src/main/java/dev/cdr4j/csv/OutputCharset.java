package dev.cdr4j.csv;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;

/** What writing in a charset takes. */
final class OutputCharset {
  static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final byte[] ASCII = ascii();

  private OutputCharset() {}

  private static byte[] ascii() {
    byte[] ascii = new byte[128];
    for (int i = 0; i < ascii.length; i++) {
      ascii[i] = (byte) i;
    }
    return ascii;
  }

  /** The charset, if a CSV file can be written in it. */
  static Charset require(Charset charset) {
    requireNonNull(charset, "charset must not be null");
    if (!charset.canEncode() || !carries(charset, new String(ASCII, US_ASCII))) {
      throw new IllegalArgumentException("charset must have every character of ASCII");
    }
    return charset;
  }

  /** Refuses a byte order mark in a charset that has none. */
  static void requireMark(Charset charset) {
    if (!charset.name().contains("UTF-") && !charset.name().equals("GB18030")) {
      throw new IllegalArgumentException(
          "a byte order mark needs a charset of Unicode, not " + charset);
    }
  }

  /** Whether the charset itself begins with a byte order mark, as Java's UTF-16 does. */
  static boolean marksItself(Charset charset) {
    return "aa".getBytes(charset).length != 2 * "a".getBytes(charset).length;
  }

  /** Whether the charset gives a text back as it is: no character is replaced by another. */
  static boolean carries(Charset charset, String text) {
    String inside = 'x' + text; // at the start of a text, UTF-32 swallows a byte order mark
    return inside.equals(new String(inside.getBytes(charset), charset));
  }
}

package dev.cdr4j.testkit.corrupt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Bytes as a text of one character each, so that places in it are places in bytes, and bytes that
 * are no text have a form too.
 */
final class ByteText {
  private ByteText() {}

  /** The bytes of a text in UTF-8. */
  static String of(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  /** The text that the bytes are in UTF-8, with U+FFFD for those that are none. */
  static String decode(String bytes) {
    return new String(toBytes(bytes), UTF_8);
  }

  static byte[] toBytes(String bytes) {
    return bytes.getBytes(ISO_8859_1);
  }

  /** How many line ends there are, of which CRLF is one. */
  static int countLineEnds(String bytes) {
    int count = 0;
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c == '\n' || (c == '\r' && !bytes.startsWith("\n", i + 1))) {
        count++;
      }
    }
    return count;
  }
}

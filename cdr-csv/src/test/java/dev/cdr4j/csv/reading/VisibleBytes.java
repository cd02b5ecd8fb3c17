package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;

/**
 * Bytes as a text in which every one of them can be seen: control characters and the blank as
 * Unicode's pictures of them (␊ ␍ ␉ ␀ ␡ ␠), bytes as such in hexadecimal (⟦E9⟧, ⟦EF BB BF⟧), all
 * else as UTF-8. What is in real control characters here means nothing.
 */
final class VisibleBytes {
  private static final char FIRST_PICTURE = '␀';
  private static final char DELETE_PICTURE = '␡';
  private static final char DELETE = 0x7F;
  private static final char BYTES_OPEN = '⟦';
  private static final char BYTES_CLOSE = '⟧';

  private VisibleBytes() {}

  /** The bytes that a visible text stands for. */
  static byte[] parse(String visible) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int i = 0;
    while (i < visible.length()) {
      int c = visible.codePointAt(i);
      if (c == BYTES_OPEN) {
        int end = visible.indexOf(BYTES_CLOSE, i);
        out.writeBytes(HexFormat.of().parseHex(visible.substring(i + 1, end).replace(" ", "")));
        i = end + 1;
        continue;
      }
      if (c == DELETE_PICTURE) {
        out.write(DELETE);
      } else if (c >= FIRST_PICTURE && c <= FIRST_PICTURE + ' ') {
        out.write(c - FIRST_PICTURE);
      } else if (c >= ' ') {
        out.writeBytes(Character.toString(c).getBytes(UTF_8));
      }
      i += Character.charCount(c);
    }
    return out.toByteArray();
  }

  /** As {@link #parse}, for what is text. */
  static String parseText(String visible) {
    return new String(parse(visible), UTF_8);
  }

  /** A visible text that stands for the bytes. */
  static String show(byte[] bytes) {
    String text;
    try {
      text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return BYTES_OPEN + HexFormat.ofDelimiter(" ").formatHex(bytes) + BYTES_CLOSE;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c < ' ' ? (char) (FIRST_PICTURE + c) : c == DELETE ? DELETE_PICTURE : c);
    }
    return out.toString();
  }
}

package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/**
 * Bytes as a text in which every one of them can be seen: control characters and the blank as
 * Unicode's pictures of them (␊ ␍ ␉ ␀ ␡ ␠), bytes as such in hexadecimal (⟦E9⟧), all else as UTF-8.
 */
final class VisibleBytes {
  private static final char FIRST_PICTURE = '␀';
  private static final char DELETE_PICTURE = '␡';
  private static final char DELETE = 0x7F;

  private VisibleBytes() {}

  static byte[] parse(String visible) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int i = 0;
    while (i < visible.length()) {
      int c = visible.codePointAt(i);
      i += Character.charCount(c);
      if (c == '⟦') {
        int end = visible.indexOf('⟧', i);
        out.writeBytes(HexFormat.of().parseHex(visible.substring(i, end).replace(" ", "")));
        i = end + 1;
      } else if (c == DELETE_PICTURE) {
        out.write(DELETE);
      } else if (c >= FIRST_PICTURE && c <= FIRST_PICTURE + ' ') {
        out.write(c - FIRST_PICTURE);
      } else {
        out.writeBytes(Character.toString(c).getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }
}

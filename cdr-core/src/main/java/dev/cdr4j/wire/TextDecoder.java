package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/** Decodes bytes of a charset that is a superset of ASCII, and never replaces what is malformed. */
final class TextDecoder {
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final char REPLACEMENT = '\uFFFD';

  private final Charset charset;
  private int malformedAt;

  TextDecoder(Charset charset) {
    this.charset = charset;
  }

  /** The text, or null where it is malformed: then {@link #malformedAt()} says where. */
  @Nullable String decode(byte[] buffer, int from, int to) {
    if (isAscii(buffer, from, to)) {
      return new String(buffer, from, to - from, ISO_8859_1);
    }
    String text = new String(buffer, from, to - from, charset);
    return text.indexOf(REPLACEMENT) < 0 ? text : decodeStrictly(buffer, from, to);
  }

  /** Index of the first byte that was malformed in the last text that was. */
  int malformedAt() {
    return malformedAt;
  }

  private static boolean isAscii(byte[] buffer, int from, int to) {
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      if ((Words.get(buffer, i) & HIGH_BITS) != 0) {
        return false;
      }
    }
    for (; i < to; i++) {
      if (buffer[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String decodeStrictly(byte[] buffer, int from, int to) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(buffer, from, to - from);
    // none of the charsets that are read in place makes two characters of one byte
    CharBuffer out = CharBuffer.allocate(to - from + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isUnderflow()) {
      result = decoder.flush(out);
    }
    if (!result.isUnderflow()) {
      malformedAt = in.position();
      return null;
    }
    return out.flip().toString();
  }
}

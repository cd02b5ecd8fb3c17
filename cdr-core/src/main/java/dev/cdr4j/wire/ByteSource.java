package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a text source, as a tokenizer wants them: decompressed, without a byte order mark,
 * and in a charset that is a superset of ASCII.
 *
 * @param in the bytes
 * @param charset their charset: UTF-8, or one of a byte a character
 * @param offset how many bytes of the decompressed source stand before the first: those of the mark
 */
public record ByteSource(InputStream in, Charset charset, long offset) {
  private static final int GZIP_MAGIC = 0x1F8B;
  private static final int UTF_8_MARK = 0xEFBBBF;
  private static final int UTF_16_BE_MARK = 0xFEFF;
  private static final int UTF_16_LE_MARK = 0xFFFE;

  /**
   * The source that a stream of bytes holds.
   *
   * @param charset the charset that goes where no byte order mark of UTF-16 says otherwise
   */
  public static ByteSource of(InputStream raw, Charset charset) throws IOException {
    PeekingInputStream in = new PeekingInputStream(raw);
    if (in.peek(2) == GZIP_MAGIC) {
      in = new PeekingInputStream(new GZIPInputStream(in, 1 << 16));
    }
    if (in.peek(3) == UTF_8_MARK) {
      in.skipPeeked(3);
      return new ByteSource(in, isReadInPlace(charset) ? charset : UTF_8, 3);
    }
    int mark = in.peek(2);
    if (mark == UTF_16_BE_MARK || mark == UTF_16_LE_MARK) {
      in.skipPeeked(2);
      Charset utf16 = mark == UTF_16_BE_MARK ? UTF_16BE : UTF_16LE;
      return new ByteSource(Utf8Stream.of(in, utf16), UTF_8, 3);
    }
    return isReadInPlace(charset)
        ? new ByteSource(in, charset, 0)
        : withoutMark(Utf8Stream.of(in, charset));
  }

  /** The source that a stream of characters holds. */
  public static ByteSource of(Reader reader) throws IOException {
    return withoutMark(Utf8Stream.of(reader));
  }

  private static ByteSource withoutMark(InputStream utf8) throws IOException {
    PeekingInputStream in = new PeekingInputStream(utf8);
    if (in.peek(3) != UTF_8_MARK) {
      return new ByteSource(in, UTF_8, 0);
    }
    in.skipPeeked(3);
    return new ByteSource(in, UTF_8, 3);
  }

  /** Whether a byte below 0x80 is the ASCII character in this charset, wherever it stands. */
  private static boolean isReadInPlace(Charset charset) {
    if (charset.equals(UTF_8)) {
      return true;
    }
    if (!charset.canEncode() || charset.newEncoder().maxBytesPerChar() != 1) {
      return false;
    }
    byte[] ascii = new byte[128];
    for (int i = 0; i < ascii.length; i++) {
      ascii[i] = (byte) i;
    }
    return new String(ascii, charset).equals(new String(ascii, StandardCharsets.US_ASCII));
  }
}

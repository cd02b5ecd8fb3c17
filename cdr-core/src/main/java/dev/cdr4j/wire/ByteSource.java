package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a text source, as a tokenizer wants them: decompressed, without a byte order mark,
 * and in a charset that is a superset of ASCII.
 *
 * @param in the bytes
 * @param charset their charset: UTF-8, or one of a byte a character
 * @param offset how many bytes of the decompressed source stand before the first: those of the mark
 */
public record ByteSource(InputStream in, Charset charset, long offset) {
  private static final long GZIP_MAGIC = 0x1F8BL;
  private static final long UTF_8_MARK = 0xEFBBBFL;
  private static final long UTF_16_BE_MARK = 0xFEFFL;
  private static final long UTF_16_LE_MARK = 0xFFFEL;
  private static final long UTF_32_BE_MARK = 0x0000FEFFL;
  private static final long UTF_32_LE_MARK = 0xFFFE0000L;

  /** How long a byte order mark is in UTF-8, which all but single-byte charsets are read as. */
  private static final int MARK_LENGTH = 3;

  /**
   * The source that a stream of bytes holds.
   *
   * @param charset the charset that goes where no byte order mark of UTF-16 or UTF-32 says
   *     otherwise
   */
  public static ByteSource of(InputStream raw, Charset charset) throws IOException {
    PeekingInputStream in = new PeekingInputStream(raw);
    if (in.peek(2) == GZIP_MAGIC) {
      in = new PeekingInputStream(new GunzipStream(in));
    }
    if (in.peek(3) == UTF_8_MARK) {
      in.skipPeeked(3);
      return new ByteSource(
          in.unpeeked(), isSupersetOfAscii(charset) ? charset : UTF_8, MARK_LENGTH);
    }
    Charset marked = markedCharset(in);
    if (marked != null) {
      return new ByteSource(Utf8Stream.of(in, marked), UTF_8, MARK_LENGTH);
    }
    return isSupersetOfAscii(charset)
        ? new ByteSource(in.unpeeked(), charset, 0)
        : withoutMark(Utf8Stream.of(in, charset));
  }

  /** The charset that a byte order mark names, which is skipped then; null where there is none. */
  private static @Nullable Charset markedCharset(PeekingInputStream in) throws IOException {
    long four = in.peek(4);
    if (four == UTF_32_BE_MARK || four == UTF_32_LE_MARK) {
      in.skipPeeked(4);
      return Charset.forName(four == UTF_32_BE_MARK ? "UTF-32BE" : "UTF-32LE");
    }
    long two = in.peek(2);
    if (two == UTF_16_BE_MARK || two == UTF_16_LE_MARK) {
      in.skipPeeked(2);
      return two == UTF_16_BE_MARK ? UTF_16BE : UTF_16LE;
    }
    return null;
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
    return new ByteSource(in, UTF_8, MARK_LENGTH);
  }

  /** Whether a byte below 0x80 is the ASCII character in this charset, wherever it stands. */
  public static boolean isSupersetOfAscii(Charset charset) {
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

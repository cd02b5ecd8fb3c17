package dev.cdr4j.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Characters as bytes of UTF-8.
 *
 * <p>What is no character, be it an unpaired surrogate or a malformed byte of the charset that is
 * transcoded, comes out as the three bytes of a surrogate, which are malformed in UTF-8: so it is
 * found and reported where all malformed text is, with its place, and nothing stands in for it.
 */
final class Utf8Stream extends InputStream {
  private static final int SIZE = 1 << 13;
  private static final int MOST_BYTES_PER_CHAR = 3;

  private final CharSource source;
  private final char[] chars = new char[SIZE];
  private final byte[] bytes = new byte[SIZE * MOST_BYTES_PER_CHAR + MOST_BYTES_PER_CHAR];
  private int from;
  private int to;

  /**
   * The high surrogate that ended the last characters, of which the low one is still to come, or 0.
   */
  private char pending;

  private Utf8Stream(CharSource source) {
    this.source = source;
  }

  static Utf8Stream of(Reader reader) {
    return new Utf8Stream(new ReaderSource(reader));
  }

  static Utf8Stream of(InputStream in, Charset charset) {
    return new Utf8Stream(new DecodingSource(in, charset));
  }

  @Override
  public int read() throws IOException {
    return from < to || fill() ? bytes[from++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (from == to && !fill()) {
      return -1;
    }
    int count = Math.min(length, to - from);
    System.arraycopy(bytes, from, buffer, offset, count);
    from += count;
    return count;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = 0;
    while (to == 0) {
      int count = source.read(chars);
      if (count < 0) {
        if (pending == 0) {
          return false;
        }
        put(pending);
        pending = 0;
      }
      for (int i = 0; i < count; i++) {
        encode(chars[i]);
      }
    }
    return true;
  }

  private void encode(char c) {
    if (pending != 0) {
      char high = pending;
      pending = 0;
      if (Character.isLowSurrogate(c)) {
        putSupplementary(Character.toCodePoint(high, c));
        return;
      }
      put(high);
    }
    if (Character.isHighSurrogate(c)) {
      pending = c;
    } else {
      put(c);
    }
  }

  private void put(char c) {
    if (c < 0x80) {
      bytes[to++] = (byte) c;
    } else if (c < 0x800) {
      bytes[to++] = (byte) (0xC0 | (c >> 6));
      bytes[to++] = continuation(c);
    } else {
      bytes[to++] = (byte) (0xE0 | (c >> 12));
      bytes[to++] = continuation(c >> 6);
      bytes[to++] = continuation(c);
    }
  }

  private void putSupplementary(int codePoint) {
    bytes[to++] = (byte) (0xF0 | (codePoint >> 18));
    bytes[to++] = continuation(codePoint >> 12);
    bytes[to++] = continuation(codePoint >> 6);
    bytes[to++] = continuation(codePoint);
  }

  private static byte continuation(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** Where the characters come from. */
  private interface CharSource {
    /** Fills the array as far as it goes; the number of characters, 0 too, or -1 at the end. */
    int read(char[] chars) throws IOException;

    void close() throws IOException;
  }

  private record ReaderSource(Reader reader) implements CharSource {
    @Override
    public int read(char[] chars) throws IOException {
      return reader.read(chars, 0, chars.length);
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  /** Decodes bytes; one that is malformed becomes the low surrogate U+DC00 plus its value. */
  private static final class DecodingSource implements CharSource {
    private static final char ESCAPE = '\uDC00';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
    private boolean atEnd;
    private boolean flushed;

    DecodingSource(InputStream in, Charset charset) {
      this.in = in;
      decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] chars) throws IOException {
      if (flushed) {
        return -1;
      }
      fill();
      CharBuffer out = CharBuffer.wrap(chars);
      CoderResult result = decoder.decode(bytes, out, atEnd);
      if (result.isError()) {
        escape(result.length(), out);
      } else if (result.isUnderflow() && atEnd) {
        flushed = decoder.flush(out).isUnderflow();
      }
      return out.position();
    }

    private void fill() throws IOException {
      bytes.compact();
      if (!atEnd && bytes.hasRemaining()) {
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0));
      }
      bytes.flip();
    }

    private void escape(int length, CharBuffer out) {
      for (int i = 0; i < length && out.hasRemaining(); i++) {
        out.put((char) (ESCAPE + (bytes.get() & 0xFF)));
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}

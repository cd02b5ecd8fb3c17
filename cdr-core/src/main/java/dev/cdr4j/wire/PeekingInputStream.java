package dev.cdr4j.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream whose first bytes can be looked at before they are read.
 *
 * <p>It also knows, by reading one byte ahead where it must, whether there is more to come. {@link
 * java.util.zip.GZIPInputStream} asks {@link #available()} just that between the members of a file,
 * and takes the usual answer of a network stream, 0, for the end: the rest would be lost in
 * silence.
 */
final class PeekingInputStream extends FilterInputStream {
  private final byte[] peeked = new byte[4];
  private int from;
  private int to;

  PeekingInputStream(InputStream in) {
    super(in);
  }

  /** The next {@code count} bytes as one number, or -1 where there are fewer. */
  int peek(int count) throws IOException {
    while (to - from < count) {
      int next = in.read();
      if (next < 0) {
        return -1;
      }
      peeked[to++] = (byte) next;
    }
    int value = 0;
    for (int i = from; i < from + count; i++) {
      value = (value << 8) | (peeked[i] & 0xFF);
    }
    return value;
  }

  void skipPeeked(int count) {
    from += count;
  }

  @Override
  public int read() throws IOException {
    return from < to ? peeked[from++] & 0xFF : in.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (from == to) {
      return in.read(buffer, offset, length);
    }
    int count = Math.min(length, to - from);
    System.arraycopy(peeked, from, buffer, offset, count);
    from += count;
    return count;
  }

  @Override
  public int available() throws IOException {
    if (from == to) {
      from = 0;
      to = 0;
      if (peek(1) < 0) {
        return 0;
      }
    }
    return to - from + Math.max(in.available(), 0);
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = Math.min(count, to - from);
    from += (int) Math.max(skipped, 0);
    return skipped > 0 ? skipped : in.skip(count);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}

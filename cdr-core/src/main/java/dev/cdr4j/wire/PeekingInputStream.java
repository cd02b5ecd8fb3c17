package dev.cdr4j.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose first bytes can be looked at before they are read. */
final class PeekingInputStream extends FilterInputStream {
  private final byte[] peeked = new byte[4];
  private int from;
  private int to;

  PeekingInputStream(InputStream in) {
    super(in);
  }

  /** The next 1 to 4 bytes as one number, or -1 where there are fewer. */
  long peek(int count) throws IOException {
    while (to - from < count) {
      int next = in.read();
      if (next < 0) {
        return -1;
      }
      peeked[to++] = (byte) next;
    }
    long value = 0;
    for (int i = from; i < from + count; i++) {
      value = (value << 8) | (peeked[i] & 0xFF);
    }
    return value;
  }

  void skipPeeked(int count) {
    from += count;
  }

  /** The stream with what was not skipped: the one beneath, where that can go back so far. */
  InputStream unpeeked() {
    if (in instanceof BytesInMemory memory) {
      memory.moveTo(memory.position() - (to - from));
      from = to;
      return memory;
    }
    return this;
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
    return (int) Math.min((long) to - from + in.available(), Integer.MAX_VALUE);
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

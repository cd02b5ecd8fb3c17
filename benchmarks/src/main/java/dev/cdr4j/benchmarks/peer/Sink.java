package dev.cdr4j.benchmarks.peer;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * Keeps what was written in memory, in a buffer that is used again, so that its growth is not
 * counted to a library.
 */
final class Sink extends OutputStream {
  private byte[] buffer = new byte[1 << 16];
  private int size;

  @Override
  public void write(int b) {
    ensureRoom(1);
    buffer[size++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    ensureRoom(length);
    System.arraycopy(bytes, offset, buffer, size, length);
    size += length;
  }

  private void ensureRoom(int length) {
    if (buffer.length - size < length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + length));
    }
  }

  int size() {
    return size;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(buffer, size);
  }

  void reset() {
    size = 0;
  }
}

package dev.cdr4j.csv;

import dev.cdr4j.wire.Window;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Some bytes of a source, to be decoded by one thread. Not to be changed until nobody looks at it.
 */
final class Chunk {
  private final byte[] bytes;
  private final int start;
  private final int length;
  private final long offset;
  private final boolean last;
  private final @Nullable IOException failure;

  private Chunk(
      byte[] bytes,
      int start,
      int length,
      long offset,
      boolean last,
      @Nullable IOException failure) {
    this.bytes = bytes;
    this.start = start;
    this.length = length;
    this.offset = offset;
    this.last = last;
    this.failure = failure;
  }

  /**
   * A chunk behind which there is more, or may be.
   *
   * @param bytes holds at least {@link dev.cdr4j.wire.Words#PADDING} bytes behind those that count
   * @param start the index of the first that counts
   * @param offset how many bytes of the source stand before it
   */
  static Chunk of(byte[] bytes, int start, int length, long offset) {
    return new Chunk(bytes, start, length, offset, false, null);
  }

  /** The chunk behind which the source ends, or fails with a failure. */
  static Chunk ofEnd(byte[] bytes, int length, long offset, @Nullable IOException failure) {
    return new Chunk(bytes, 0, length, offset, true, failure);
  }

  /**
   * Turns a window to the chunk. Where there is more behind it, the source fails there for those
   * who look at the chunk alone: so what they cannot tell without the rest, they do not tell.
   */
  void show(Window window) {
    IOException end = last ? failure : new IOException("the chunk ends");
    if (end == null) {
      window.turnTo(bytes, start, start + length, offset);
    } else {
      window.turnTo(bytes, start, start + length, offset, end);
    }
  }

  /**
   * Copies bytes.
   *
   * @param from how many bytes of the source stand before the first of them
   * @return how many were copied
   */
  int copy(long from, byte[] to, int at, int most) {
    int skipped = (int) (from - offset);
    int count = Math.min(most, length - skipped);
    System.arraycopy(bytes, start + skipped, to, at, count);
    return count;
  }

  /** The bytes that it was made of, and those around them. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** How many bytes of the source stand before it. */
  long offset() {
    return offset;
  }

  /** How many bytes of the source stand before what is behind it. */
  long end() {
    return offset + length;
  }

  /** Whether the source ends, or fails, behind it. */
  boolean isLast() {
    return last;
  }

  /** What the source fails with behind it, or null. */
  @Nullable IOException failure() {
    return failure;
  }
}

package dev.cdr4j.benchmarks.floor;

import dev.cdr4j.benchmarks.data.Source;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Counts line ends: about what it costs to look at every byte once. */
final class NewlineCounter implements Source.Reading {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
  private static final long LOW_SEVEN = 0x7F7F7F7F7F7F7F7FL;
  private static final int BLOCK = 1 << 16;

  private final boolean byWord;
  private long count;

  /**
   * A counter.
   *
   * @param byWord whether it looks at eight bytes at a time, or is the loop that anyone would write
   */
  NewlineCounter(boolean byWord) {
    this.byWord = byWord;
  }

  long count() {
    return count;
  }

  @Override
  public void read(byte[] bytes) {
    count += count(bytes, bytes.length);
  }

  @Override
  public void read(InputStream in) throws IOException {
    byte[] block = new byte[BLOCK];
    for (int length = in.read(block); length >= 0; length = in.read(block)) {
      count += count(block, length);
    }
  }

  private long count(byte[] bytes, int length) {
    return byWord ? countByWord(bytes, length) : countByByte(bytes, length);
  }

  private static long countByByte(byte[] bytes, int length) {
    int newlines = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        newlines++;
      }
    }
    return newlines;
  }

  private static long countByWord(byte[] bytes, int length) {
    long newlines = 0;
    int at = 0;
    for (; at <= length - Long.BYTES; at += Long.BYTES) {
      long word = (long) WORD.get(bytes, at) ^ NEWLINES;
      long others = ((word & LOW_SEVEN) + LOW_SEVEN) | word | LOW_SEVEN;
      newlines += Long.bitCount(~others);
    }
    for (; at < length; at++) {
      if (bytes[at] == '\n') {
        newlines++;
      }
    }
    return newlines;
  }
}

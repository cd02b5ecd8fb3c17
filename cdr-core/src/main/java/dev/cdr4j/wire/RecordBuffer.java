package dev.cdr4j.wire;

import java.io.IOException;
import java.util.Arrays;

/**
 * Holds whole records until they are handed on; behind them is room in which the next is encoded.
 * It grows to the longest record.
 */
public final class RecordBuffer {
  private static final int SIZE = 1 << 16;
  private static final int FULL = SIZE - (1 << 13);
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private byte[] bytes = new byte[SIZE];
  private int end;
  private long handedOn;

  /** An empty buffer. */
  public RecordBuffer() {}

  /** The bytes, until the next call that makes room. */
  public byte[] bytes() {
    return bytes;
  }

  /** Makes room for so many bytes from an index on, and keeps what is before that. */
  public byte[] makeRoom(int at, long count) {
    if (bytes.length - at < count) {
      int needed = Math.toIntExact(at + count);
      int doubled = (int) Math.min(2L * bytes.length, LARGEST);
      bytes = Arrays.copyOf(bytes, Math.max(needed, doubled));
    }
    return bytes;
  }

  /** The index behind the whole records. */
  public int end() {
    return end;
  }

  /** Takes what was encoded up to an index for whole records. */
  public void accept(int end) {
    this.end = end;
  }

  /** How many bytes of the file stand before an index. */
  public long offset(int at) {
    return handedOn + at;
  }

  /** Whether the records should be handed on before the next is encoded. */
  public boolean isFull() {
    return end >= FULL;
  }

  /**
   * Hands the records on.
   *
   * @throws IOException if the target fails
   */
  public void handOn(RecordTarget target) throws IOException {
    int length = end;
    end = 0;
    handedOn += length;
    target.write(bytes, length);
  }
}

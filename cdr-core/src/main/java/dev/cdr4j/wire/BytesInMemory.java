package dev.cdr4j.wire;

import java.io.ByteArrayInputStream;

/** Bytes in memory as a stream, at which those who know of it can look where they are. */
public final class BytesInMemory extends ByteArrayInputStream {
  BytesInMemory(byte[] bytes) {
    super(bytes);
  }

  /** All bytes, those before the position too; not to be changed. */
  public byte[] bytes() {
    return buf;
  }

  /** How many bytes were read. */
  public int position() {
    return pos;
  }

  /** Moves to a position from 0 to the number of bytes. */
  public void moveTo(int position) {
    pos = position;
  }
}

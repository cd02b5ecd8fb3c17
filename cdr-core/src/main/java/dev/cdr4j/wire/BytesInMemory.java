package dev.cdr4j.wire;

import java.io.ByteArrayInputStream;

/** Bytes in memory as a stream, which a {@link Window} can look at where they are. */
final class BytesInMemory extends ByteArrayInputStream {
  BytesInMemory(byte[] bytes) {
    super(bytes);
  }

  /** All bytes, those before the position too; not to be changed. */
  byte[] bytes() {
    return buf;
  }

  /** How many bytes were read. */
  int position() {
    return pos;
  }

  /** Moves to a position from 0 to the number of bytes. */
  void moveTo(int position) {
    pos = position;
  }
}

package dev.cdr4j.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The chunks that are being gone through: the one at which a reader is, and those behind it that it
 * had to look into. As a stream, it gives their bytes and those of the chunks behind them.
 */
final class HeldChunks extends InputStream {
  /**
   * With this many, the first is given up if one more is needed: its bytes were given by then, and
   * are kept by those who asked for so many.
   */
  private static final int MOST = 4;

  private final ReadAhead ahead;
  private final Deque<DecodedChunk> held = new ArrayDeque<>();
  private long position;

  /**
   * No chunks yet.
   *
   * @param offset how many bytes of the source stand before the first
   */
  HeldChunks(ReadAhead ahead, long offset) {
    this.ahead = ahead;
    position = offset;
  }

  /** Goes on to the chunk behind the first, which becomes the first. */
  DecodedChunk goOn() {
    if (held.size() == 1) {
      held.add(ahead.next());
    }
    giveBack(held.remove());
    return held.element();
  }

  /** Makes the chunk the first that holds a byte, or gives null if it was given up. */
  @Nullable DecodedChunk goTo(long offset) {
    Iterator<DecodedChunk> chunks = held.iterator();
    while (chunks.hasNext()) {
      DecodedChunk decoded = chunks.next();
      if (offset < decoded.chunk().offset()) {
        return null;
      }
      if (offset < decoded.chunk().end()) {
        return decoded;
      }
      chunks.remove();
      giveBack(decoded);
    }
    return null;
  }

  private void giveBack(DecodedChunk decoded) {
    ahead.reuse(decoded.chunk());
  }

  /** Goes to a byte of the first chunk, or to the end of that. */
  void seek(long offset) {
    position = offset;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Chunk chunk = chunkAtPosition();
    if (position == chunk.end()) {
      if (chunk.failure() != null) {
        throw chunk.failure();
      }
      return -1;
    }
    int count = chunk.copy(position, buffer, offset, length);
    position += count;
    return count;
  }

  private Chunk chunkAtPosition() {
    for (DecodedChunk decoded : held) {
      if (position < decoded.chunk().end()) {
        return decoded.chunk();
      }
    }
    while (held.isEmpty() || !held.getLast().chunk().isLast()) {
      DecodedChunk next = ahead.next();
      if (held.size() == MOST) {
        giveBack(held.remove());
      }
      held.add(next);
      if (position < next.chunk().end()) {
        return next.chunk();
      }
    }
    return held.getLast().chunk();
  }

  @Override
  public void close() throws IOException {
    ahead.close();
  }
}

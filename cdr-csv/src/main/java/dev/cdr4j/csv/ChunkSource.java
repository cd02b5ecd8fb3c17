package dev.cdr4j.csv;

import static dev.cdr4j.csv.CsvSyntax.CR;
import static dev.cdr4j.csv.CsvSyntax.LF;

import dev.cdr4j.wire.ByteSource;
import dev.cdr4j.wire.BytesInMemory;
import dev.cdr4j.wire.Words;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source in chunks, and cuts them behind their last line end, if they have one: there a
 * record ends in most cases. No cut goes through a CRLF.
 */
final class ChunkSource {
  private final InputStream in;
  private final int size;
  private long offset;
  private boolean ended;
  private byte[] carried = new byte[0];
  private @Nullable IOException failure;
  private @Nullable Throwable defect;

  // of the chunk that is being read
  private byte[] bytes = carried;
  private int length;

  /**
   * A source of chunks.
   *
   * @param size how many bytes they have, about
   */
  ChunkSource(ByteSource source, int size) {
    in = source.in();
    offset = source.offset();
    this.size = size;
  }

  /** The next chunk, or null behind the last. */
  @Nullable Chunk next() {
    if (ended) {
      return null;
    }
    if (in instanceof BytesInMemory memory && memory.available() > size + Words.PADDING) {
      return inPlace(memory);
    }
    bytes = new byte[size + 1 + Words.PADDING];
    length = carried.length;
    System.arraycopy(carried, 0, bytes, 0, length);
    carried = new byte[0];
    fill();
    if (defect != null && length == 0) {
      throw rethrown(defect);
    }
    return ended ? Chunk.ofEnd(bytes, length, offset, failure) : cut();
  }

  private Chunk inPlace(BytesInMemory memory) {
    byte[] all = memory.bytes();
    int start = memory.position();
    int end = start + size;
    int cut = lastCut(all, start, all[end - 1] == CR ? end + 1 : end);
    memory.moveTo(cut);
    Chunk chunk = Chunk.of(all, start, cut - start, offset);
    offset += cut - start;
    return chunk;
  }

  private void fill() {
    fillTo(size);
    if (length > 0 && bytes[length - 1] == CR) {
      fillTo(length + 1); // which may be its LF
    }
  }

  private void fillTo(int enough) {
    try {
      while (!ended && defect == null && length < enough) {
        int count = in.read(bytes, length, enough - length);
        length += Math.max(count, 0);
        ended = count < 0;
      }
    } catch (IOException e) {
      failure = e;
      ended = true;
    } catch (RuntimeException | Error e) {
      defect = e;
    }
  }

  private static RuntimeException rethrown(Throwable defect) {
    if (defect instanceof Error error) {
      throw error;
    }
    return (RuntimeException) defect;
  }

  private Chunk cut() {
    int cut = lastCut(bytes, 0, length);
    carried = new byte[length - cut];
    System.arraycopy(bytes, cut, carried, 0, carried.length);
    Chunk chunk = Chunk.of(bytes, 0, cut, offset);
    offset += cut;
    return chunk;
  }

  /** The index behind the last line end that is known to be whole, or that of the end. */
  private static int lastCut(byte[] bytes, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (bytes[i] == LF || (bytes[i] == CR && i < to - 1)) {
        return i + 1;
      }
    }
    return to;
  }

  /**
   * Whether the next chunk can be read without waiting, as far as the source knows. An interrupted
   * thread does not ask, as there are sources which that would close.
   */
  boolean isReady() {
    if (ended || defect != null || Thread.currentThread().isInterrupted()) {
      return false;
    }
    try {
      return in.available() > size;
    } catch (IOException | RuntimeException e) {
      return false; // whether it fails is for those to find out who read it
    }
  }

  void close() throws IOException {
    in.close();
  }
}

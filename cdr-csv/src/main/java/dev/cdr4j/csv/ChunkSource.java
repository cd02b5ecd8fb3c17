package dev.cdr4j.csv;

import static dev.cdr4j.csv.CsvSyntax.CR;
import static dev.cdr4j.csv.CsvSyntax.LF;

import dev.cdr4j.wire.ByteSource;
import dev.cdr4j.wire.BytesInMemory;
import dev.cdr4j.wire.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source in chunks, and cuts them behind their last line end, if they have one: there a
 * record ends in most cases. No cut goes through a CRLF.
 */
final class ChunkSource {
  /** The smallest chunks are this part of the largest. */
  private static final int PART = 8;

  private final InputStream in;
  private final int mostBytes;
  private final int fewBytes;

  /** Of what is at hand, a chunk is this part, so that all threads end at about the same time. */
  private final int parts;

  private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();
  private long offset;
  private boolean begun;

  /** Whether there was more at hand at the start than one chunk, as there is of a file. */
  private boolean hadMuch;

  private boolean ended;
  private volatile boolean wasReady;
  private byte[] carried = new byte[0];
  private @Nullable IOException failure;
  private @Nullable Throwable defect;

  // of the chunk that is being read
  private byte[] bytes = carried;
  private int length;

  /**
   * A source of chunks.
   *
   * @param mostBytes how many bytes they have, about; where the source says what it has, fewer at
   *     the start, as nobody decodes the second one before the first was read, and towards the end
   * @param threads how many threads decode them
   */
  ChunkSource(ByteSource source, int mostBytes, int threads) {
    in = source.in();
    offset = source.offset();
    this.mostBytes = mostBytes;
    fewBytes = Math.max(1, mostBytes / PART);
    parts = 2 * threads;
  }

  /** The next chunk, or null behind the last. */
  @Nullable Chunk next() {
    return ended ? null : next(atHand());
  }

  /** The next chunk, if it can be read without waiting, as far as the source knows; else null. */
  @Nullable Chunk nextIfReady() {
    int atHand = atHand();
    return isReady(atHand) ? next(atHand) : null;
  }

  private Chunk next(int atHand) {
    int size = sizeOfNext(atHand);
    if (in instanceof BytesInMemory memory && memory.available() > size + Words.PADDING) {
      return inPlace(memory, size);
    }
    byte[] used = spare.poll();
    bytes = used != null ? used : new byte[mostBytes + 1 + Words.PADDING];
    length = carried.length;
    System.arraycopy(carried, 0, bytes, 0, length);
    carried = new byte[0];
    fill((int) Math.min((long) length + size, mostBytes));
    if (defect != null && length == 0) {
      throw rethrown(defect);
    }
    return ended ? Chunk.ofEnd(bytes, length, offset, failure) : cut();
  }

  private int sizeOfNext(int atHand) {
    if (!begun) {
      begun = true;
      hadMuch = atHand > mostBytes;
      return hadMuch ? fewBytes : mostBytes;
    }
    wasReady = isReady(atHand);
    return wasReady ? Math.min(Math.max(atHand / parts, fewBytes), mostBytes) : mostBytes;
  }

  private Chunk inPlace(BytesInMemory memory, int size) {
    byte[] all = memory.bytes();
    int start = memory.position();
    int end = start + size;
    int cut = lastCut(all, start, all[end - 1] == CR ? end + 1 : end);
    memory.moveTo(cut);
    Chunk chunk = Chunk.of(all, start, cut - start, offset);
    offset += cut - start;
    return chunk;
  }

  private void fill(int enough) {
    fillTo(enough);
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
   * Takes back the bytes of a chunk at which nobody looks any more, for another. May be called by
   * one thread while another reads.
   */
  void reuse(Chunk chunk) {
    if (!(in instanceof BytesInMemory)) { // whose bytes are not the reader's
      spare.add(chunk.bytes());
    }
  }

  /** Gives up the bytes that were taken back. */
  void freeSpare() {
    spare.clear();
  }

  /** Whether the next chunk can be read without waiting, as far as the source knows. */
  boolean isReady() {
    return isReady(atHand());
  }

  private boolean isReady(int atHand) {
    return hadMuch && atHand > fewBytes;
  }

  /**
   * Whether the chunk that is being read, or was read last, was ready; then it does not take long.
   * May be asked by one thread while another reads.
   */
  boolean wasReady() {
    return wasReady;
  }

  /**
   * How many bytes can be read without waiting, as far as the source knows. An interrupted thread
   * does not ask, as there are sources which that would close.
   */
  private int atHand() {
    if (ended || defect != null || Thread.currentThread().isInterrupted()) {
      return 0;
    }
    try {
      return in.available();
    } catch (IOException | RuntimeException | Error e) {
      return 0; // whether it fails is for those to find out who read it
    }
  }

  void close() throws IOException {
    freeSpare();
    in.close();
  }
}

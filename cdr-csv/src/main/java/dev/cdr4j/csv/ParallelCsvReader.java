package dev.cdr4j.csv;

import dev.cdr4j.Cdr;
import dev.cdr4j.Location;
import dev.cdr4j.Reject;
import dev.cdr4j.wire.ByteSource;
import dev.cdr4j.wire.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open CSV source of which the chunks are decoded by several threads, each as if it started with
 * a record. That is so where the chunk before did, and ended with a record. Where it did not end
 * with one, the source is read in order from the last record of it on, until a record starts where
 * one does in a chunk: from there on what was made of that is right.
 *
 * <p>So how a source is cut matters for speed alone.
 */
final class ParallelCsvReader<T extends Cdr> implements CsvReader<T> {
  /** How large a chunk is at the most, but for the padding behind it. */
  private static final int MOST_BYTES = 1 << 30;

  private final HeldChunks chunks;
  private final CsvCdrReader<T> inOrder;
  private final Tally tally;

  /** The chunk that is delivered, or null while the source is read in order. */
  private @Nullable DecodedChunk current;

  private int next;

  /** How many lines there are before the chunk. */
  private long linesBefore;

  private boolean closed;

  /** Reads the header of a source. */
  ParallelCsvReader(ByteSource source, CsvReadOptions options) {
    int size = (int) Math.min(2L * options.bufferSize, MOST_BYTES);
    int threads = options.threads;
    ReadAhead ahead = new ReadAhead(new ChunkSource(source, size, threads), threads);
    chunks = new HeldChunks(ahead, source.offset());
    tally = new Tally(options.rejectHandler);
    inOrder =
        CsvCdrReader.open(
            new ByteSource(chunks, source.charset(), source.offset()),
            options.with(o -> o.rejectHandler = reject -> reject(reject, 0)),
            null);
    ahead.decodeWith(() -> new ChunkDecoder<>(inOrder));
  }

  @Override
  public @Nullable T read() {
    while (true) {
      if (closed) {
        throw new IllegalStateException("the reader is closed");
      }
      DecodedChunk chunk = current;
      if (chunk == null) {
        T record = inOrder.read();
        if (record == null) {
          return null;
        }
        if (!isInAChunk()) {
          tally.deliver(inOrder.tally().line(), inOrder.tally().offset());
          return record;
        }
      } else if (next == chunk.count()) {
        goBehind(chunk);
      } else {
        T record = take(chunk, next++);
        if (record != null) {
          return record;
        }
      }
    }
  }

  /** Goes on with the chunk that holds the record that was just read in order, if there is one. */
  private boolean isInAChunk() {
    Tally place = inOrder.tally();
    DecodedChunk chunk = chunks.goTo(place.offset());
    int index = chunk == null ? DecodedChunk.NOT_FOUND : chunk.find(place.offset());
    if (chunk == null || index == DecodedChunk.NOT_FOUND) {
      return false;
    }
    linesBefore = place.line() - chunk.line(index);
    next = index;
    current = chunk;
    return true;
  }

  private void goBehind(DecodedChunk chunk) {
    Position end = chunk.end();
    if (chunk.isClosed() && !chunk.chunk().isLast()) {
      current = chunks.goOn();
      next = 0;
      linesBefore += end.line() - 1;
    } else {
      chunks.seek(end.offset());
      inOrder.restart(new Position(end.offset(), linesBefore + end.line(), end.inTooLong()));
      current = null;
    }
  }

  /** The record at an index, or null where there is a reject, which is handed on. */
  private @Nullable T take(DecodedChunk chunk, int index) {
    // The decoders of the chunks are made for T.
    @SuppressWarnings("unchecked")
    T record = (T) chunk.record(index);
    if (record == null) {
      reject(chunk.reject(index), linesBefore);
      return null;
    }
    tally.deliver(linesBefore + chunk.line(index), chunk.offset(index));
    return record;
  }

  /** Hands a reject on, with the number that it has in the source. */
  private void reject(Reject reject, long lines) {
    long records = tally.number(reject.isContinuation()) - reject.location().record();
    tally.reject(reject.movedBy(records, lines));
  }

  @Override
  public String headerText() {
    return inOrder.headerText();
  }

  @Override
  public byte[] headerBytes() {
    return inOrder.headerBytes();
  }

  @Override
  public List<String> extraNames() {
    return inOrder.extraNames();
  }

  @Override
  public Location location() {
    return tally.location();
  }

  @Override
  public long delivered() {
    return tally.delivered();
  }

  @Override
  public long rejected() {
    return tally.rejected();
  }

  @Override
  public void close() {
    closed = true;
    inOrder.close();
  }
}

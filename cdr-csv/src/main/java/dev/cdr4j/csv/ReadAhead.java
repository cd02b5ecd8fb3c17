package dev.cdr4j.csv;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The chunks of a source in their order. Once it is told how, it has threads read ahead and decode
 * them: each reads a chunk, while the others wait for that or decode, and decodes it.
 *
 * <p>The thread that asks for chunks is one of them, if the source had more than a chunk at hand at
 * the start, and still has some when the threads start: instead of waiting for the chunk that it
 * asks for, it decodes another, as long as it need not wait for bytes. The other threads are the
 * reader's own.
 *
 * <p>There are as many tasks as chunks may be ahead. A chunk that is taken makes place for the next
 * task; so the threads of a reader that nobody reads any more find nothing to do, and end.
 */
final class ReadAhead {
  /** A thread may have to wait for the next chunk while another is at the oldest one. */
  private static final int CHUNKS_TO_SPARE = 2;

  private static final long IDLE_MILLIS = 1000;
  private static final long PATIENCE_MILLIS = 1000;

  /** What is at hand does not take longer to read. */
  private static final long SHORT_MILLIS = 10;

  private final ChunkSource source;
  private final int threads;
  private final ReentrantLock reading = new ReentrantLock();
  private final Deque<CompletableFuture<DecodedChunk>> ahead = new ArrayDeque<>();
  private final Deque<CompletableFuture<DecodedChunk>> unread = new ConcurrentLinkedDeque<>();
  private final Queue<ChunkDecoder<?>> idle = new ConcurrentLinkedQueue<>();
  private @Nullable Supplier<ChunkDecoder<?>> decoders;
  private @Nullable ThreadPoolExecutor pool;

  /** Whether the thread that asks for chunks is one of those that decode them. */
  private boolean mayHelp;

  private boolean isLastTaken;
  private volatile boolean closed;

  ReadAhead(ChunkSource source, int threads) {
    this.source = source;
    this.threads = threads;
  }

  /** Decodes the chunks that are read from now on. */
  void decodeWith(Supplier<ChunkDecoder<?>> decoders) {
    this.decoders = decoders;
  }

  /**
   * The next chunk. Not to be asked for behind the last.
   *
   * @throws RuntimeException if reading or decoding it threw that
   */
  DecodedChunk next() {
    Supplier<ChunkDecoder<?>> decoders = this.decoders;
    if (decoders == null) {
      return new DecodedChunk(requireNonNull(source.next()), 0);
    }
    ThreadPoolExecutor pool = pool();
    while (ahead.size() < threads + CHUNKS_TO_SPARE) {
      CompletableFuture<DecodedChunk> unreadSlot = new CompletableFuture<>();
      ahead.add(unreadSlot);
      unread.add(unreadSlot);
      pool.execute(() -> readAndDecode(decoders));
    }
    CompletableFuture<DecodedChunk> slot = ahead.element();
    while (!slot.isDone() && helps(decoders)) {
      // until it is, or there is nothing that can be done at once
    }
    DecodedChunk chunk = await(slot);
    ahead.remove();
    if (chunk.chunk().isLast()) {
      isLastTaken = true;
      source.freeSpare();
      idle.clear();
      pool.shutdown();
    }
    return chunk;
  }

  /** Takes back the bytes of a chunk at which nobody looks any more. */
  void reuse(Chunk chunk) {
    if (!isLastTaken) {
      source.reuse(chunk);
    }
  }

  private ThreadPoolExecutor pool() {
    if (pool == null) {
      mayHelp = source.isReady();
      int own = mayHelp ? threads - 1 : threads;
      pool =
          new ThreadPoolExecutor(
              own,
              own,
              IDLE_MILLIS,
              TimeUnit.MILLISECONDS,
              new LinkedBlockingQueue<>(),
              ReadAhead::thread);
      pool.allowCoreThreadTimeOut(true);
    }
    return pool;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(null, task, "cdr4j-csv", 0, false);
    thread.setDaemon(true);
    return thread;
  }

  private static DecodedChunk await(CompletableFuture<DecodedChunk> slot) {
    try {
      return slot.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void readAndDecode(Supplier<ChunkDecoder<?>> decoders) {
    Read read;
    reading.lock();
    try {
      read = readNext(true);
    } finally {
      reading.unlock();
    }
    if (read != null) {
      decode(read, decoders);
    }
  }

  /** Reads and decodes a chunk, if that can be done at once; whether it was. */
  private boolean helps(Supplier<ChunkDecoder<?>> decoders) {
    if (!mayHelp || !lockReading()) {
      return false;
    }
    Read read;
    try {
      read = readNext(false);
    } finally {
      reading.unlock();
    }
    if (read == null) {
      return false;
    }
    decode(read, decoders);
    return true;
  }

  /** Locks reading, unless another thread reads what it may have to wait for; whether it did. */
  private boolean lockReading() {
    if (reading.tryLock()) {
      return true;
    }
    try {
      return source.wasReady()
          && !unread.isEmpty()
          && reading.tryLock(SHORT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Reads the chunk of the next slot, if there is one, and if it may wait or need not. */
  private @Nullable Read readNext(boolean mayWait) {
    CompletableFuture<DecodedChunk> slot = closed ? null : unread.poll();
    if (slot == null) {
      return null;
    }
    try {
      Chunk chunk = mayWait ? source.next() : source.nextIfReady();
      if (chunk != null) {
        return new Read(chunk, slot);
      }
      unread.addFirst(slot); // for a chunk that has to be waited for
      return null;
    } catch (RuntimeException | Error e) {
      slot.completeExceptionally(e);
      return null;
    }
  }

  private void decode(Read read, Supplier<ChunkDecoder<?>> decoders) {
    try {
      ChunkDecoder<?> decoder = idle.poll();
      if (decoder == null) {
        decoder = decoders.get();
      }
      DecodedChunk decoded = decoder.decode(read.chunk);
      if (!closed) {
        idle.add(decoder);
      }
      read.slot.complete(decoded);
    } catch (RuntimeException | Error e) {
      read.slot.completeExceptionally(e);
    }
  }

  /**
   * Ends the threads and closes the source. If one of them is reading it and does not come back,
   * the source is closed under its hands, which is what brings it back.
   */
  void close() throws IOException {
    closed = true;
    idle.clear();
    if (pool != null) {
      pool.shutdownNow();
    }
    boolean alone = awaitReading();
    try {
      source.close();
    } finally {
      if (alone) {
        reading.unlock();
      }
    }
  }

  private boolean awaitReading() {
    try {
      return reading.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A chunk that was read, and where it goes when it is decoded. */
  private record Read(Chunk chunk, CompletableFuture<DecodedChunk> slot) {}
}

package dev.cdr4j.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of a source that is in memory: from the start of the current record on. It grows to the
 * longest record, and always has {@link Words#PADDING} readable bytes behind its limit.
 */
public final class Window {
  /** From this size on, a record that goes on is read in steps that double it. */
  private static final int LARGE = 1 << 13;

  private final InputStream in;
  private final int size;
  private final int mostBytes;

  /** The source, while the buffer is its bytes themselves, which are not to be written to. */
  private @Nullable BytesInMemory inPlace;

  private byte[] buffer;
  private int start;
  private int limit;
  private long base;
  private boolean atEnd;
  private @Nullable IOException failure;

  /**
   * A window on a stream.
   *
   * @param offset how many bytes of the source stand before those of the stream
   * @param size how many bytes to read at a time
   * @param mostBytes how many bytes a record may need at the most
   */
  public Window(InputStream in, long offset, int size, int mostBytes) {
    this(in, offset, size, mostBytes, new byte[size + Words.PADDING]);
  }

  private Window(InputStream in, long offset, int size, int mostBytes, byte[] buffer) {
    this.in = in;
    this.size = size;
    this.mostBytes = mostBytes;
    this.buffer = buffer;
    base = offset;
  }

  /**
   * A window whose buffer nobody may write to. So where a source is in memory, it looks at its
   * bytes there, and copies but the last, which have no padding behind them.
   *
   * @param size how many bytes to read at a time
   * @param mostBytes how many bytes a record may need at the most
   */
  public static Window readOnly(ByteSource source, int size, int mostBytes) {
    if (!(source.in() instanceof BytesInMemory memory)) {
      return new Window(source.in(), source.offset(), size, mostBytes);
    }
    Window window = new Window(memory, source.offset(), size, mostBytes, memory.bytes());
    window.inPlace = memory;
    window.start = memory.position();
    window.limit = window.start;
    window.base -= window.start;
    return window;
  }

  /**
   * Forgets all that was read, to go on with what the stream gives from now on.
   *
   * @param offset how many bytes of the source stand before that
   */
  public void restart(long offset) {
    turnTo(inPlace == null ? buffer : new byte[size + Words.PADDING], 0, 0, offset);
    inPlace = null;
    atEnd = false;
  }

  /**
   * Turns to bytes that are in memory already, as if they were the rest of the source. The stream
   * is not read from then on, and the window is not to be restarted.
   *
   * @param bytes holds at least {@link Words#PADDING} bytes behind the limit; it is not changed
   * @param offset how many bytes of the source stand before those from {@code start} on
   */
  public void turnTo(byte[] bytes, int start, int limit, long offset) {
    buffer = bytes;
    this.start = start;
    this.limit = limit;
    base = offset - start;
    atEnd = true;
    failure = null;
  }

  /**
   * Turns to bytes that are in memory already, behind which the source fails.
   *
   * @see #turnTo(byte[], int, int, long)
   */
  public void turnTo(byte[] bytes, int start, int limit, long offset, IOException failure) {
    turnTo(bytes, start, limit, offset);
    this.failure = failure;
  }

  /** The bytes in memory, until more is read. */
  public byte[] buffer() {
    return buffer;
  }

  /** Where the current record starts. */
  public int start() {
    return start;
  }

  /** Where the bytes end that were read so far. */
  public int limit() {
    return limit;
  }

  /** How many bytes of the source stand before an index of the buffer. */
  public long offset(int index) {
    return base + index;
  }

  /** Moves the start of the current record; what stands before it is given up. */
  public void advanceBy(int bytes) {
    start += bytes;
  }

  /** Whether the source has not ended yet, as far as is known. */
  public boolean mayHaveMore() {
    return !atEnd && failure == null;
  }

  /**
   * Tries to read on, unless the source is known to have ended or failed.
   *
   * @return whether it tried: then all indexes are void, and the current record has to be looked at
   *     afresh from {@link #start()} on
   */
  public boolean readMore() {
    if (!mayHaveMore()) {
      return false;
    }
    if (inPlace != null && extend(inPlace)) {
      return true;
    }
    makeRoom();
    int pending = limit;
    int enough = pending < LARGE ? pending + 1 : (int) Math.min(pending * 2L, capacity());
    while (limit < enough && readOnce()) {
      // until there is enough to be worth another look at the record
    }
    return true;
  }

  /**
   * Closes the source.
   *
   * @throws UncheckedIOException if that fails
   */
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the source cannot be closed: " + e.getMessage(), e);
    }
  }

  /** Moves the limit within the bytes of the source, if there is padding behind it then. */
  private boolean extend(BytesInMemory memory) {
    int most = buffer.length - Words.PADDING - limit;
    if (most <= 0) {
      return false;
    }
    limit += Math.min(most, Math.max(size, limit - start));
    memory.moveTo(limit);
    return true;
  }

  private void makeRoom() {
    int pending = limit - start;
    if (inPlace != null) {
      int enough = pending + inPlace.available() + 1; // one more, to see that the source ends
      inPlace = null;
      move(new byte[enough + Words.PADDING]);
    } else if (start > 0) {
      move(buffer);
    }
    if (pending == capacity()) {
      long larger = Math.max(Math.min(2L * capacity(), mostBytes), capacity() + 1L);
      buffer = Arrays.copyOf(buffer, (int) larger + Words.PADDING);
    }
  }

  /** Moves what is in memory of the current record to the start of a buffer. */
  private void move(byte[] to) {
    int pending = limit - start;
    System.arraycopy(buffer, start, to, 0, pending);
    buffer = to;
    base += start;
    start = 0;
    limit = pending;
  }

  private int capacity() {
    return buffer.length - Words.PADDING;
  }

  private boolean readOnce() {
    try {
      int count = in.read(buffer, limit, capacity() - limit);
      atEnd = count < 0;
      limit += Math.max(count, 0);
    } catch (IOException e) {
      failure = e;
    }
    return mayHaveMore();
  }

  /**
   * Does nothing, unless the source failed.
   *
   * @throws UncheckedIOException with the failure and the place, if it did
   */
  public void failIfBroken() {
    if (failure != null) {
      throw new UncheckedIOException(
          "the source fails after byte " + offset(limit) + ": " + failure, failure);
    }
  }
}

package dev.cdr4j.examples.overview;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line on a terminal that tells how far the reading of a file is: it appears after a second,
 * and leaves a summary. A small file shows none.
 */
public final class Progress {
  private static final long FIRST_AFTER_NANOS = 1_000_000_000L;
  private static final long EVERY_NANOS = 200_000_000L;
  private static final double NANOS_PER_SECOND = 1e9;

  private final PrintStream out;
  private final boolean enabled;
  private final LongSupplier nanoTime;

  private String activity = "";
  private long size;
  private long bytes;
  private LongSupplier records = () -> 0;
  private long started;
  private long nextAt;
  private int shownLength;

  private Progress(PrintStream out, boolean enabled, LongSupplier nanoTime) {
    this.out = out;
    this.enabled = enabled;
    this.nanoTime = nanoTime;
  }

  /** Shows nothing. */
  public static Progress none() {
    return new Progress(System.err, false, () -> 0);
  }

  /** Shows progress if the program runs at a terminal. */
  public static Progress onTerminal(PrintStream out) {
    return new Progress(out, Terminal.isThere(), System::nanoTime);
  }

  /** Shows progress by a clock of nanoseconds. */
  static Progress on(PrintStream out, LongSupplier nanoTime) {
    return new Progress(out, true, nanoTime);
  }

  /**
   * The stream, with its bytes counted until it is closed.
   *
   * @param activity what is being done to which file
   * @param size how many bytes there are to come, 0 if not known
   */
  InputStream watch(InputStream in, String activity, long size) {
    if (!enabled) {
      return in;
    }
    this.activity = activity;
    this.size = size;
    bytes = 0;
    records = () -> 0;
    started = nanoTime.getAsLong();
    nextAt = started + FIRST_AFTER_NANOS;
    return new WatchedStream(in);
  }

  /** Sets what tells how many records were read so far. */
  void count(LongSupplier records) {
    this.records = records;
  }

  private void advance(long count) {
    bytes += Math.max(count, 0);
    long now = nanoTime.getAsLong();
    if (now - nextAt >= 0) {
      nextAt = now + EVERY_NANOS;
      show(line(now));
    }
  }

  private void finish() {
    if (shownLength > 0) {
      show(line(nanoTime.getAsLong()));
      out.println();
      out.flush();
      shownLength = 0;
    }
  }

  private void show(String line) {
    out.print('\r' + line + " ".repeat(Math.max(0, shownLength - line.length())));
    out.flush();
    shownLength = line.length();
  }

  private String line(long now) {
    double seconds = (now - started) / NANOS_PER_SECOND;
    long count = records.getAsLong();
    String share = size > 0 ? " %3d %% of".formatted(Math.min(100, bytes * 100 / size)) : "";
    return String.format(
        Locale.ROOT,
        "%s%s %,.1f MB, %,d records, %,.0f a second",
        activity,
        share,
        Math.max(size, bytes) / 1e6,
        count,
        count / seconds);
  }

  private final class WatchedStream extends FilterInputStream {
    private boolean closed;

    WatchedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      advance(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      advance(count);
      return count;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        finish();
      }
      super.close();
    }
  }
}

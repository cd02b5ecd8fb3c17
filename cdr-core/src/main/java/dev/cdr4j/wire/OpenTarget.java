package dev.cdr4j.wire;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A target that records are gathered for, until it is closed or fails: then nothing may follow. */
public final class OpenTarget {
  private final RecordTarget target;
  private final RecordBuffer buffer = new RecordBuffer();
  private boolean broken;
  private boolean closed;

  /** An open target. */
  public OpenTarget(RecordTarget target) {
    this.target = target;
  }

  /** Holds the records that were not handed on yet. */
  public RecordBuffer buffer() {
    return buffer;
  }

  /**
   * Hands the records on if there are many of them, to make room for another.
   *
   * @throws IllegalStateException if the target is closed
   * @throws UncheckedIOException if it fails, or has failed
   */
  public void prepare() {
    requireUsable();
    if (buffer.isFull()) {
      handOn(false);
    }
  }

  /**
   * Hands all records on.
   *
   * @throws IllegalStateException if the target is closed
   * @throws UncheckedIOException if it fails, or has failed
   */
  public void flush() {
    requireUsable();
    handOn(true);
  }

  private void handOn(boolean flush) {
    broken = true; // unless all goes well: then nothing may follow what was cut off
    try {
      buffer.handOn(target);
      if (flush) {
        target.flush();
      }
    } catch (IOException e) {
      throw failed(e);
    }
    broken = false;
  }

  private static UncheckedIOException failed(IOException e) {
    return new UncheckedIOException("the target fails: " + e.getMessage(), e);
  }

  private void requireUsable() {
    if (closed) {
      throw new IllegalStateException("the writer is closed");
    }
    if (broken) {
      throw failed(new IOException("it failed before"));
    }
  }

  /**
   * Closes the target, unless that was done.
   *
   * @param ending adds what belongs behind the last record
   * @throws UncheckedIOException if the target fails
   */
  public void close(Runnable ending) {
    if (closed) {
      return;
    }
    try (target) {
      if (!broken) {
        ending.run();
        handOn(false);
      }
    } catch (IOException e) {
      throw failed(e);
    } finally {
      closed = true;
    }
  }
}

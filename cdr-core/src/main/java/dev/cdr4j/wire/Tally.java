package dev.cdr4j.wire;

import dev.cdr4j.CdrException;
import dev.cdr4j.Location;
import dev.cdr4j.Reject;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an open reader has come to: how many records, and where the last one was. */
public final class Tally {
  private final @Nullable Consumer<? super Reject> rejectHandler;
  private long delivered;
  private long rejected;
  private long record;
  private long line;
  private long offset;

  /**
   * Nothing yet.
   *
   * @param rejectHandler gets the rejects, or null where they are thrown
   */
  public Tally(@Nullable Consumer<? super Reject> rejectHandler) {
    this.rejectHandler = rejectHandler;
  }

  /**
   * Counts a record that is delivered, and keeps its place.
   *
   * @param offset how many bytes of the source stand before it
   */
  public void deliver(long line, long offset) {
    record = delivered + rejected + 1;
    this.line = line;
    this.offset = offset;
    delivered++;
  }

  /**
   * Counts a reject and hands it on.
   *
   * @throws CdrException if there is no handler
   */
  public void reject(Reject reject) {
    rejected += reject.isContinuation() ? 0 : 1;
    if (rejectHandler == null) {
      throw CdrException.of(reject);
    }
    rejectHandler.accept(reject);
  }

  /** The number of the record that comes next, or of the last one where a piece of it comes. */
  public long number(boolean furtherPiece) {
    return delivered + rejected + (furtherPiece ? 0 : 1);
  }

  /** How many records were delivered. */
  public long delivered() {
    return delivered;
  }

  /** How many records were rejected, each counted once. */
  public long rejected() {
    return rejected;
  }

  /** The line of the record that was last delivered. */
  public long line() {
    return line;
  }

  /** How many bytes of the source stand before the record that was last delivered. */
  public long offset() {
    return offset;
  }

  /**
   * The place of the record that was last delivered.
   *
   * @throws IllegalStateException if none was delivered yet
   */
  public Location location() {
    if (delivered == 0) {
      throw new IllegalStateException("no record was delivered yet");
    }
    return Location.ofRecord(record, line, offset);
  }
}

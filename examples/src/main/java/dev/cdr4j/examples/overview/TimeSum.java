package dev.cdr4j.examples.overview;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The sum of durations, in seconds. A duration that is negative or over 31 days is left out:
 * records keep what the wire says, sense or not.
 */
final class TimeSum {
  private static final long LONGEST_COUNTED = 31 * 86_400;

  private long total;
  private long count;
  private long leftOut;

  /** Adds a duration, unless there is none; whether it was counted. */
  boolean add(@Nullable Duration duration) {
    if (duration == null) {
      return false;
    }
    long seconds = duration.toSeconds();
    if (seconds < 0 || seconds > LONGEST_COUNTED) {
      leftOut++;
      return false;
    }
    total += seconds;
    count++;
    return true;
  }

  /** The sum, in seconds. */
  long total() {
    return total;
  }

  /** How many durations are in the sum. */
  long count() {
    return count;
  }

  /** How many are not, since they make no sense. */
  long leftOut() {
    return leftOut;
  }
}

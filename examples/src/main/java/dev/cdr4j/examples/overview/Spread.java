package dev.cdr4j.examples.overview;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How long things took: mean, percentiles and maximum of durations, in memory that does not grow
 * with their number. Percentiles are exact to the second below a day, and to the hour above. What
 * {@link TimeSum} leaves out is left out here too.
 */
final class Spread {
  private static final int DAY = 86_400;
  private static final int HOUR = 3_600;

  private final TimeSum sum = new TimeSum();
  private long[] counts = new long[HOUR];
  private long longest;

  /** Adds a duration, unless there is none. */
  void add(@Nullable Duration duration) {
    if (duration == null || !sum.add(duration)) {
      return;
    }
    long seconds = duration.toSeconds();
    int bucket = bucket((int) seconds);
    if (bucket >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(bucket + 1, 2 * counts.length));
    }
    counts[bucket]++;
    longest = Math.max(longest, seconds);
  }

  private static int bucket(int seconds) {
    return seconds < DAY ? seconds : DAY + (seconds - DAY) / HOUR;
  }

  private static long seconds(int bucket) {
    return bucket < DAY ? bucket : DAY + (bucket - DAY) * (long) HOUR;
  }

  /** Sum and number of the durations. */
  TimeSum sum() {
    return sum;
  }

  /** Their mean in seconds, rounded; 0 of none. */
  long mean() {
    return sum.count() == 0 ? 0 : Math.round((double) sum.total() / sum.count());
  }

  /** The longest, in seconds; 0 of none. */
  long longest() {
    return longest;
  }

  /**
   * The nearest-rank percentile in seconds: the least duration that at least so many percent of all
   * do not exceed; 0 of none.
   */
  long percentile(int percent) {
    long rank = (sum.count() * percent + 99) / 100;
    long passed = 0;
    for (int bucket = 0; bucket < counts.length && sum.count() > 0; bucket++) {
      passed += counts[bucket];
      if (passed >= rank) {
        return seconds(bucket);
      }
    }
    return 0;
  }
}

package dev.cdr4j.testkit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How durations are distributed, in whole seconds. Immutable. */
public final class Spread {
  /** A power of two, so that each quantile is as likely as the others to the last bit. */
  private static final int QUANTILES = 8192;

  /** The quantiles of the normal distribution, filled when a log-normal one is first made. */
  private static final class Normal {
    private static final double[] QUANTILES_OF_IT =
        IntStream.range(0, QUANTILES)
            .mapToDouble(i -> NormalQuantile.of((i + 0.5) / QUANTILES))
            .toArray();
  }

  private final String description;
  private final int[] quantiles;

  private Spread(String description, int[] quantiles) {
    this.description = description;
    this.quantiles = quantiles;
  }

  /**
   * Always the same.
   *
   * @throws IllegalArgumentException if it is negative or has a fraction of a second
   */
  public static Spread exactly(Duration duration) {
    int seconds = Checks.seconds("duration", duration);
    return new Spread("exactly " + seconds + " s", new int[] {seconds});
  }

  /**
   * Any duration of a range, none more often than another.
   *
   * @throws IllegalArgumentException if one is negative or has a fraction of a second, or the
   *     shortest is longer than the longest
   */
  public static Spread between(Duration shortest, Duration longest) {
    int first = Checks.seconds("shortest", shortest);
    int last = Checks.seconds("longest", longest);
    if (first > last) {
      throw new IllegalArgumentException(
          "shortest must not exceed longest, not " + shortest + " and " + longest);
    }
    long count = Math.min(QUANTILES, (long) last - first + 1);
    int[] quantiles =
        IntStream.range(0, (int) count)
            .map(i -> first + (int) (((long) last - first) * i / Math.max(1, count - 1)))
            .toArray();
    return new Spread("between " + first + " and " + last + " s", quantiles);
  }

  /**
   * A distribution with a heavy tail (log-normal), as talk times have it: half of all durations are
   * below the median, and a few long ones pull the mean above it. The farther the two are apart,
   * the heavier the tail. The longest that comes is the quantile of one in 16,384.
   *
   * @throws IllegalArgumentException if the median is not at least a second, or the mean is not
   *     longer
   */
  public static Spread logNormal(Duration median, Duration mean) {
    int middle = Checks.seconds("median", median);
    int average = Checks.seconds("mean", mean);
    if (middle < 1) {
      throw new IllegalArgumentException("median must be at least 1 s, not " + median);
    }
    if (average <= middle) {
      throw new IllegalArgumentException(
          "mean must be longer than median, not " + mean + " and " + median);
    }
    double sigma = StrictMath.sqrt(2 * StrictMath.log((double) average / middle));
    int[] quantiles = new int[QUANTILES];
    for (int i = 0; i < QUANTILES; i++) {
      double seconds = middle * StrictMath.exp(sigma * Normal.QUANTILES_OF_IT[i]);
      quantiles[i] = (int) Math.min(Integer.MAX_VALUE, StrictMath.rint(seconds));
    }
    return new Spread("log-normal, median " + middle + " s, mean " + average + " s", quantiles);
  }

  /**
   * The same, but none longer than this: the longer ones become it.
   *
   * @throws IllegalArgumentException if it is negative or has a fraction of a second
   */
  public Spread atMost(Duration longest) {
    requireNonNull(longest, "longest must not be null");
    int bound = Checks.seconds("longest", longest);
    int[] bounded = Arrays.stream(quantiles).map(seconds -> Math.min(seconds, bound)).toArray();
    return new Spread(description + ", at most " + bound + " s", bounded);
  }

  int seconds(Dice dice) {
    return quantiles[dice.below(quantiles.length)];
  }

  /** For people: {@code log-normal, median 65 s, mean 180 s}. */
  @Override
  public String toString() {
    return description;
  }
}

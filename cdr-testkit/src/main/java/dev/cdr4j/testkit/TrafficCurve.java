package dev.cdr4j.testkit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;

/**
 * How calls spread over the hours of a day and the days of a week. Immutable.
 *
 * <p>The hours are those of a time zone, UTC unless {@link #in} says otherwise. The times of calls
 * are in UTC whatever the zone; where its clocks change, the busy hours move in UTC.
 */
public final class TrafficCurve {
  /** The same at all hours of all days. */
  public static final TrafficCurve FLAT = of(even(24), even(7));

  /** Working days with a dip at noon; next to nothing at night and at weekends. */
  public static final TrafficCurve OFFICE =
      of(
          new double[] {
            0.1, 0.05, 0.05, 0.05, 0.05, 0.1, 0.4, 2, 6, 10, 11, 9, 5, 6, 9, 10, 9, 6, 3, 1.5, 0.8,
            0.5, 0.3, 0.2
          },
          new double[] {11, 10, 10, 10, 9, 1, 0.5});

  /** Opening hours, busiest at noon and in the late afternoon, and on Saturdays. */
  public static final TrafficCurve SHOP =
      of(
          new double[] {
            0.1, 0.05, 0.05, 0.05, 0.05, 0.1, 0.3, 1, 3, 7, 9, 10, 11, 9, 8, 8, 9, 10, 8, 4, 2, 1,
            0.5, 0.2
          },
          new double[] {7, 8, 8, 9, 11, 13, 2});

  /** After work, and through the weekend. */
  public static final TrafficCurve EVENING =
      of(
          new double[] {
            1, 0.4, 0.2, 0.1, 0.1, 0.1, 0.3, 1, 2, 3, 3, 4, 5, 4, 4, 4, 5, 8, 11, 12, 12, 9, 5, 2
          },
          new double[] {8, 8, 8, 9, 11, 12, 12});

  private static final int DAYS = 7;
  private static final int HOURS = 24;

  private final double[] hours;
  private final double[] days;
  private final ZoneId zone;

  private TrafficCurve(double[] hours, double[] days, ZoneId zone) {
    this.hours = hours;
    this.days = days;
    this.zone = zone;
  }

  private static double[] even(int length) {
    double[] weights = new double[length];
    Arrays.fill(weights, 1);
    return weights;
  }

  /**
   * A curve of your own.
   *
   * @param hours the weight of each hour of a day, from midnight on; 24 of them
   * @param days the weight of each day, from Monday on; 7 of them
   * @throws IllegalArgumentException if there are more or fewer, one is negative or no number, or
   *     all are 0
   */
  public static TrafficCurve of(double[] hours, double[] days) {
    return new TrafficCurve(
        normalized("hours", hours, 24), normalized("days", days, 7), ZoneOffset.UTC);
  }

  /** With a mean of 1. */
  private static double[] normalized(String name, double[] weights, int length) {
    requireNonNull(weights, name + " must not be null");
    if (weights.length != length) {
      throw new IllegalArgumentException(
          name + " must be " + length + " weights, not " + weights.length);
    }
    double sum = 0;
    for (double weight : weights) {
      sum += Checks.finiteNonNegative("a weight of " + name, weight);
    }
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the sum of " + name + " must be above 0, not " + sum);
    }
    double mean = sum / length;
    return Arrays.stream(weights).map(weight -> weight / mean).toArray();
  }

  /**
   * The same curve by the clocks of a time zone. Its rules are those of the JDK at run time; those
   * for the past do not change.
   */
  public TrafficCurve in(ZoneId zone) {
    return new TrafficCurve(hours, days, requireNonNull(zone, "zone must not be null"));
  }

  /** The weight of a moment, of which the mean over a week is 1. */
  double weight(long epochSecond) {
    ZonedDateTime local = Instant.ofEpochSecond(epochSecond).atZone(zone);
    return hours[local.getHour()] * days[local.getDayOfWeek().getValue() - 1];
  }

  /** For people: the busiest hour and day. */
  @Override
  public String toString() {
    return "TrafficCurve[busiest hour "
        + largest(hours, HOURS)
        + ", busiest day "
        + (largest(days, DAYS) + 1)
        + " of 7, "
        + zone
        + "]";
  }

  private static int largest(double[] weights, int length) {
    int largest = 0;
    for (int i = 1; i < length; i++) {
      largest = weights[i] > weights[largest] ? i : largest;
    }
    return largest;
  }
}

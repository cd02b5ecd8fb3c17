package dev.cdr4j.wire;

import dev.cdr4j.Fractions;
import org.jspecify.annotations.Nullable;

/** What is in the way of times and durations that the classic wire cannot carry, for people. */
public final class TimeObstacles {
  private static final String FRACTION = "it has a fraction of a second";
  private static final String YEAR = "its year is not one of 0000 to 9999";

  private final boolean refusesFractions;

  /**
   * The obstacles of a writer.
   *
   * @param fractions what it does with fractions of a second
   */
  public TimeObstacles(Fractions fractions) {
    refusesFractions = fractions == Fractions.REFUSE;
  }

  /** What is in the way of a time, or null. */
  public @Nullable String ofTime(long epochSecond, int nano) {
    if (nano != 0 && refusesFractions) {
      return FRACTION;
    }
    boolean hasYear =
        epochSecond >= ValueEncoder.MIN_DATETIME && epochSecond <= ValueEncoder.MAX_DATETIME;
    return hasYear ? null : YEAR;
  }

  /** What is in the way of a duration with so many nanoseconds on top of its seconds, or null. */
  public @Nullable String ofDuration(int nano) {
    return nano != 0 && refusesFractions ? FRACTION : null;
  }
}

package dev.cdr4j.testkit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What settings must be. Each message names the setting, its bound and the value. */
final class Checks {
  private Checks() {}

  static double share(String setting, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(setting + " must be between 0 and 1, not " + value);
    }
    return value;
  }

  /** Two shares of the same calls, which cannot be more than all of them. */
  static void together(String setting, double value, String other, double otherValue) {
    if (value + otherValue > 1) {
      throw new IllegalArgumentException(
          setting
              + " and "
              + other
              + " must not exceed 1 together, not "
              + value
              + " + "
              + otherValue);
    }
  }

  static double finiteNonNegative(String setting, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(setting + " must be a number from 0 up, not " + value);
    }
    return value;
  }

  static int seconds(String setting, Duration value) {
    requireNonNull(value, setting + " must not be null");
    if (value.isNegative() || value.toNanosPart() != 0 || value.toSeconds() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          setting + " must be whole seconds from 0 to 2147483647, not " + value);
    }
    return (int) value.toSeconds();
  }

  static void period(String setting, Instant from, Instant until) {
    requireWholeSecond(setting + "'s from", from);
    requireWholeSecond(setting + "'s until", until);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          setting + " must not be empty, not from " + from + " until " + until);
    }
  }

  static Instant requireWholeSecond(String setting, Instant value) {
    requireNonNull(value, setting + " must not be null");
    if (!value.equals(value.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException(setting + " must be a whole second, not " + value);
    }
    return value;
  }
}

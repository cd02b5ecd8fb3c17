package dev.cdr4j.examples.samples;

import java.math.BigDecimal;

/**
 * A price per minute and the increments it is billed by, both in seconds: {@code first} is the
 * least that an answered call is billed, {@code next} the step from there on.
 *
 * <p>The rates are chosen so that the price of every billable duration is a whole number of
 * hundredths of a cent: no price in the samples is rounded.
 */
record Tariff(String label, int hundredthsOfCentPerMinute, int first, int next) {
  Tariff {
    if (hundredthsOfCentPerMinute * first % 60 != 0 || hundredthsOfCentPerMinute * next % 60 != 0) {
      throw new IllegalArgumentException("prices of " + label + " would need rounding");
    }
  }

  /** A tariff in the notation of price lists: {@code 1.20} cents per minute, by {@code 30/6}. */
  static Tariff of(String label, String centsPerMinute, String increments) {
    int slash = increments.indexOf('/');
    return new Tariff(
        label,
        new BigDecimal(centsPerMinute).movePointRight(2).intValueExact(),
        Integer.parseInt(increments.substring(0, slash)),
        Integer.parseInt(increments.substring(slash + 1)));
  }

  int billedSeconds(int answeredSeconds) {
    int steps = Math.max(0, answeredSeconds - first + next - 1) / next;
    return answeredSeconds == 0 ? 0 : first + steps * next;
  }

  /** The price in cents, with two decimals. */
  String price(int billedSeconds) {
    return BigDecimal.valueOf((long) hundredthsOfCentPerMinute * billedSeconds / 60, 2)
        .toPlainString();
  }
}

package dev.cdr4j.examples.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as the report shows them, the same in every locale. */
final class Figures {
  private static final int BAR_LENGTH = 16;

  private Figures() {}

  /** A whole number: {@code 1,370}. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A part of a whole: {@code 57.8 %}. */
  static String share(long part, long whole) {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }

  /** A part of a whole as a bar, of which the whole would be 16 characters. */
  static String bar(long part, long whole) {
    return whole == 0 ? "" : "#".repeat((int) Math.round((double) BAR_LENGTH * part / whole));
  }

  /** Seconds as {@code h:mm:ss}. */
  static String duration(long seconds) {
    return String.format(
        Locale.ROOT, "%,d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** Seconds as minutes: {@code 1,208.3}. */
  static String minutes(long seconds) {
    return String.format(Locale.ROOT, "%,.1f", seconds / 60.0);
  }

  /**
   * An amount in whole units of the currency, with four decimals: a price on the wire has two, in
   * cents.
   */
  static String money(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.4f", amount);
  }

  /** What a minute costs at an amount for so many seconds. */
  static String moneyPerMinute(BigDecimal amount, long seconds) {
    if (seconds == 0) {
      return "-";
    }
    BigDecimal minutes = BigDecimal.valueOf(60);
    return money(
        amount.multiply(minutes).divide(BigDecimal.valueOf(seconds), 4, RoundingMode.HALF_UP));
  }
}

package dev.cdr4j.examples.overview;

import dev.cdr4j.Price;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The exact sum of prices, in whole units of the currency. */
final class MoneySum {
  private static final int WIRE_SCALE = 2;
  private static final long ENOUGH = Long.MAX_VALUE / 2;

  private BigDecimal sum = BigDecimal.ZERO.setScale(WIRE_SCALE + 2);

  /** What is not in the sum yet, in hundredths of a cent: prices with two decimals, as most are. */
  private long pending;

  /** Adds a price, unless there is none. */
  void add(@Nullable Price price) {
    if (price == null) {
      return;
    }
    if (price.scale() != WIRE_SCALE) {
      sum = sum.add(price.inCurrencyUnits());
      return;
    }
    pending += price.unscaledCents();
    if (Math.abs(pending) > ENOUGH) {
      settle();
    }
  }

  private void settle() {
    sum = sum.add(BigDecimal.valueOf(pending, WIRE_SCALE + 2));
    pending = 0;
  }

  /** The sum so far. */
  BigDecimal value() {
    settle();
    return sum;
  }
}

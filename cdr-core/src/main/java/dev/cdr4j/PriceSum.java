package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Adds prices up: exactly, however large the sum becomes. What is absent adds nothing.
 *
 * <pre>{@code
 * PriceSum debit = new PriceSum();
 * for (Cdr call : calls) {
 *   debit.add(call.billing().debit());
 * }
 * System.out.println(debit.inCurrencyUnits());
 * }</pre>
 *
 * <p>It can collect streams, {@code prices.collect(PriceSum::new, PriceSum::add,
 * PriceSum::addAll)}. It belongs to one thread.
 */
public final class PriceSum {
  private static final int WIRE_SCALE = 2;

  /** The sum of two such numbers does not overflow. */
  private static final long MOST_PENDING = 999_999_999_999_999_999L;

  private BigDecimal settled = BigDecimal.valueOf(0, WIRE_SCALE);

  /** What is not settled yet, in hundredths of a cent: prices of two decimals, as most are. */
  private long pending;

  /** The sum of no prices: {@code 0.00}. */
  public PriceSum() {}

  /** Adds a price; null adds nothing. */
  public void add(@Nullable Price price) {
    if (price != null) {
      add(price.unscaledCents(), price.scale());
    }
  }

  /**
   * Adds the price of so many cents; else as {@link Price#ofCents(long, int)}.
   *
   * @param unscaled the digits, without the point
   * @param scale how many of them stand behind the point, 0 to 18
   * @throws ArithmeticException if there are more than 18 digits
   * @throws IllegalArgumentException if the scale is out of its range
   */
  public void add(long unscaled, int scale) {
    if (scale == WIRE_SCALE && unscaled <= MOST_PENDING && unscaled >= -MOST_PENDING) {
      pending += unscaled;
      if (Math.abs(pending) > MOST_PENDING) {
        settle();
      }
    } else {
      settled = settled.add(Price.ofCents(unscaled, scale).inCents());
    }
  }

  /** Adds the prices of another sum. */
  public void addAll(PriceSum other) {
    requireNonNull(other, "other must not be null");
    settled = settled.add(other.inCents());
  }

  private void settle() {
    settled = settled.add(BigDecimal.valueOf(pending, WIRE_SCALE));
    pending = 0;
  }

  /**
   * The sum in cents, with two decimals, or as many as the most precise of the prices has: {@code
   * 1000.00} for 10 EUR.
   */
  public BigDecimal inCents() {
    settle();
    return settled;
  }

  /** The sum in whole units of the account's currency, exact: {@code 10.0000} for 10 EUR. */
  public BigDecimal inCurrencyUnits() {
    return inCents().movePointLeft(WIRE_SCALE);
  }

  /**
   * The sum as a price.
   *
   * @throws ArithmeticException if it has more than 18 digits
   */
  public Price toPrice() {
    return Price.ofCents(inCents());
  }

  /** The sum in cents, in the form of a price on the wire. */
  @Override
  public String toString() {
    return inCents().toPlainString();
  }
}

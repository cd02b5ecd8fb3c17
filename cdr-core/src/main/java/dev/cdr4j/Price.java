package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money as the platform writes it: a decimal number of <b>cents</b>. The wire text
 * {@code 1000.00} is 10 EUR, or 10 USD, by the account's currency.
 *
 * <p>Exact: the number of decimals is part of the value, so {@code 12.5} and {@code 12.50} are not
 * {@link #equals equal} (they {@link #compareTo compare} as the same amount), and {@link #of} and
 * {@link #toString} are one canonical pair. Immutable. Holds up to 18 digits.
 */
public final class Price implements Comparable<Price> {
  /** Nothing: {@code 0.00}. */
  public static final Price ZERO = new Price(0, 2);

  private static final int MAX_DIGITS = 18;
  private static final long MAX_UNSCALED = 999_999_999_999_999_999L;
  private static final int WIRE_SCALE = 2;
  private static final String NOT_A_PRICE = "text must be a decimal number of cents";
  private static final String TOO_LONG = "a price has at most 18 digits";

  private final long unscaled;
  private final int scale;

  private Price(long unscaled, int scale) {
    this.unscaled = unscaled;
    this.scale = scale;
  }

  /**
   * The price that a wire text spells: an optional {@code -}, digits, and optionally a point and
   * more digits. Nothing else: no blanks, no {@code +}, no exponent, no comma. Leading zeros and
   * the sign of a zero are not kept.
   *
   * @param text decimal text in cents
   * @throws IllegalArgumentException if the text is not such a number
   * @throws ArithmeticException if it is one, but has more than 18 digits
   */
  public static Price of(String text) {
    requireNonNull(text, "text must not be null");
    boolean negative = text.startsWith("-");
    int first = negative ? 1 : 0;
    int point = -1;
    long value = 0;
    boolean tooLong = false;
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0 && i > first) {
        point = i;
      } else if (c >= '0' && c <= '9') {
        tooLong |= value > (MAX_UNSCALED - (c - '0')) / 10;
        value = value * 10 + (c - '0');
      } else {
        throw new IllegalArgumentException(NOT_A_PRICE);
      }
    }
    if (text.length() == first || point == text.length() - 1) {
      throw new IllegalArgumentException(NOT_A_PRICE);
    }
    int scale = point < 0 ? 0 : text.length() - 1 - point;
    if (tooLong || scale > MAX_DIGITS) {
      throw new ArithmeticException(TOO_LONG);
    }
    return new Price(negative ? -value : value, scale);
  }

  /**
   * A price of {@code unscaled / 10^scale} cents: {@code ofCents(1250, 2)} is {@code 12.50} cents.
   *
   * @param unscaled the digits, without the point
   * @param scale how many of them stand behind the point, 0 to 18
   * @throws ArithmeticException if there are more than 18 digits
   * @throws IllegalArgumentException if the scale is out of its range
   */
  public static Price ofCents(long unscaled, int scale) {
    if (scale < 0 || scale > MAX_DIGITS) {
      throw new IllegalArgumentException("scale must be 0 to 18");
    }
    if (unscaled > MAX_UNSCALED || unscaled < -MAX_UNSCALED) {
      throw new ArithmeticException(TOO_LONG);
    }
    return unscaled == 0 && scale == WIRE_SCALE ? ZERO : new Price(unscaled, scale);
  }

  /**
   * A price in cents, with just the decimals that the number has.
   *
   * @throws ArithmeticException if it has more than 18 digits, before or behind the point
   */
  public static Price ofCents(BigDecimal cents) {
    requireNonNull(cents, "cents must not be null");
    requireFits(cents);
    BigDecimal plain = cents.scale() < 0 ? cents.setScale(0, RoundingMode.UNNECESSARY) : cents;
    return ofCents(plain.unscaledValue().longValueExact(), plain.scale());
  }

  /**
   * A price in whole units of the currency, such as euros: {@code 10} becomes {@code 1000.00}
   * cents. It gets the two decimals of the wire, or more where the amount needs them.
   *
   * @throws ArithmeticException if it has more than 18 digits, before or behind the point
   */
  public static Price ofCurrencyUnits(BigDecimal units) {
    requireNonNull(units, "units must not be null");
    BigDecimal cents = units.scaleByPowerOfTen(2);
    requireFits(cents);
    return ofCents(cents.setScale(Math.max(cents.scale(), WIRE_SCALE), RoundingMode.UNNECESSARY));
  }

  private static void requireFits(BigDecimal number) {
    long wholeDigits = number.signum() == 0 ? 0 : (long) number.precision() - number.scale();
    if (wholeDigits > MAX_DIGITS
        || number.precision() > MAX_DIGITS
        || number.scale() > MAX_DIGITS) {
      throw new ArithmeticException(TOO_LONG);
    }
  }

  /** The amount in cents, as on the wire: {@code 1000.00} for 10 EUR. */
  public BigDecimal inCents() {
    return BigDecimal.valueOf(unscaled, scale);
  }

  /** The amount in whole units of the account's currency, exact: {@code 10.0000} for 10 EUR. */
  public BigDecimal inCurrencyUnits() {
    return BigDecimal.valueOf(unscaled, scale + 2);
  }

  /** The digits of the amount in cents, without the point. */
  public long unscaledCents() {
    return unscaled;
  }

  /** How many of the digits stand behind the point, 0 to 18. */
  public int scale() {
    return scale;
  }

  /**
   * The exact sum, with as many decimals as the more precise of the two.
   *
   * @throws ArithmeticException if it has more than 18 digits
   */
  public Price plus(Price other) {
    requireNonNull(other, "other must not be null");
    return scale == other.scale
        ? ofCents(unscaled + other.unscaled, scale)
        : ofCents(inCents().add(other.inCents()));
  }

  /**
   * The exact difference, with as many decimals as the more precise of the two.
   *
   * @throws ArithmeticException if it has more than 18 digits
   */
  public Price minus(Price other) {
    requireNonNull(other, "other must not be null");
    return plus(new Price(-other.unscaled, other.scale));
  }

  /** Compares the amounts, whatever their decimals; so unlike {@link #equals}. */
  @Override
  public int compareTo(Price other) {
    return scale == other.scale
        ? Long.compare(unscaled, other.unscaled)
        : inCents().compareTo(other.inCents());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Price that && unscaled == that.unscaled && scale == that.scale);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(unscaled) + scale;
  }

  /** The wire text, in cents: {@code 1000.00} for 10 EUR. */
  @Override
  public String toString() {
    return inCents().toPlainString();
  }
}

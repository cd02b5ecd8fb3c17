package dev.cdr4j.testkit;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What calls cost: a price a minute, billed by increments, and perhaps a fee for the connection.
 * Immutable.
 *
 * <p>Increments of 30/6 bill at least 30 seconds of an answered call, and then every 6 seconds that
 * have begun.
 */
public final class Tariff {
  /** Calls that cost nothing, billed by the second. */
  public static final Tariff FREE = perMinute(Price.ZERO);

  private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

  /** The price of calls up to this long is computed in whole numbers. */
  private static final long FAST_SECONDS = 1_000_000;

  private static final long FAST_PRICE = 1_000_000_000;

  private final Price perMinute;
  private final Price connectionFee;
  private final int firstSeconds;
  private final int nextSeconds;

  private Tariff(Price perMinute, Price connectionFee, int firstSeconds, int nextSeconds) {
    this.perMinute = requireNonNegative("perMinute", perMinute);
    this.connectionFee = requireNonNegative("connectionFee", connectionFee);
    this.firstSeconds = requirePositive("firstSeconds", firstSeconds);
    this.nextSeconds = requirePositive("nextSeconds", nextSeconds);
  }

  private static Price requireNonNegative(String name, Price price) {
    requireNonNull(price, name + " must not be null");
    if (price.unscaledCents() < 0) {
      throw new IllegalArgumentException(name + " must not be negative, not " + price);
    }
    return price;
  }

  private static int requirePositive(String name, int seconds) {
    if (seconds < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + seconds);
    }
    return seconds;
  }

  /**
   * A price for each minute, billed by the second.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public static Tariff perMinute(Price price) {
    return new Tariff(requireNonNull(price, "price must not be null"), Price.ZERO, 1, 1);
  }

  /**
   * The same price, billed by other increments.
   *
   * @param firstSeconds what an answered call is billed at least
   * @param nextSeconds the steps after that
   * @throws IllegalArgumentException if one of them is below 1
   */
  public Tariff increments(int firstSeconds, int nextSeconds) {
    return new Tariff(perMinute, connectionFee, firstSeconds, nextSeconds);
  }

  /**
   * The same price, and a fee for each answered call.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Tariff connectionFee(Price fee) {
    return new Tariff(
        perMinute, requireNonNull(fee, "fee must not be null"), firstSeconds, nextSeconds);
  }

  /** The price of a minute. */
  public Price perMinute() {
    return perMinute;
  }

  /** The fee for each answered call. */
  public Price connectionFee() {
    return connectionFee;
  }

  /** What an answered call is billed at least, in seconds. */
  public int firstSeconds() {
    return firstSeconds;
  }

  /** The steps by which an answered call is billed after that, in seconds. */
  public int nextSeconds() {
    return nextSeconds;
  }

  /** What is billed of a call that was answered for so long, in whole seconds; 0 of 0. */
  public Duration billed(Duration answered) {
    requireNonNull(answered, "answered must not be null");
    long seconds = answered.toNanosPart() == 0 ? answered.toSeconds() : answered.toSeconds() + 1;
    return Duration.ofSeconds(billedSeconds(seconds));
  }

  /** What is billed of that many seconds; 0 of 0 or less. */
  long billedSeconds(long answered) {
    if (answered <= 0) {
      return 0;
    }
    if (answered <= firstSeconds) {
      return firstSeconds;
    }
    long steps = (answered - firstSeconds + nextSeconds - 1) / nextSeconds;
    return firstSeconds + steps * nextSeconds;
  }

  /**
   * The price of a call that is billed for so long: rounded half up to two decimals of a cent, as
   * the wire has it.
   */
  public Price price(Duration billed) {
    requireNonNull(billed, "billed must not be null");
    return price(billed.toSeconds());
  }

  Price price(long billedSeconds) {
    if (billedSeconds <= 0) {
      return Price.ZERO;
    }
    if (billedSeconds <= FAST_SECONDS
        && perMinute.scale() == 2
        && perMinute.unscaledCents() <= FAST_PRICE
        && connectionFee.scale() == 2) {
      long hundredths = (perMinute.unscaledCents() * billedSeconds + 30) / 60;
      return Price.ofCents(hundredths + connectionFee.unscaledCents(), 2);
    }
    return Price.ofCents(
        perMinute
            .inCents()
            .multiply(BigDecimal.valueOf(billedSeconds))
            .divide(SECONDS_PER_MINUTE, 40, RoundingMode.HALF_UP)
            .add(connectionFee.inCents())
            .setScale(2, RoundingMode.HALF_UP));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Tariff that
            && perMinute.equals(that.perMinute)
            && connectionFee.equals(that.connectionFee)
            && firstSeconds == that.firstSeconds
            && nextSeconds == that.nextSeconds);
  }

  @Override
  public int hashCode() {
    return Objects.hash(perMinute, connectionFee, firstSeconds, nextSeconds);
  }

  /** For people: {@code 3.00 cents a minute, by 30/6 seconds}. */
  @Override
  public String toString() {
    String fee = connectionFee.equals(Price.ZERO) ? "" : ", " + connectionFee + " cents a call";
    return perMinute + " cents a minute, by " + firstSeconds + "/" + nextSeconds + " seconds" + fee;
  }
}

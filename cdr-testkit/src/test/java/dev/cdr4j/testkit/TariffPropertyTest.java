package dev.cdr4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Price;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Calls are billed by their increments, and priced to the last decimal. */
class TariffPropertyTest {
  @Property
  void billsTheFirstIncrementAndThenWholeSteps(
      @ForAll @IntRange(min = 1, max = 120) int first,
      @ForAll @IntRange(min = 1, max = 120) int next,
      @ForAll @LongRange(min = 1, max = 1_000_000) long answered) {
    Tariff tariff = Tariff.FREE.increments(first, next);

    long billed = tariff.billed(Duration.ofSeconds(answered)).toSeconds();

    assertThat(billed).isGreaterThanOrEqualTo(answered).isGreaterThanOrEqualTo(first);
    assertThat((billed - first) % next).isZero();
    assertThat(billed == first || billed - next < answered).isTrue();
  }

  @Property
  void pricesAsThePaperWayDoes(
      @ForAll @LongRange(min = 0, max = 10_000_000_000L) long hundredths,
      @ForAll @IntRange(min = 0, max = 4) int scale,
      @ForAll @LongRange(min = 1, max = 10_000_000) long billed,
      @ForAll @LongRange(min = 0, max = 10_000) long fee) {
    Price perMinute = Price.ofCents(hundredths, scale);
    Tariff tariff = Tariff.perMinute(perMinute).connectionFee(Price.ofCents(fee, 2));

    // whole sixtieths of a hundredth of a cent, so that nothing is rounded twice
    BigInteger sixtieths =
        perMinute
            .inCents()
            .multiply(BigDecimal.valueOf(billed))
            .movePointRight(6)
            .toBigIntegerExact();
    BigDecimal due =
        new BigDecimal(sixtieths, 6)
            .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
            .add(BigDecimal.valueOf(fee, 2));

    assertThat(tariff.price(Duration.ofSeconds(billed))).isEqualTo(Price.ofCents(due));
  }

  @Example
  void whatWasNotAnsweredIsFree() {
    Tariff tariff =
        Tariff.perMinute(Price.of("3.00")).connectionFee(Price.of("5.00")).increments(30, 6);

    assertThat(tariff.billed(Duration.ZERO)).isZero();
    assertThat(tariff.price(Duration.ZERO)).isEqualTo(Price.of("0.00"));
    assertThat(tariff.price(Duration.ofSeconds(30))).isEqualTo(Price.of("6.50"));
    assertThat(tariff).hasToString("3.00 cents a minute, by 30/6 seconds, 5.00 cents a call");
    assertThat(tariff.billed(Duration.ofMillis(30_001)).toSeconds()).isEqualTo(36);
  }

  @Example
  void wrongOnesAreTold() {
    assertThatThrownBy(() -> Tariff.perMinute(Price.of("-1.00")))
        .hasMessage("perMinute must not be negative, not -1.00");
    assertThatThrownBy(() -> Tariff.FREE.connectionFee(Price.of("-0.01")))
        .hasMessage("connectionFee must not be negative, not -0.01");
    assertThatThrownBy(() -> Tariff.FREE.increments(0, 1))
        .hasMessage("firstSeconds must be at least 1, not 0");
    assertThatThrownBy(() -> Tariff.FREE.increments(1, -6))
        .hasMessage("nextSeconds must be at least 1, not -6");
  }
}

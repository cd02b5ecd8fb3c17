package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PriceSumTest {
  private static final long MOST = 999_999_999_999_999_999L;

  @Provide
  Arbitrary<Price> prices() {
    Arbitrary<Long> unscaled =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-MOST, MOST),
            Arbitraries.longs().between(-5000, 5000),
            Arbitraries.of(MOST, -MOST));
    Arbitrary<Integer> scales =
        Arbitraries.oneOf(Arbitraries.just(2), Arbitraries.integers().between(0, 18));
    return Combinators.combine(unscaled, scales).as(Price::ofCents);
  }

  @Property
  void isExact(@ForAll("prices") Price first, @ForAll("lists") List<Price> others) {
    PriceSum sum = new PriceSum();
    sum.add(first);
    others.forEach(sum::add);
    BigDecimal expected =
        others.stream().map(Price::inCents).reduce(first.inCents(), BigDecimal::add);

    assertThat(sum.inCents()).isEqualByComparingTo(expected);
    assertThat(sum.inCents().scale()).isEqualTo(Math.max(2, expected.scale()));
    assertThat(sum.inCurrencyUnits())
        .isEqualByComparingTo(expected.divide(BigDecimal.valueOf(100)));
    assertThat(sum).hasToString(sum.inCents().toPlainString());
  }

  @Provide
  Arbitrary<List<Price>> lists() {
    return prices().list().ofMaxSize(30);
  }

  @Property
  void goesOnAfterItWasLookedAt(@ForAll("prices") Price one, @ForAll("prices") Price other) {
    PriceSum sum = new PriceSum();
    sum.add(one);
    assertThat(sum.inCents()).isEqualByComparingTo(one.inCents());
    sum.add(other.unscaledCents(), other.scale());

    assertThat(sum.inCents()).isEqualByComparingTo(one.inCents().add(other.inCents()));
  }

  @Test
  void hasTwoDecimalsFromTheStart() {
    PriceSum sum = new PriceSum();
    assertThat(sum).hasToString("0.00");
    assertThat(sum.toPrice()).isEqualTo(Price.ZERO);

    sum.add((Price) null);
    sum.add(Price.of("5"));
    assertThat(sum).hasToString("5.00");
    assertThat(sum.toPrice()).isEqualTo(Price.of("5.00"));
    assertThat(sum.inCurrencyUnits()).isEqualTo(new BigDecimal("0.0500"));
  }

  @Test
  void collectsStreams() {
    Stream<Price> prices = Stream.of("1.00", "0.5", "2.25", "-3").map(Price::of).parallel();
    PriceSum sum = prices.collect(PriceSum::new, PriceSum::add, PriceSum::addAll);

    assertThat(sum).hasToString("0.75");
  }

  @Test
  void isNoPriceWhereItIsTooLarge() {
    PriceSum sum = new PriceSum();
    sum.add(Price.ofCents(MOST, 2));
    assertThat(sum.toPrice()).isEqualTo(Price.ofCents(MOST, 2));
    sum.add(Price.of("0.01"));

    assertThat(sum).hasToString("10000000000000000.00");
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(sum::toPrice);
  }

  @Test
  void takesWhatIsAPriceAlone() {
    PriceSum sum = new PriceSum();
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> sum.add(MOST + 1, 2));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> sum.add(Long.MIN_VALUE, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> sum.add(1, 19));
    assertThatIllegalArgumentException().isThrownBy(() -> sum.add(1, -1));
    assertThatNullPointerException().isThrownBy(() -> sum.addAll(null));
    assertThat(sum).hasToString("0.00");
  }
}

package dev.cdr4j.examples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Price;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoneySumTest {
  private static MoneySum of(String... prices) {
    MoneySum sum = new MoneySum();
    Stream.of(prices).map(Price::of).forEach(sum::add);
    return sum;
  }

  @Test
  void turnsCentsIntoUnits() {
    assertThat(of("1000.00", "1.25").value()).isEqualByComparingTo("10.0125");
  }

  @Test
  void isExactWhateverTheDecimals() {
    assertThat(of("1", "0.1", "0.01", "0.0001", "-0.005").value()).isEqualByComparingTo("0.011051");
  }

  @Test
  void doesNotOverflow() {
    MoneySum sum = new MoneySum();
    Price most = Price.ofCents(999_999_999_999_999_999L, 2);
    for (int i = 0; i < 100; i++) {
      sum.add(most);
    }
    assertThat(sum.value())
        .isEqualByComparingTo(most.inCurrencyUnits().multiply(BigDecimal.valueOf(100)));
  }

  @Test
  void goesOnAfterItWasAsked() {
    MoneySum sum = of("100.00");
    assertThat(sum.value()).isEqualByComparingTo("1");
    sum.add(Price.of("50.00"));
    sum.add(null);
    assertThat(sum.value()).isEqualByComparingTo("1.5");
    assertThat(sum.value()).isEqualByComparingTo("1.5");
  }
}

package dev.cdr4j.examples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void areInTheFormOfTheReport() {
    assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(Figures.share(1, 3)).isEqualTo("33.3 %");
    assertThat(Figures.share(0, 0)).isEqualTo("-");
    assertThat(Figures.bar(1, 2)).isEqualTo("########");
    assertThat(Figures.bar(0, 0)).isEmpty();
    assertThat(Figures.duration(59)).isEqualTo("0:00:59");
    assertThat(Figures.duration(3_600L * 1_234 + 61)).isEqualTo("1,234:01:01");
    assertThat(Figures.minutes(90)).isEqualTo("1.5");
    assertThat(Figures.money(new BigDecimal("1234.5"))).isEqualTo("1,234.5000");
    assertThat(Figures.money(new BigDecimal("-0.00005"))).isEqualTo("-0.0001");
    assertThat(Figures.moneyPerMinute(new BigDecimal("1"), 90)).isEqualTo("0.6667");
    assertThat(Figures.moneyPerMinute(BigDecimal.ONE, 0)).isEqualTo("-");
  }
}

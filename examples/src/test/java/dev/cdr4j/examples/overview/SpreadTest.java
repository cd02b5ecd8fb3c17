package dev.cdr4j.examples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
  private static Spread of(long... seconds) {
    Spread spread = new Spread();
    LongStream.of(seconds).mapToObj(Duration::ofSeconds).forEach(spread::add);
    return spread;
  }

  @Test
  void countsByHand() {
    Spread spread = of(10, 1, 4, 4, 100);
    assertThat(spread.sum().total()).isEqualTo(119);
    assertThat(spread.sum().count()).isEqualTo(5);
    assertThat(spread.mean()).isEqualTo(24); // 23.8
    assertThat(spread.percentile(50)).isEqualTo(4); // 1 4 [4] 10 100
    assertThat(spread.percentile(90)).isEqualTo(100);
    assertThat(spread.percentile(80)).isEqualTo(10);
    assertThat(spread.longest()).isEqualTo(100);
  }

  @Test
  void takesTheNearestRank() {
    Spread spread = of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(spread.percentile(50)).isEqualTo(5);
    assertThat(spread.percentile(90)).isEqualTo(9);
    assertThat(spread.percentile(91)).isEqualTo(10);
    assertThat(spread.percentile(100)).isEqualTo(10);
  }

  @Test
  void hasNothingToSayOfNothing() {
    Spread spread = new Spread();
    spread.add(null);
    assertThat(spread.sum().count()).isZero();
    assertThat(spread.mean()).isZero();
    assertThat(spread.percentile(50)).isZero();
    assertThat(spread.longest()).isZero();
  }

  @Test
  void isExactToTheSecondBelowADayAndToTheHourAbove() {
    assertThat(of(86_399).percentile(50)).isEqualTo(86_399);
    assertThat(of(86_400 + 3_599).percentile(50)).isEqualTo(86_400);
    assertThat(of(86_400 + 3_600).percentile(50)).isEqualTo(90_000);
    assertThat(of(86_400 + 3_599).longest()).isEqualTo(89_999);
  }

  @Test
  void leavesOutWhatMakesNoSense() {
    Spread spread = of(-1, 31 * 86_400, 31 * 86_400 + 1, 5, Long.MAX_VALUE);
    assertThat(spread.sum().leftOut()).isEqualTo(3);
    assertThat(spread.sum().count()).isEqualTo(2);
    assertThat(spread.percentile(50)).isEqualTo(5);
    assertThat(spread.percentile(90)).isEqualTo(31 * 86_400);
  }
}

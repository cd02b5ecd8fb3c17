package dev.cdr4j.examples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.csv.CdrCsv;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String HEADER = "callid,start,number\n";
  private static final String ONE = "1,2026-03-02 10:00:00,+33199004710\n";
  private static final String TWO = "2,2026-03-02 10:00:00,+33199004710\n";

  private static Comparison compare(String left, String right) {
    return Comparison.of(CdrCsv.reader().open(HEADER + left), CdrCsv.reader().open(HEADER + right));
  }

  @Test
  void findsTheFirstDifference() {
    assertThat(compare("", "")).isEqualTo(new Comparison(0, true));
    assertThat(compare(ONE + TWO, ONE + TWO)).isEqualTo(new Comparison(2, true));
    assertThat(compare(ONE + TWO, TWO + ONE)).isEqualTo(new Comparison(0, false));
    assertThat(compare(ONE + TWO, ONE + ONE)).isEqualTo(new Comparison(1, false));
  }

  @Test
  void noticesThatOneIsLonger() {
    assertThat(compare(ONE + TWO, ONE)).isEqualTo(new Comparison(1, false));
    assertThat(compare(ONE, ONE + TWO)).isEqualTo(new Comparison(1, false));
  }
}

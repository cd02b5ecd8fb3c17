package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvalidNumberReasonTest {
  @Test
  void bothSpellingsOfMissingDigit() {
    assertThat(InvalidNumberReason.of("MISSING DIGIT").isMissingDigit()).isTrue();
    assertThat(InvalidNumberReason.of("MISSIG DIGIT").isMissingDigit()).isTrue();
    assertThat(InvalidNumberReason.MISSIG_DIGIT)
        .isNotEqualTo(InvalidNumberReason.MISSING_DIGIT)
        .hasToString("MISSIG DIGIT");
  }

  @Test
  void nothingElseIsAMissingDigit() {
    assertThat(InvalidNumberReason.WRONG_INTERNATIONAL_PREFIX.isMissingDigit()).isFalse();
    assertThat(InvalidNumberReason.of("missing digit").isMissingDigit()).isFalse();
  }
}

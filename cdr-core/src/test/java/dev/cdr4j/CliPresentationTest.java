package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CliPresentationTest {
  @Test
  void allowed() {
    assertThat(CliPresentation.known())
        .filteredOn(CliPresentation::isAllowed)
        .containsExactly(
            CliPresentation.ALLOWED_PASSED_SCREEN,
            CliPresentation.ALLOWED_NOT_SCREENED,
            CliPresentation.ALLOWED_FAILED_SCREEN,
            CliPresentation.ALLOWED);
  }

  @Test
  void prohibited() {
    assertThat(CliPresentation.known())
        .filteredOn(CliPresentation::isProhibited)
        .containsExactly(
            CliPresentation.PROHIB_PASSED_SCREEN,
            CliPresentation.PROHIB_NOT_SCREENED,
            CliPresentation.PROHIB_FAILED_SCREEN,
            CliPresentation.PROHIB);
  }

  @Test
  void unknownIsNeither() {
    CliPresentation allowed = CliPresentation.of("allowed_in_2031");
    CliPresentation prohibited = CliPresentation.of("prohibited");

    assertThat(allowed.isAllowed()).isFalse();
    assertThat(allowed.isProhibited()).isFalse();
    assertThat(prohibited.isAllowed()).isFalse();
    assertThat(prohibited.isProhibited()).isFalse();
  }
}

package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HangupCauseTest {
  /** By code: name of the constant, meaning, category, SIP response. */
  private static final Map<Integer, List<String>> TABLE = CodeTableFile.read("q850.csv");

  @Test
  void knownAreTheCodesOfTheTable() {
    assertThat(HangupCause.known())
        .extracting(cause -> cause.code().orElseThrow())
        .containsExactlyElementsOf(TABLE.keySet());
  }

  @Test
  void everyCodeOfQ850() throws Exception {
    for (int code = 0; code <= 127; code++) {
      HangupCause cause = HangupCause.of(code);

      assertThat(cause).isEqualTo(HangupCause.of(String.valueOf(code)));
      assertThat(cause.code()).hasValue(code);
      if (TABLE.containsKey(code)) {
        List<String> row = TABLE.get(code);
        assertThat(cause.isKnown()).isTrue();
        assertThat(cause).isSameAs(HangupCause.class.getField(row.get(0)).get(null));
        assertThat(cause.meaning()).isEqualTo(row.get(1));
        assertThat(cause.category()).hasToString(row.get(2));
        assertThat(Objects.toString(cause.toSipResponse(), "")).isEqualTo(row.get(3));
      } else {
        assertThat(cause.isKnown()).isFalse();
        assertThat(cause.meaning()).isNull();
        assertThat(cause.toSipResponse()).isSameAs(SipResponse.SERVER_INTERNAL_ERROR);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 15, NORMAL_EVENT",
    "16, 31, NORMAL_EVENT",
    "32, 47, RESOURCE_UNAVAILABLE",
    "48, 63, SERVICE_NOT_AVAILABLE",
    "64, 79, SERVICE_NOT_IMPLEMENTED",
    "80, 95, INVALID_MESSAGE",
    "96, 111, PROTOCOL_ERROR",
    "112, 127, INTERWORKING"
  })
  void everyCodeOfQ850HasACategory(int from, int to, HangupCause.Category category) {
    for (int code = from; code <= to; code++) {
      assertThat(HangupCause.of(code).category()).isEqualTo(category);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 150, 255, 487, 999_999_999})
  void codesAboveQ850HaveNothingButTheCode(int code) {
    HangupCause cause = HangupCause.of(code);

    assertThat(cause.code()).hasValue(code);
    assertThat(cause).hasToString(String.valueOf(code)).isEqualTo(HangupCause.of("" + code));
    assertThatNothingElseIsKnown(cause);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NORMAL_CLEARING", "016", "00", "16 ", "+16", "-1", "1e1", "1000000000", "١٦"})
  void textsThatAreNoCodeAreKept(String text) {
    HangupCause cause = HangupCause.of(text);

    assertThat(cause).hasToString(text);
    assertThat(cause.code()).isEmpty();
    assertThatNothingElseIsKnown(cause);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE, 1_000_000_000, Integer.MAX_VALUE})
  void codesOutOfRangeAreRefused(int code) {
    assertThatThrownBy(() -> HangupCause.of(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("code must be from 0 to 999999999, but was " + code);
  }

  @Test
  void normalClearingIsNoResponse() {
    assertThat(HangupCause.NORMAL_CALL_CLEARING.toSipResponse()).isNull();
  }

  private static void assertThatNothingElseIsKnown(HangupCause cause) {
    assertThat(cause.isKnown()).isFalse();
    assertThat(cause.meaning()).isNull();
    assertThat(cause.category()).isNull();
    assertThat(cause.toSipResponse()).isNull();
  }
}

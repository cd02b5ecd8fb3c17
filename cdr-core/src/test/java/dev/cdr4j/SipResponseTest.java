package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SipResponseTest {
  /** By code: meaning, hang-up cause. */
  private static final Map<Integer, List<String>> TABLE = CodeTableFile.read("sip.csv");

  @Test
  void knownAreTheCodesOfTheTable() {
    assertThat(SipResponse.known())
        .extracting(response -> response.code().orElseThrow())
        .containsExactlyElementsOf(TABLE.keySet());
  }

  @Test
  void everyCodeOfSip() throws Exception {
    for (int code = 100; code <= 699; code++) {
      SipResponse response = SipResponse.of(code);

      assertThat(response).isEqualTo(SipResponse.of(String.valueOf(code)));
      assertThat(response.code()).hasValue(code);
      if (TABLE.containsKey(code)) {
        List<String> row = TABLE.get(code);
        assertThat(response.isKnown()).isTrue();
        assertThat(response)
            .isSameAs(SipResponse.class.getField(constant(code, row.get(0))).get(null));
        assertThat(response.meaning()).isEqualTo(row.get(0));
        assertThat(Objects.toString(response.toHangupCause(), "")).isEqualTo(row.get(1));
      } else {
        assertThat(response.isKnown()).isFalse();
        assertThat(response.meaning()).isNull();
        assertThat(Objects.toString(response.toHangupCause(), ""))
            .isEqualTo(code < 400 ? "" : "31");
      }
    }
  }

  /** The constants are named after the reason phrases, of which two are the same. */
  private static String constant(int code, String meaning) {
    return code == 606
        ? "NOT_ACCEPTABLE_ANYWHERE"
        : meaning.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 199, PROVISIONAL",
    "200, 299, SUCCESS",
    "300, 399, REDIRECTION",
    "400, 499, CLIENT_ERROR",
    "500, 599, SERVER_ERROR",
    "600, 699, GLOBAL_FAILURE"
  })
  void everyCodeOfSipHasACategory(int from, int to, SipResponse.Category category) {
    for (int code = from; code <= to; code++) {
      assertThat(SipResponse.of(code).category()).isEqualTo(category);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 99, 700, 999, 4860, 999_999_999})
  void codesOutsideSipHaveNothingButTheCode(int code) {
    SipResponse response = SipResponse.of(code);

    assertThat(response.code()).hasValue(code);
    assertThat(response).hasToString(String.valueOf(code)).isEqualTo(SipResponse.of("" + code));
    assertThatNothingElseIsKnown(response);
  }

  @ParameterizedTest
  @ValueSource(strings = {"486 Busy Here", "BUSY", "0486", "4xx", "-486", "4860000000", "٤٨٦"})
  void textsThatAreNoCodeAreKept(String text) {
    SipResponse response = SipResponse.of(text);

    assertThat(response).hasToString(text);
    assertThat(response.code()).isEmpty();
    assertThatNothingElseIsKnown(response);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE, 1_000_000_000, Integer.MAX_VALUE})
  void codesOutOfRangeAreRefused(int code) {
    assertThatThrownBy(() -> SipResponse.of(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("code must be from 0 to 999999999, but was " + code);
  }

  @Test
  void mappingsAreNotInversesOfEachOther() {
    assertThat(HangupCause.NO_USER_RESPONDING.toSipResponse())
        .isSameAs(SipResponse.REQUEST_TIMEOUT);
    assertThat(SipResponse.REQUEST_TIMEOUT.toHangupCause())
        .isSameAs(HangupCause.RECOVERY_ON_TIMER_EXPIRY);
  }

  private static void assertThatNothingElseIsKnown(SipResponse response) {
    assertThat(response.isKnown()).isFalse();
    assertThat(response.meaning()).isNull();
    assertThat(response.category()).isNull();
    assertThat(response.toHangupCause()).isNull();
  }
}

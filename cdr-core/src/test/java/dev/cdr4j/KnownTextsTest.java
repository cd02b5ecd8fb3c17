package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts that the platform documents, in its order. */
class KnownTextsTest {
  @Test
  void dialStatus() {
    assertThat(DialStatus.known())
        .extracting(Token::toString)
        .containsExactly(
            "ANSWER", "BUSY", "CANCEL", "CHANUNAVAIL", "CONGESTION", "NOANSWER", "NODIAL");
  }

  @Test
  void hangupSource() {
    assertThat(HangupSource.known())
        .extracting(Token::toString)
        .containsExactly("CALLEE", "CALLER", "GATEWAY");
  }

  @Test
  void cliPresentation() {
    assertThat(CliPresentation.known())
        .extracting(Token::toString)
        .containsExactly(
            "allowed_passed_screen",
            "prohib_passed_screen",
            "allowed_not_screened",
            "allowed_failed_screen",
            "allowed",
            "prohib_not_screened",
            "prohib_failed_screen",
            "prohib",
            "unavailable");
  }

  @Test
  void numberType() {
    assertThat(NumberType.known())
        .extracting(Token::toString)
        .containsExactly(
            "GEOGRAPHIC",
            "MOBILE",
            "PERSONAL",
            "TOLLFREE",
            "SHAREDCOST",
            "SHAREDREVENUE",
            "SPECIAL");
  }

  @Test
  void invalidNumberReason() {
    assertThat(InvalidNumberReason.known())
        .extracting(Token::toString)
        .containsExactly("MISSING DIGIT", "MISSIG DIGIT", "WRONG INTERNATIONAL PREFIX");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        DialStatus.class,
        HangupSource.class,
        CliPresentation.class,
        NumberType.class,
        InvalidNumberReason.class
      })
  void constantsAreNamedAsTheyAreWritten(Class<? extends Token> type) throws Exception {
    for (Field field : type.getFields()) {
      String text = String.valueOf(field.get(null));

      assertThat(field.getName()).isEqualTo(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
  }
}

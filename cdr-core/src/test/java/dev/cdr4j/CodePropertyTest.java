package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A code has one text, and that text alone has the code. */
class CodePropertyTest {
  @Property
  void everyCodeIsItsDecimalText(@ForAll @IntRange(max = 999_999_999) int code) {
    String text = String.valueOf(code);

    assertThat(HangupCause.of(code)).hasToString(text).isEqualTo(HangupCause.of(text));
    assertThat(HangupCause.of(text).code()).hasValue(code);
    assertThat(SipResponse.of(code)).hasToString(text).isEqualTo(SipResponse.of(text));
    assertThat(SipResponse.of(text).code()).hasValue(code);
  }

  @Property
  void onlyCanonicalDecimalsHaveACode(@ForAll("numberLike") String text) {
    OptionalInt code =
        text.matches("0|[1-9][0-9]{0,8}")
            ? OptionalInt.of(Integer.parseInt(text))
            : OptionalInt.empty();

    assertThat(HangupCause.of(text).code()).isEqualTo(code);
    assertThat(SipResponse.of(text).code()).isEqualTo(code);
  }

  @Provide
  Arbitrary<String> numberLike() {
    return Arbitraries.strings().withChars("00123456789/:-+ ").ofMinLength(1).ofMaxLength(11);
  }
}

package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @Property(tries = 300)
  void anyTextKeepsItsSpelling(@ForAll @NotEmpty String text) {
    assertThat(PhoneNumber.of(text)).hasToString(text).isEqualTo(PhoneNumber.of(text));
    assertThat(PhoneNumber.of(text)).hasSameHashCodeAs(PhoneNumber.of(text));
  }

  @Property(tries = 500)
  void e164IsPlusAndTwoToFifteenDigits(@ForAll("numberLike") String text) {
    PhoneNumber number = PhoneNumber.of(text);

    assertThat(number).hasToString(text);
    assertThat(number.isE164()).isEqualTo(text.matches("\\+[1-9][0-9]{1,14}"));
    assertThat(number.e164Digits().isPresent()).isEqualTo(number.isE164());
  }

  @Property(tries = 500)
  void equalityIsThatOfTheTexts(
      @ForAll("numberLike") String one, @ForAll("numberLike") String other) {
    assertThat(PhoneNumber.of(one).equals(PhoneNumber.of(other))).isEqualTo(one.equals(other));
  }

  @Property(tries = 300)
  void digitsAndTextAreTheSameNumber(
      @ForAll @LongRange(min = 10, max = 999_999_999_999_999L) long digits) {
    PhoneNumber number = PhoneNumber.ofE164Digits(digits);

    assertThat(number).hasToString("+" + digits).isEqualTo(PhoneNumber.of("+" + digits));
    assertThat(number).hasSameHashCodeAs(PhoneNumber.of("+" + digits));
    assertThat(PhoneNumber.of("+" + digits).e164Digits()).hasValue(digits);
    assertThat(number.isE164()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -33, 0, 9, 1_000_000_000_000_000L, Long.MAX_VALUE})
  void refusesDigitsThatAreNoE164Number(long digits) {
    assertThatThrownBy(() -> PhoneNumber.ofE164Digits(digits))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3672",
        "anonymous",
        "sip:alice@example.com",
        " +33612345678",
        "+33 6 12",
        "0033612345678",
        "+0612345678",
        "+1234567890123456",
        "+1",
        "+",
        "++33",
        "+\u0663\u0663",
        "   ",
        "\0"
      })
  void keepsWhateverRealFeedsHold(String text) {
    PhoneNumber number = PhoneNumber.of(text);

    assertThat(number).hasToString(text);
    assertThat(number.isE164()).isFalse();
    assertThat(number.e164Digits()).isEmpty();
  }

  @Test
  void refusesNoText() {
    assertThatThrownBy(() -> PhoneNumber.of(""))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("text must not be empty");
    assertThatThrownBy(() -> PhoneNumber.of(null))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("text must not be null");
  }

  @ParameterizedTest
  @CsvSource({
    "+33612345678, +33*******78",
    "+16467890800, +16*******00",
    "0612345678, 061*****78",
    "123456789, ***",
    "(06) 12 34 56 78, (06***********78",
    "sip:alice@example.com, s***",
    "anonymous, a***",
    "3672, ***",
    "1, ***"
  })
  void maskedShowsTheEndsOfALongNumberAlone(String text, String masked) {
    assertThat(PhoneNumber.of(text).masked()).isEqualTo(masked);
  }

  @Property(tries = 300)
  void maskedHidesAtLeastHalfOfANumberAndItsLengthBeyondTwenty(@ForAll("numberLike") String text) {
    String masked = PhoneNumber.of(text).masked();

    long shown = masked.chars().filter(c -> c != '*').count();
    assertThat(shown).isLessThanOrEqualTo(text.length() / 2).isLessThanOrEqualTo(5);
    assertThat(masked).hasSizeLessThanOrEqualTo(20);
  }

  @Provide
  Arbitrary<String> numberLike() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 99_999_999_999_999_999L).map(digits -> "+" + digits),
        Arbitraries.strings().withChars("+01239 /:\u0661").ofMinLength(1).ofMaxLength(18),
        Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(40).map(digits -> "+" + digits),
        Arbitraries.strings().withChars("+12").ofMinLength(1).ofMaxLength(3));
  }
}

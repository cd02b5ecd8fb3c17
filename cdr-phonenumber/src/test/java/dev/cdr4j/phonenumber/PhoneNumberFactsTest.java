package dev.cdr4j.phonenumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.cdr4j.CountryCode;
import dev.cdr4j.NumberType;
import dev.cdr4j.PhoneNumber;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberFactsTest {
  private final NumberingPlan plan = NumberingPlan.create();

  private PhoneNumberFacts facts(String number) {
    return plan.facts(PhoneNumber.of(number));
  }

  @Test
  void aValidNumberHasAllFacts() {
    PhoneNumberFacts facts = facts("+33199004719");

    assertThat(facts.number()).isEqualTo(PhoneNumber.of("+33199004719"));
    assertThat(facts.possibility()).isEqualTo(Possibility.POSSIBLE);
    assertThat(facts.isPossible()).isTrue();
    assertThat(facts.isValid()).isTrue();
    assertThat(facts.callingCode()).hasValue(33);
    assertThat(facts.country()).isEqualTo(CountryCode.of("FR"));
    assertThat(facts.lineType()).isEqualTo(LineType.FIXED_LINE);
    assertThat(facts.nationalFormat()).isEqualTo("01 99 00 47 19");
    assertThat(facts.internationalFormat()).isEqualTo("+33 1 99 00 47 19");
    assertThat(facts.normalized()).isSameAs(facts.number());
  }

  @ParameterizedTest
  @CsvSource({
    "+12125550123, en, 'New York, NY', US",
    "+12125550123, fr, 'New York, NY', US",
    "+16505550123, en, California, US",
    "+41441234567, de, Zürich, CH",
    "+41441234567, fr, Zurich, CH",
    "+41441234567, en, Zurich, CH",
    "+41441234567, sv, Zurich, CH",
    "+390612345678, it, Roma, IT",
    "+390612345678, en, Rome, IT",
    "+442079460000, en, London, GB",
    "+97226201234, he, ירושלים, IL",
    "+886223456789, zh-Hant, 臺北, TW",
    "+886223456789, zh-TW, 臺北, TW",
    "+33612345678, en, , FR"
  })
  void thePlaceIsInTheLanguageThatIsAskedFor(
      String number, String language, String place, String country) {
    assertThat(facts(number).place(Locale.forLanguageTag(language))).isEqualTo(place);
    assertThat(facts(number).country()).hasToString(country);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3900",
        "0199004719",
        "0033199004719",
        "33199004719",
        "+33 1 99 00 47 19",
        "anonymous",
        "sip:alice@example.com",
        "+",
        "+0199004719",
        "+3319900471900000",
        "\u0000",
        " "
      })
  void whatIsNotE164IsNotGuessedAt(String number) {
    PhoneNumberFacts facts = facts(number);

    assertThat(facts.possibility()).isEqualTo(Possibility.NOT_E164);
    assertThat(facts.isPossible()).isFalse();
    assertThat(facts.isValid()).isFalse();
    assertThat(facts.isValidIn(CountryCode.of("FR"))).isFalse();
    assertThat(facts.callingCode()).isEmpty();
    assertThat(facts.country()).isNull();
    assertThat(facts.lineType()).isNull();
    assertThat(facts.place(Locale.ENGLISH)).isNull();
    assertThat(facts.nationalFormat()).isNull();
    assertThat(facts.internationalFormat()).isNull();
    assertThat(facts.normalized()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "+331990047, TOO_SHORT",
    "+33, TOO_SHORT",
    "+10, TOO_SHORT",
    "+331990047190, TOO_LONG",
    "+999123456789, UNKNOWN_CALLING_CODE",
    "+4967, LOCAL_ONLY",
    "+3538012345, POSSIBLE"
  })
  void thePossibilitySaysWhy(String number, Possibility possibility) {
    assertThat(facts(number).possibility()).isEqualTo(possibility);
    assertThat(facts(number).isValid()).isFalse();
  }

  @Test
  void countriesMayShareNumbers() {
    PhoneNumberFacts tollFree = facts("+18002345678");
    assertThat(tollFree.isValidIn(CountryCode.of("US"))).isTrue();
    assertThat(tollFree.isValidIn(CountryCode.of("CA"))).isTrue();
    assertThat(tollFree.isValidIn(CountryCode.of("FR"))).isFalse();
    assertThat(facts("+14165550123").country()).hasToString("CA");
    assertThat(facts("+14165550123").isValidIn(CountryCode.of("US"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+80012345678", "+870773111632", "+88216123456789"})
  void someCallingCodesAreNoCountrys(String number) {
    assertThat(facts(number).country()).isNull();
    assertThat(facts(number).callingCode()).isPresent();
    assertThat(facts(number).place(Locale.ENGLISH)).isNull();
  }

  @Test
  void regionsOutsideOfIsoAreUnknownCodes() {
    assertThat(facts("+38328012345").country()).isEqualTo(CountryCode.of("XK"));
    assertThat(facts("+38328012345").isValid()).isTrue();
    assertThat(facts("+38328012345").country().isKnown()).isFalse();
  }

  @Test
  void aTrunkPrefixIsNoPartOfTheNumber() {
    PhoneNumberFacts facts = facts("+3301990047" + "19");

    assertThat(facts.isValid()).isTrue();
    assertThat(facts.number()).hasToString("+330199004719");
    assertThat(facts.normalized()).hasToString("+33199004719");
    assertThat(facts.country()).hasToString("FR");
  }

  @Test
  void italianNumbersKeepTheirZero() {
    PhoneNumberFacts facts = facts("+390612345678");

    assertThat(facts.isValid()).isTrue();
    assertThat(facts.normalized()).isEqualTo(facts.number());
    assertThat(facts.isValidIn(CountryCode.of("VA"))).isFalse();
    assertThat(facts("+390669812345").isValidIn(CountryCode.of("VA"))).isTrue();
  }

  @Test
  void theTypeIsOneOfTheWireWhereThereIsOne() {
    assertThat(facts("+33612345678").lineType().numberTypes()).containsExactly(NumberType.MOBILE);
    assertThat(facts("+12125550123").lineType().numberTypes())
        .containsExactly(NumberType.GEOGRAPHIC, NumberType.MOBILE);
    assertThat(facts("+33912345678").lineType()).isEqualTo(LineType.VOIP);
    assertThat(LineType.VOIP.numberTypes()).isEmpty();
  }

  @Test
  void factsAreEqualWhereAllAre() {
    PhoneNumberFacts facts = NumberingPlan.create(0).facts(PhoneNumber.of("+33199004719"));

    assertThat(facts)
        .isEqualTo(facts("+33199004719"))
        .hasSameHashCodeAs(facts("+33199004719"))
        .isNotEqualTo(facts("+33199004718"))
        .isNotEqualTo(null)
        .isNotEqualTo("+33199004719");
    assertThat(facts("3900")).isNotEqualTo(facts).isEqualTo(facts("3900"));
  }

  @Test
  void logsGetNoNumber() {
    assertThat(facts("+33199004719")).hasToString("+33*******19 valid, FR, FIXED_LINE");
    assertThat(facts("+331990047190")).hasToString("+33********90 not possible: TOO_LONG, FR");
    assertThat(facts("+33099004719").toString()).doesNotContain("99004719");
    assertThat(facts("+999123456789").toString()).endsWith(" not possible: UNKNOWN_CALLING_CODE");
  }

  @Test
  void nullIsRefusedByName() {
    PhoneNumberFacts facts = facts("+33199004719");

    assertThatNullPointerException()
        .isThrownBy(() -> plan.facts(null))
        .withMessage("number must not be null");
    assertThatNullPointerException()
        .isThrownBy(() -> facts.place(null))
        .withMessage("locale must not be null");
    assertThatNullPointerException()
        .isThrownBy(() -> facts.isValidIn(null))
        .withMessage("country must not be null");
    assertThatNullPointerException()
        .isThrownBy(() -> LineType.VOIP.contradicts(null))
        .withMessage("type must not be null");
    assertThatNullPointerException()
        .isThrownBy(() -> PhoneNumberRule.NUMBER_NOT_VALID.on(null))
        .withMessage("plan must not be null");
  }
}

package dev.cdr4j.phonenumber;

import static dev.cdr4j.phonenumber.Numbers.ORACLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import dev.cdr4j.CountryCode;
import dev.cdr4j.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The facts are what libphonenumber and its geocoder say themselves, of every region and type. */
class OracleAgreementTest {
  private static final PhoneNumberOfflineGeocoder GEOCODER =
      PhoneNumberOfflineGeocoder.getInstance();

  private static final List<Locale> LOCALES =
      List.of(
          Locale.ENGLISH,
          Locale.FRANCE,
          Locale.GERMAN,
          Locale.CHINESE,
          Locale.TAIWAN,
          Locale.JAPANESE,
          Locale.KOREA,
          Locale.ITALIAN,
          Locale.ROOT,
          Locale.forLanguageTag("es-MX"),
          Locale.forLanguageTag("pt-BR"),
          Locale.forLanguageTag("ru"),
          Locale.forLanguageTag("ar"));

  private final NumberingPlan plan = NumberingPlan.create(0);

  @Test
  void examplesOfAllCountriesAndTypes() {
    Set<CountryCode> countries = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    Set<LineType> types = new TreeSet<>();
    for (PhoneNumber number : Numbers.EXAMPLES) {
      PhoneNumberFacts facts = plan.facts(number);
      assertAgree(facts);
      if (facts.country() != null) {
        countries.add(facts.country());
      }
      if (facts.lineType() != null) {
        types.add(facts.lineType());
      }
    }
    assertThat(countries).hasSizeGreaterThan(200);
    assertThat(types).containsExactly(LineType.values());
  }

  @Test
  void damagedExamples() {
    Set<Possibility> possibilities = new TreeSet<>();
    for (PhoneNumber number : Numbers.damagedExamples(42)) {
      PhoneNumberFacts facts = plan.facts(number);
      assertAgree(facts);
      possibilities.add(facts.possibility());
    }
    assertThat(possibilities).containsExactly(Possibility.values());
  }

  @Property(tries = 2_000)
  void anyDigits(@ForAll("digits") long digits) {
    assertAgree(plan.facts(PhoneNumber.ofE164Digits(digits)));
  }

  @Provide
  Arbitrary<Long> digits() {
    return Arbitraries.longs().between(10, 999_999_999_999_999L);
  }

  private static void assertAgree(PhoneNumberFacts facts) {
    String text = facts.number().toString();
    if (!facts.number().isE164()) {
      assertThat(facts.possibility()).isEqualTo(Possibility.NOT_E164);
      assertSaysNothing(facts);
      return;
    }
    Phonenumber.PhoneNumber expected;
    try {
      expected = ORACLE.parse(text, null);
    } catch (NumberParseException e) {
      assertThat(facts.possibility()).as(text).isEqualTo(possibility(e.getErrorType()));
      assertSaysNothing(facts);
      return;
    }
    String region = ORACLE.getRegionCodeForNumber(expected);
    boolean valid = ORACLE.isValidNumber(expected);
    assertThat(facts.possibility().name())
        .as(text)
        .isEqualTo(nameHere(ORACLE.isPossibleNumberWithReason(expected).name()));
    assertThat(facts.isValid()).as(text).isEqualTo(valid);
    assertThat(facts.isPossible()).isEqualTo(valid || facts.possibility() == Possibility.POSSIBLE);
    assertThat(facts.callingCode()).hasValue(expected.getCountryCode());
    assertThat(facts.country())
        .as(text)
        .isEqualTo(region == null || region.equals("001") ? null : CountryCode.of(region));
    assertThat(facts.lineType() == null ? "UNKNOWN" : facts.lineType().name())
        .as(text)
        .isEqualTo(nameHere(ORACLE.getNumberType(expected)));
    assertThat(facts.nationalFormat())
        .isEqualTo(ORACLE.format(expected, PhoneNumberFormat.NATIONAL));
    assertThat(facts.internationalFormat())
        .isEqualTo(ORACLE.format(expected, PhoneNumberFormat.INTERNATIONAL));
    assertThat(facts.normalized()).hasToString(ORACLE.format(expected, PhoneNumberFormat.E164));
    for (String sharing : ORACLE.getRegionCodesForCountryCode(expected.getCountryCode())) {
      assertThat(facts.isValidIn(CountryCode.of(sharing)))
          .as("%s in %s", text, sharing)
          .isEqualTo(ORACLE.isValidNumberForRegion(expected, sharing));
    }
    LOCALES.forEach(locale -> assertSamePlace(facts, expected, locale));
  }

  private static Possibility possibility(NumberParseException.ErrorType error) {
    return switch (error) {
      case INVALID_COUNTRY_CODE -> Possibility.UNKNOWN_CALLING_CODE;
      case TOO_LONG -> Possibility.TOO_LONG;
      case NOT_A_NUMBER, TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> Possibility.TOO_SHORT;
    };
  }

  private static void assertSaysNothing(PhoneNumberFacts facts) {
    assertThat(facts.isValid()).isFalse();
    assertThat(facts.isPossible()).isFalse();
    assertThat(facts.callingCode()).isEmpty();
    assertThat(facts.country()).isNull();
    assertThat(facts.lineType()).isNull();
    assertThat(facts.nationalFormat()).isNull();
    assertThat(facts.internationalFormat()).isNull();
    assertThat(facts.normalized()).isNull();
    assertThat(facts.place(Locale.ENGLISH)).isNull();
    assertThat(facts.isValidIn(CountryCode.of("FR"))).isFalse();
  }

  private static String nameHere(String reason) {
    return switch (reason) {
      case "IS_POSSIBLE" -> "POSSIBLE";
      case "IS_POSSIBLE_LOCAL_ONLY" -> "LOCAL_ONLY";
      case "INVALID_LENGTH" -> "WRONG_LENGTH";
      default -> reason;
    };
  }

  private static String nameHere(PhoneNumberType type) {
    return switch (type) {
      case PERSONAL_NUMBER -> "PERSONAL";
      case UAN -> "UNIVERSAL_ACCESS";
      default -> type.name();
    };
  }

  /** In place of an unknown place, the geocoder gives the name of the country, or nothing. */
  private static void assertSamePlace(
      PhoneNumberFacts facts, Phonenumber.PhoneNumber number, Locale locale) {
    String place = facts.place(locale);
    String described = GEOCODER.getDescriptionForNumber(number, locale);
    if (place != null) {
      assertThat(place).as("%s in %s", facts.number(), locale).isEqualTo(described);
    } else {
      assertThat(described)
          .as("%s in %s", facts.number(), locale)
          .isIn("", countryName(number, locale));
    }
  }

  private static String countryName(Phonenumber.PhoneNumber number, Locale locale) {
    String region = ORACLE.getRegionCodeForNumber(number);
    return region == null
        ? ""
        : new Locale.Builder().setRegion(region).build().getDisplayCountry(locale);
  }
}

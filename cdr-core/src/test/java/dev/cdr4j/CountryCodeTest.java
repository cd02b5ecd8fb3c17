package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountryCodeTest {
  private static final Set<String> JDK = Set.of(Locale.getISOCountries());

  @Test
  void everyPairOfLetters() {
    for (char first = 'A'; first <= 'Z'; first++) {
      for (char second = 'A'; second <= 'Z'; second++) {
        String text = "" + first + second;
        String lower = text.toLowerCase(Locale.ROOT);

        assertThat(CountryCode.of(text).isKnown()).as(text).isEqualTo(JDK.contains(text));
        assertThat(CountryCode.of(text)).hasToString(text);
        assertThat(CountryCode.of(lower).isKnown()).as(lower).isFalse();
        assertThat(CountryCode.of(lower)).hasToString(lower);
      }
    }
  }

  @Test
  void knownInAlphabeticalOrder() {
    assertThat(CountryCode.known())
        .extracting(Token::toString)
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(JDK)
        .contains("FR", "GB", "US")
        .doesNotContain("UK", "XX", "EU");
  }

  @Test
  void displayNameInTheLanguageOfTheLocale() {
    assertThat(CountryCode.of("DE").displayName(Locale.ENGLISH)).isEqualTo("Germany");
    assertThat(CountryCode.of("DE").displayName(Locale.FRENCH)).isEqualTo("Allemagne");
  }

  @Test
  void everyKnownCountryHasAName() {
    assertThat(CountryCode.known())
        .allSatisfy(
            country ->
                assertThat(country.displayName(Locale.ENGLISH))
                    .isNotEmpty()
                    .isNotEqualTo(country.toString()));
  }

  @Test
  void displayNameOfAnUnknownCountryIsItsText() {
    assertThat(CountryCode.of("de").displayName(Locale.ENGLISH)).isEqualTo("de");
    assertThat(CountryCode.of("XX").displayName(Locale.ENGLISH)).isEqualTo("XX");
    assertThat(CountryCode.of("not a country").displayName(Locale.ENGLISH))
        .isEqualTo("not a country");
  }

  @Test
  void displayNameNeedsALocale() {
    for (String text : new String[] {"FR", "XX"}) {
      CountryCode country = CountryCode.of(text);

      assertThatThrownBy(() -> country.displayName(null))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("locale must not be null");
    }
  }
}

package dev.cdr4j;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A country by its ISO 3166-1 alpha-2 code, such as {@code FR}: the wire's {@code cli_country_code}
 * and {@code number_country_code}. Known are the codes that the running JDK lists ({@link
 * Locale#getISOCountries()}), in upper case; {@code fr} is unknown, and kept like any other text.
 */
public final class CountryCode extends Token {
  private static final Vocabulary<CountryCode> VOCABULARY =
      new Vocabulary<>(
          Stream.of(Locale.getISOCountries())
              .sorted()
              .map(code -> new CountryCode(code, true))
              .toList(),
          text -> new CountryCode(text, false));

  private CountryCode(String text, boolean known) {
    super(text, known);
  }

  /**
   * The country that a text of the wire stands for.
   *
   * @param text the exact text, such as {@code US}
   * @return the shared value of a known country, or else an unknown one that keeps the text
   * @throws IllegalArgumentException if the text is empty
   */
  public static CountryCode of(String text) {
    return VOCABULARY.of(text);
  }

  /**
   * {@return the countries that the running JDK knows, in alphabetical order of the codes;
   * unmodifiable}
   */
  public static List<CountryCode> known() {
    return VOCABULARY.known();
  }

  /**
   * The country's name for people to read, from the JDK's own data.
   *
   * @param locale whose language the name is in
   * @return the name of a known country; the text itself of an unknown one
   */
  public String displayName(Locale locale) {
    Objects.requireNonNull(locale, "locale must not be null");
    return isKnown()
        ? new Locale.Builder().setRegion(toString()).build().getDisplayCountry(locale)
        : toString();
  }
}

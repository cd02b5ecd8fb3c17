package dev.cdr4j.phonenumber;

import static java.util.Objects.requireNonNull;

import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.cdr4j.CountryCode;
import dev.cdr4j.PhoneNumber;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the world's numbering plans say about a phone number: {@link NumberingPlan#facts}. What they
 * do not say is null. Immutable; value equality.
 */
public final class PhoneNumberFacts {
  private final Metadata metadata;
  private final PhoneNumber number;
  private final Possibility possibility;

  /** What libphonenumber made of the number; null if nothing. Never changed, never handed out. */
  private final Phonenumber.@Nullable PhoneNumber parsed;

  private final boolean valid;
  private final boolean geographic;
  private final @Nullable CountryCode country;
  private final @Nullable LineType lineType;
  private final @Nullable PhoneNumber normalized;

  /** Facts of a number that libphonenumber cannot take apart. */
  PhoneNumberFacts(Metadata metadata, PhoneNumber number, Possibility possibility) {
    this.metadata = metadata;
    this.number = number;
    this.possibility = possibility;
    parsed = null;
    valid = false;
    geographic = false;
    country = null;
    lineType = null;
    normalized = null;
  }

  PhoneNumberFacts(Metadata metadata, PhoneNumber number, Phonenumber.PhoneNumber parsed) {
    this.metadata = metadata;
    this.number = number;
    this.parsed = parsed;
    possibility = metadata.possibility(parsed);
    country = metadata.country(parsed);
    PhoneNumberType type = metadata.type(parsed);
    valid = type != PhoneNumberType.UNKNOWN; // what isValidNumber says too, at twice the time
    geographic = valid && metadata.isGeographic(type, parsed.getCountryCode());
    lineType = metadata.lineType(type);
    PhoneNumber written = PhoneNumber.of(metadata.format(parsed, PhoneNumberFormat.E164));
    normalized = written.equals(number) ? number : written;
  }

  /** The number, as it was given. */
  public PhoneNumber number() {
    return number;
  }

  /** Whether a number of that calling code and length can exist, and if not, why. */
  public Possibility possibility() {
    return possibility;
  }

  /**
   * Whether the number can exist: its calling code and length are {@link Possibility#POSSIBLE}, or
   * it is valid all the same, as a few Canadian numbers without an area code are.
   */
  public boolean isPossible() {
    return valid || possibility == Possibility.POSSIBLE;
  }

  /**
   * Whether the number is in a range that its numbering plan has in use. It may be in nobody's
   * hands for all that. False where the number is not E.164.
   */
  public boolean isValid() {
    return valid;
  }

  /**
   * Whether the number is in a range that the numbering plan of that country has in use. Countries
   * may share a calling code, and numbers: those of +1 800 are valid in all countries of +1.
   */
  public boolean isValidIn(CountryCode country) {
    requireNonNull(country, "country must not be null");
    return valid
        && parsed != null
        && (country.equals(this.country) || metadata.isValidIn(country, parsed));
  }

  /** The country calling code, such as 33; empty where the number does not start with one. */
  public OptionalInt callingCode() {
    return parsed == null ? OptionalInt.empty() : OptionalInt.of(parsed.getCountryCode());
  }

  /**
   * The country. Null where a calling code is no country's, as +800 and +882, and where several
   * countries share it and the number is valid in none of them. The regions AC, TA and XK, which
   * have numbers and are not in ISO 3166-1, are {@linkplain CountryCode#isKnown() unknown} codes.
   */
  public @Nullable CountryCode country() {
    return country;
  }

  /** What sort of line it is; null where the number is not valid. */
  public @Nullable LineType lineType() {
    return lineType;
  }

  /**
   * The area or city of a valid number, as far as it is known: {@code Paris}, {@code Mountain View,
   * CA}, {@code California}. It is where the number was given out; mobile and ported numbers may be
   * anywhere. Never the name of the country, which {@link CountryCode#displayName} has.
   *
   * @param locale whose language it shall be in; where that is not at hand, it is in English,
   *     except for Chinese, Japanese and Korean
   * @return null where it is not known, or the number is tied to no place
   */
  public @Nullable String place(Locale locale) {
    requireNonNull(locale, "locale must not be null");
    return parsed != null && geographic ? metadata.place(parsed, locale) : null;
  }

  /**
   * As people in the country write it, such as {@code 01 99 00 47 19}; null where the calling code
   * is not known. It is grouped where the number is valid.
   */
  public @Nullable String nationalFormat() {
    return parsed == null ? null : metadata.format(parsed, PhoneNumberFormat.NATIONAL);
  }

  /**
   * As people abroad write it, such as {@code +33 1 99 00 47 19}; null where the calling code is
   * not known. It is grouped where the number is valid.
   */
  public @Nullable String internationalFormat() {
    return parsed == null ? null : metadata.format(parsed, PhoneNumberFormat.INTERNATIONAL);
  }

  /**
   * The number in E.164 with the digits that it has in its numbering plan; null where the calling
   * code is not known. Mostly that is {@link #number()} itself. It is not where digits are there
   * that are dialled within the country alone: {@code +330199004719} with its trunk prefix 0 is
   * normalized to {@code +33199004719}. All other facts are those of the normalized number.
   */
  public @Nullable PhoneNumber normalized() {
    return normalized;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof PhoneNumberFacts that
            && number.equals(that.number)
            && possibility == that.possibility
            && valid == that.valid
            && geographic == that.geographic
            && lineType == that.lineType
            && Objects.equals(country, that.country)
            && Objects.equals(normalized, that.normalized));
  }

  @Override
  public int hashCode() {
    return number.hashCode();
  }

  /** For logs, with the number masked: {@code +33*******19 valid, FR, FIXED_LINE}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(number.masked());
    text.append(valid ? " valid" : isPossible() ? " not valid" : " not possible: " + possibility);
    if (country != null) {
      text.append(", ").append(country);
    }
    if (lineType != null) {
      text.append(", ").append(lineType);
    }
    return text.toString();
  }
}

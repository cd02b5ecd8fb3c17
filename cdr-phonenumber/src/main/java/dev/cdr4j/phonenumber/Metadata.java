package dev.cdr4j.phonenumber;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.cdr4j.CountryCode;
import dev.cdr4j.PhoneNumber;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What libphonenumber and its geocoder's data know, in the terms of this library. */
final class Metadata {
  private final PhoneNumberUtil util = PhoneNumberUtil.getInstance();
  private final Places places = new Places();

  PhoneNumberFacts facts(PhoneNumber number) {
    if (!number.isE164()) {
      return new PhoneNumberFacts(this, number, Possibility.NOT_E164);
    }
    Phonenumber.PhoneNumber parsed;
    try {
      parsed = util.parse(number.toString(), null);
    } catch (NumberParseException e) {
      return new PhoneNumberFacts(this, number, possibility(e.getErrorType()));
    }
    return new PhoneNumberFacts(this, number, parsed);
  }

  private static Possibility possibility(NumberParseException.ErrorType error) {
    return switch (error) {
      case INVALID_COUNTRY_CODE -> Possibility.UNKNOWN_CALLING_CODE;
      // of digits behind a +, no number is what fewer than three of them are
      case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN, NOT_A_NUMBER -> Possibility.TOO_SHORT;
      case TOO_LONG -> Possibility.TOO_LONG;
    };
  }

  Possibility possibility(Phonenumber.PhoneNumber number) {
    return switch (util.isPossibleNumberWithReason(number)) {
      case IS_POSSIBLE -> Possibility.POSSIBLE;
      case IS_POSSIBLE_LOCAL_ONLY -> Possibility.LOCAL_ONLY;
      case INVALID_COUNTRY_CODE -> Possibility.UNKNOWN_CALLING_CODE;
      case TOO_SHORT -> Possibility.TOO_SHORT;
      case INVALID_LENGTH -> Possibility.WRONG_LENGTH;
      case TOO_LONG -> Possibility.TOO_LONG;
    };
  }

  /** Null where it is not known, and where the number is of no country. */
  @Nullable CountryCode country(Phonenumber.PhoneNumber number) {
    String region = util.getRegionCodeForNumber(number);
    return region == null || region.equals(PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY)
        ? null
        : CountryCode.of(region);
  }

  boolean isValidIn(CountryCode country, Phonenumber.PhoneNumber number) {
    return util.isValidNumberForRegion(number, country.toString());
  }

  /** The type, which tells too whether the number is valid. */
  PhoneNumberType type(Phonenumber.PhoneNumber number) {
    return util.getNumberType(number);
  }

  boolean isGeographic(PhoneNumberType type, int callingCode) {
    return util.isNumberGeographical(type, callingCode);
  }

  @Nullable LineType lineType(PhoneNumberType type) {
    return switch (type) {
      case FIXED_LINE -> LineType.FIXED_LINE;
      case MOBILE -> LineType.MOBILE;
      case FIXED_LINE_OR_MOBILE -> LineType.FIXED_LINE_OR_MOBILE;
      case TOLL_FREE -> LineType.TOLL_FREE;
      case PREMIUM_RATE -> LineType.PREMIUM_RATE;
      case SHARED_COST -> LineType.SHARED_COST;
      case PERSONAL_NUMBER -> LineType.PERSONAL;
      case UAN -> LineType.UNIVERSAL_ACCESS;
      case VOIP -> LineType.VOIP;
      case PAGER -> LineType.PAGER;
      case VOICEMAIL -> LineType.VOICEMAIL;
      case UNKNOWN -> null;
    };
  }

  String format(Phonenumber.PhoneNumber number, PhoneNumberFormat format) {
    return util.format(number, format);
  }

  @Nullable String place(Phonenumber.PhoneNumber number, Locale locale) {
    return places.find(withoutMobileToken(number), locale);
  }

  /** Behind the digits that mark a mobile number in some countries, the area code is the usual. */
  private Phonenumber.PhoneNumber withoutMobileToken(Phonenumber.PhoneNumber number) {
    String token = PhoneNumberUtil.getCountryMobileToken(number.getCountryCode());
    String digits = util.getNationalSignificantNumber(number);
    if (token.isEmpty() || !digits.startsWith(token)) {
      return number;
    }
    Phonenumber.PhoneNumber shorter = new Phonenumber.PhoneNumber();
    return shorter
        .setCountryCode(number.getCountryCode())
        .setNationalNumber(Long.parseLong(digits.substring(token.length())));
  }

  Set<CountryCode> countries() {
    return util.getSupportedRegions().stream()
        .map(CountryCode::of)
        .collect(Collectors.toUnmodifiableSet());
  }
}

package dev.cdr4j.validation.checks;

import dev.cdr4j.CountryCode;
import dev.cdr4j.validation.IsoCountry;

/** Checks {@link IsoCountry} on texts. */
public final class IsoCountryText extends ValueCheck<IsoCountry, CharSequence> {
  /** For the provider. */
  public IsoCountryText() {
    super(IsoCountry.class, "must be an ISO 3166-1 country code in upper case, such as FR");
  }

  @Override
  boolean holds(CharSequence text) {
    return text.length() > 0 && CountryCode.of(text.toString()).isKnown();
  }
}

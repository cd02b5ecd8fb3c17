package dev.cdr4j.validation.checks;

import dev.cdr4j.CountryCode;
import dev.cdr4j.validation.IsoCountry;

/** Checks {@link IsoCountry} on countries. */
public final class IsoCountryToken extends ValueCheck<IsoCountry, CountryCode> {
  /** For the provider. */
  public IsoCountryToken() {
    super(IsoCountry.class, "must be an ISO 3166-1 country code in upper case, such as FR");
  }

  @Override
  boolean holds(CountryCode country) {
    return country.isKnown();
  }
}

package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.CLI_COUNTRY_CODE;
import static dev.cdr4j.CdrField.CLI_NUMBER_TYPE;
import static dev.cdr4j.CdrField.CLI_PRES;
import static dev.cdr4j.CdrField.DIALSTATUS;
import static dev.cdr4j.CdrField.HANGUPCAUSE;
import static dev.cdr4j.CdrField.HANGUPSOURCE;
import static dev.cdr4j.CdrField.INVALID_NUMBER;
import static dev.cdr4j.CdrField.NUMBER_COUNTRY_CODE;
import static dev.cdr4j.CdrField.NUMBER_TYPE;
import static dev.cdr4j.CdrField.SIP_RESPONSE_CODE;

import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.CountryCode;
import dev.cdr4j.Destination;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Release;
import dev.cdr4j.Token;
import org.jspecify.annotations.Nullable;

/** Whether words and codes are among those that this release knows. */
final class CodeChecks {
  private CodeChecks() {}

  /** Whether all of them are, so that none of the other methods finds anything. */
  static boolean areKnown(Cdr cdr) {
    Caller caller = cdr.caller();
    Release release = cdr.release();
    return isKnown(caller.presentation())
        && isKnown(caller.countryCode())
        && isKnown(caller.numberType())
        && isKnown(release.cause())
        && isKnown(release.source())
        && isKnown(release.sipResponse())
        && (!(cdr instanceof OutboundCdr out) || areOwnKnown(out));
  }

  private static boolean areOwnKnown(OutboundCdr cdr) {
    Destination destination = cdr.destination();
    return isKnown(destination.countryCode())
        && isKnown(destination.numberType())
        && isKnown(cdr.dialStatus())
        && isKnown(cdr.invalidNumber());
  }

  /** What is absent is not unknown. */
  private static boolean isKnown(@Nullable Token token) {
    return token == null || token.isKnown();
  }

  static void malformedCountry(Cdr cdr, Findings findings) {
    malformedCountry(cdr, cdr.caller().countryCode(), CLI_COUNTRY_CODE, findings);
    if (cdr instanceof OutboundCdr out) {
      malformedCountry(cdr, out.destination().countryCode(), NUMBER_COUNTRY_CODE, findings);
    }
  }

  private static void malformedCountry(
      Cdr cdr, @Nullable CountryCode country, CdrField field, Findings findings) {
    if (country != null && !isKnown(country) && !isAlpha2(country.toString())) {
      findings.add(cdr, field);
    }
  }

  static void unknownCountry(Cdr cdr, Findings findings) {
    unknownCountry(cdr, cdr.caller().countryCode(), CLI_COUNTRY_CODE, findings);
    if (cdr instanceof OutboundCdr out) {
      unknownCountry(cdr, out.destination().countryCode(), NUMBER_COUNTRY_CODE, findings);
    }
  }

  private static void unknownCountry(
      Cdr cdr, @Nullable CountryCode country, CdrField field, Findings findings) {
    if (country != null && !isKnown(country) && isAlpha2(country.toString())) {
      findings.add(cdr, field);
    }
  }

  private static boolean isAlpha2(String text) {
    return text.length() == 2 && isCapital(text.charAt(0)) && isCapital(text.charAt(1));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static void unknownNumberType(Cdr cdr, Findings findings) {
    unknown(cdr, cdr.caller().numberType(), CLI_NUMBER_TYPE, findings);
    if (cdr instanceof OutboundCdr out) {
      unknown(cdr, out.destination().numberType(), NUMBER_TYPE, findings);
    }
  }

  static void unknownPresentation(Cdr cdr, Findings findings) {
    unknown(cdr, cdr.caller().presentation(), CLI_PRES, findings);
  }

  static void unknownDialStatus(Cdr cdr, Findings findings) {
    if (cdr instanceof OutboundCdr out) {
      unknown(cdr, out.dialStatus(), DIALSTATUS, findings);
    }
  }

  static void unknownInvalidNumberReason(Cdr cdr, Findings findings) {
    if (cdr instanceof OutboundCdr out) {
      unknown(cdr, out.invalidNumber(), INVALID_NUMBER, findings);
    }
  }

  static void unknownHangupCause(Cdr cdr, Findings findings) {
    unknown(cdr, cdr.release().cause(), HANGUPCAUSE, findings);
  }

  static void unknownHangupSource(Cdr cdr, Findings findings) {
    unknown(cdr, cdr.release().source(), HANGUPSOURCE, findings);
  }

  static void unknownSipResponse(Cdr cdr, Findings findings) {
    unknown(cdr, cdr.release().sipResponse(), SIP_RESPONSE_CODE, findings);
  }

  private static void unknown(Cdr cdr, @Nullable Token token, CdrField field, Findings findings) {
    if (!isKnown(token)) {
      findings.add(cdr, field);
    }
  }
}

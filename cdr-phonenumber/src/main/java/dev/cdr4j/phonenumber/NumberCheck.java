package dev.cdr4j.phonenumber;

import static dev.cdr4j.CdrField.CLI_COUNTRY_CODE;
import static dev.cdr4j.CdrField.CLI_NUMBER;
import static dev.cdr4j.CdrField.CLI_NUMBER_TYPE;
import static dev.cdr4j.CdrField.DID_INTL_NUMBER;
import static dev.cdr4j.CdrField.NUMBER;
import static dev.cdr4j.CdrField.NUMBER_COUNTRY_CODE;
import static dev.cdr4j.CdrField.NUMBER_TYPE;

import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.CountryCode;
import dev.cdr4j.Destination;
import dev.cdr4j.DialStatus;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.NumberType;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.rules.Findings;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a {@link PhoneNumberRule} does with a record. */
@FunctionalInterface
interface NumberCheck {
  void check(NumberingPlan plan, Cdr cdr, Findings findings);

  /** Looks at each number by itself. */
  static NumberCheck ofNumbers(Predicate<PhoneNumberFacts> isBroken) {
    return (plan, cdr, findings) -> {
      if (isAny(plan, cdr.caller().number(), isBroken)) {
        findings.add(cdr, CLI_NUMBER);
      }
      if (cdr instanceof InboundCdr call && isAny(plan, call.did().number(), isBroken)) {
        findings.add(cdr, DID_INTL_NUMBER);
      }
      if (cdr instanceof OutboundCdr call
          && !isKnownToFail(call)
          && isAny(plan, call.destination().number(), isBroken)) {
        findings.add(cdr, NUMBER);
      }
    };
  }

  /** Whether there is a number, and E.164, of which the facts are such. */
  private static boolean isAny(
      NumberingPlan plan, @Nullable PhoneNumber number, Predicate<PhoneNumberFacts> facts) {
    return number != null && number.isE164() && facts.test(plan.facts(number));
  }

  /** Whether the record says itself that its number could not be dialled, or was not. */
  private static boolean isKnownToFail(OutboundCdr call) {
    return call.invalidNumber() != null || DialStatus.NODIAL.equals(call.dialStatus());
  }

  /** Holds country codes against the numbers. */
  static void countries(NumberingPlan plan, Cdr cdr, Findings findings) {
    Caller caller = cdr.caller();
    if (isOfAnotherCountry(plan, caller.number(), caller.countryCode())) {
      findings.add(cdr, CLI_COUNTRY_CODE, CLI_NUMBER);
    }
    if (cdr instanceof OutboundCdr call) {
      Destination destination = call.destination();
      if (isOfAnotherCountry(plan, destination.number(), destination.countryCode())) {
        findings.add(cdr, NUMBER_COUNTRY_CODE, NUMBER);
      }
    }
  }

  /**
   * Codes that are not in ISO 3166-1 are for the core to find. Of a country without metadata, and
   * of a number that is of no country, such as those of +800, or whose own region has no ISO code
   * to be given, nothing can be said; and of the bigger neighbour of {@link FoldedCountries},
   * nothing is.
   */
  private static boolean isOfAnotherCountry(
      NumberingPlan plan, @Nullable PhoneNumber number, @Nullable CountryCode stated) {
    if (number == null || stated == null || !stated.isKnown()) {
      return false;
    }
    PhoneNumberFacts facts = plan.facts(number);
    CountryCode own = facts.country();
    return facts.isValid()
        && own != null
        && own.isKnown()
        && !stated.equals(own)
        && !FoldedCountries.isPart(own, stated)
        && plan.countries().contains(stated)
        && !facts.isValidIn(stated);
  }

  /** Holds number types against the numbers. */
  static void types(NumberingPlan plan, Cdr cdr, Findings findings) {
    Caller caller = cdr.caller();
    if (isOfAnotherType(plan, caller.number(), caller.numberType())) {
      findings.add(cdr, CLI_NUMBER_TYPE, CLI_NUMBER);
    }
    if (cdr instanceof OutboundCdr call) {
      Destination destination = call.destination();
      if (isOfAnotherType(plan, destination.number(), destination.numberType())) {
        findings.add(cdr, NUMBER_TYPE, NUMBER);
      }
    }
  }

  private static boolean isOfAnotherType(
      NumberingPlan plan, @Nullable PhoneNumber number, @Nullable NumberType stated) {
    if (number == null || stated == null) {
      return false;
    }
    LineType own = plan.facts(number).lineType();
    return own != null && own.contradicts(stated);
  }
}

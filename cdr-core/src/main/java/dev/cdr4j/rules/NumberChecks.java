package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.CLI_NUMBER;
import static dev.cdr4j.CdrField.CLI_PRES;
import static dev.cdr4j.CdrField.DID_INTL_NUMBER;
import static dev.cdr4j.CdrField.NUMBER;

import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.CliPresentation;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** The form of phone numbers, and whether the caller's fits its presentation. */
final class NumberChecks {
  private NumberChecks() {}

  static void cli(Cdr cdr, Findings findings) {
    if (isMalformed(cdr.caller().number())) {
      findings.add(cdr, CLI_NUMBER);
    }
  }

  static void did(Cdr cdr, Findings findings) {
    if (cdr instanceof InboundCdr in && isMalformed(in.did().number())) {
      findings.add(cdr, DID_INTL_NUMBER);
    }
  }

  /** Of a number that is said to be invalid, all is said. */
  static void number(Cdr cdr, Findings findings) {
    if (cdr instanceof OutboundCdr out
        && out.invalidNumber() == null
        && isMalformed(out.destination().number())) {
      findings.add(cdr, NUMBER);
    }
  }

  private static boolean isMalformed(@Nullable PhoneNumber number) {
    return number != null && !number.isE164();
  }

  static void missingThoughAllowed(Cdr cdr, Findings findings) {
    Caller caller = cdr.caller();
    if (caller.number() == null
        && caller.presentation() != null
        && caller.presentation().isAllowed()) {
      findings.add(cdr, CLI_NUMBER, CLI_PRES);
    }
  }

  static void presentThoughUnavailable(Cdr cdr, Findings findings) {
    Caller caller = cdr.caller();
    if (caller.number() != null && CliPresentation.UNAVAILABLE.equals(caller.presentation())) {
      findings.add(cdr, CLI_NUMBER, CLI_PRES);
    }
  }

  static void presentThoughProhibited(Cdr cdr, Findings findings) {
    Caller caller = cdr.caller();
    if (caller.number() != null
        && caller.presentation() != null
        && caller.presentation().isProhibited()) {
      findings.add(cdr, CLI_NUMBER, CLI_PRES);
    }
  }
}

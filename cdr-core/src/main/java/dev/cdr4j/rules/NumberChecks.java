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
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of phone numbers, and whether the caller's fits its presentation. */
final class NumberChecks {
  /** What switches and gateways write in place of a number that they do not have or hide. */
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "anonymous",
          "private",
          "restricted",
          "sip:anonymous@anonymous.invalid",
          "unavailable",
          "unknown",
          "withheld");

  private NumberChecks() {}

  static void cli(Cdr cdr, Findings findings) {
    Caller caller = cdr.caller();
    if (isMalformed(caller.number()) && !isPlaceholderForNone(caller)) {
      findings.add(cdr, CLI_NUMBER);
    }
  }

  /** Whether a word stands where there is no number, and the presentation says that too. */
  private static boolean isPlaceholderForNone(Caller caller) {
    return CliPresentation.UNAVAILABLE.equals(caller.presentation())
        && caller.number() != null
        && isPlaceholder(caller.number());
  }

  private static boolean isPlaceholder(PhoneNumber number) {
    return PLACEHOLDERS.contains(number.toString().toLowerCase(Locale.ROOT));
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
    if (caller.number() != null
        && caller.number().isE164()
        && CliPresentation.UNAVAILABLE.equals(caller.presentation())) {
      findings.add(cdr, CLI_NUMBER, CLI_PRES);
    }
  }

  static void presentThoughProhibited(Cdr cdr, Findings findings) {
    Caller caller = cdr.caller();
    if (caller.number() != null
        && !isPlaceholder(caller.number())
        && caller.presentation() != null
        && caller.presentation().isProhibited()) {
      findings.add(cdr, CLI_NUMBER, CLI_PRES);
    }
  }
}

package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.ANSWER;
import static dev.cdr4j.CdrField.DIALSTATUS;
import static dev.cdr4j.CdrField.HANGUPCAUSE;
import static dev.cdr4j.CdrField.HANGUPSOURCE;
import static dev.cdr4j.CdrField.INVALID_NUMBER;
import static dev.cdr4j.CdrField.SIP_RESPONSE_CODE;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.OutboundCdr;
import java.util.stream.Stream;

/** What follows from how a call ended. */
final class EndingChecks {
  private EndingChecks() {}

  static void hangupSourceContradictsOutcome(Cdr cdr, Findings findings) {
    int possible = Endings.of(cdr.release().source());
    if (possible == Endings.ANY) {
      return;
    }
    CallFacts facts = findings.facts(cdr);
    if (facts.excludes(possible)
        || (facts.isAnswered() && Endings.isOfNetwork(cdr.release().cause()))) {
      findings.add(cdr, withEnding(cdr, HANGUPSOURCE));
    }
  }

  static void invalidNumberContradictsOutcome(Cdr cdr, Findings findings) {
    if (cdr instanceof OutboundCdr out
        && out.invalidNumber() != null
        && findings.facts(cdr).excludesAnyway(Endings.of(out.invalidNumber()))) {
      findings.add(cdr, withEnding(cdr, INVALID_NUMBER));
    }
  }

  /** The field and what there is of those that tell how the call ended. */
  private static CdrField[] withEnding(Cdr cdr, CdrField field) {
    return Stream.of(field, DIALSTATUS, HANGUPCAUSE, SIP_RESPONSE_CODE, ANSWER)
        .filter(ending -> ending.value(cdr) != null)
        .toArray(CdrField[]::new);
  }
}

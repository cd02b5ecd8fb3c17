package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.CALLID;
import static dev.cdr4j.CdrField.CALLID_IN;

import dev.cdr4j.Cdr;
import dev.cdr4j.OutboundCdr;

/** What ids of one record say of each other. */
final class IdChecks {
  private IdChecks() {}

  static void legOfItself(Cdr cdr, Findings findings) {
    if (cdr instanceof OutboundCdr leg && isOfItself(leg)) {
      findings.add(cdr, CALLID_IN, CALLID);
    }
  }

  /** By numbers first, since these need no text to be made. */
  private static boolean isOfItself(OutboundCdr leg) {
    return leg.callIdNumber().equals(leg.inboundCallIdNumber())
        && leg.callId().equals(leg.inboundCallId());
  }
}

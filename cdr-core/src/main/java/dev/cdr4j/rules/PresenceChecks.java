package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.BILLING_CUSTOMER_DEBIT_EUR;
import static dev.cdr4j.CdrField.CLI_PRES;
import static dev.cdr4j.CdrField.DIALSTATUS;
import static dev.cdr4j.CdrField.DID_INTL_NUMBER;
import static dev.cdr4j.CdrField.DURATION;
import static dev.cdr4j.CdrField.HANGUP;
import static dev.cdr4j.CdrField.HANGUPCAUSE;
import static dev.cdr4j.CdrField.HANGUPSOURCE;
import static dev.cdr4j.CdrField.NUMBER;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Release;
import dev.cdr4j.Timing;
import org.jspecify.annotations.Nullable;

/**
 * Whether the fields are there that every regular record has, by the CDR overview, which marks the
 * others as "if available", or by their nature: an answer, say. Of the prices, the debit alone.
 */
final class PresenceChecks {
  private PresenceChecks() {}

  static void required(Cdr cdr, Findings findings) {
    Timing timing = cdr.timing();
    require(cdr, timing.hangupEpochSecond(CallTimes.ABSENT), HANGUP, findings);
    require(cdr, timing.totalSeconds(CallTimes.ABSENT), DURATION, findings);
    require(cdr, cdr.caller().presentation(), CLI_PRES, findings);
    if (cdr instanceof InboundCdr in) {
      require(cdr, in.did().number(), DID_INTL_NUMBER, findings);
    } else if (cdr instanceof OutboundCdr out) {
      require(cdr, out.destination().number(), NUMBER, findings);
      require(cdr, out.dialStatus(), DIALSTATUS, findings);
    }
    Release release = cdr.release();
    require(cdr, release.cause(), HANGUPCAUSE, findings);
    require(cdr, release.source(), HANGUPSOURCE, findings);
    require(cdr, cdr.billing().debit(), BILLING_CUSTOMER_DEBIT_EUR, findings);
  }

  private static void require(Cdr cdr, long seconds, CdrField field, Findings findings) {
    if (seconds == CallTimes.ABSENT) {
      findings.add(cdr, field);
    }
  }

  private static void require(Cdr cdr, @Nullable Object value, CdrField field, Findings findings) {
    if (value == null) {
      findings.add(cdr, field);
    }
  }
}

package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.ANSWER;
import static dev.cdr4j.CdrField.DIALSTATUS;
import static dev.cdr4j.CdrField.HANGUPCAUSE;
import static dev.cdr4j.CdrField.HANGUPSOURCE;
import static dev.cdr4j.CdrField.INVALID_NUMBER;
import static dev.cdr4j.CdrField.SIP_RESPONSE_CODE;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupCause.Category;
import dev.cdr4j.HangupSource;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Release;
import dev.cdr4j.SipResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether all that tells how a call ended tells the same. */
final class EndingChecks {
  private EndingChecks() {}

  static void dialStatusContradictsCause(Cdr cdr, Findings findings) {
    if (Witnesses.of(cdr).isDialStatusAgainstCause()) {
      findings.add(cdr, DIALSTATUS, HANGUPCAUSE);
    }
  }

  static void causeContradictsSipResponse(Cdr cdr, Findings findings) {
    if (isCauseAgainstSipResponse(cdr.release())
        && Witnesses.of(cdr).areCauseAndSipResponseFree()) {
      findings.add(cdr, HANGUPCAUSE, SIP_RESPONSE_CODE);
    }
  }

  /** Of failures alone; where RFC 3398 has no mapping, the endings that both leave open decide. */
  private static boolean isCauseAgainstSipResponse(Release release) {
    HangupCause cause = release.cause();
    SipResponse response = release.sipResponse();
    if (cause == null || !cause.isKnown() || response == null || !Endings.isFailure(response)) {
      return false;
    }
    SipResponse ofCause = cause.toSipResponse();
    HangupCause ofResponse = response.toHangupCause();
    if (ofCause == null || ofResponse == null) {
      return (Endings.of(cause) & Endings.of(response)) == 0;
    }
    return !response.equals(ofCause) && !cause.equals(ofResponse);
  }

  static void dialStatusContradictsSipResponse(Cdr cdr, Findings findings) {
    Witnesses witnesses = Witnesses.of(cdr);
    if ((witnesses.dialStatus() & witnesses.sipResponse()) == 0
        && witnesses.areDialStatusAndSipResponseFree()
        && !isCauseAgainstSipResponse(cdr.release())) {
      findings.add(cdr, DIALSTATUS, SIP_RESPONSE_CODE);
    }
  }

  static void hangupSourceContradictsOutcome(Cdr cdr, Findings findings) {
    HangupSource source = cdr.release().source();
    int possible = Endings.of(source);
    if (possible == Endings.ANY) {
      return;
    }
    int outcome = Witnesses.of(cdr).outcome();
    boolean isFailureOfNetwork = outcome == Endings.ANSWERED && isOfNetwork(cdr.release().cause());
    if ((outcome != 0 && (outcome & possible) == 0) || isFailureOfNetwork) {
      findings.add(cdr, withEnding(cdr, HANGUPSOURCE));
    }
  }

  /** Whether a cause says that neither party ended the call, but the network did. */
  private static boolean isOfNetwork(@Nullable HangupCause cause) {
    Category category = cause == null || !cause.isKnown() ? null : cause.category();
    return category != null
        && category != Category.NORMAL_EVENT
        && category != Category.INTERWORKING;
  }

  static void invalidNumberContradictsOutcome(Cdr cdr, Findings findings) {
    if (!(cdr instanceof OutboundCdr out) || out.invalidNumber() == null) {
      return;
    }
    int outcome = Witnesses.of(cdr).outcome();
    if (outcome != 0 && (outcome & Endings.of(out.invalidNumber())) == 0) {
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

package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.ANSWER;
import static dev.cdr4j.CdrField.DIALSTATUS;
import static dev.cdr4j.CdrField.DURATION_ANSWERED;
import static dev.cdr4j.CdrField.DURATION_BILLED;
import static dev.cdr4j.CdrField.HANGUP;
import static dev.cdr4j.CdrField.HANGUPCAUSE;
import static dev.cdr4j.CdrField.SIP_RESPONSE_CODE;

import dev.cdr4j.Cdr;
import dev.cdr4j.Timing;
import java.time.Duration;

/** Whether all that tells of an answer agrees on whether there was one. */
final class AnswerChecks {
  private AnswerChecks() {}

  static void answerMissing(Cdr cdr, Findings findings) {
    if (!cdr.isAnswered() && Witnesses.hasTalkTime(cdr.timing())) {
      findings.add(cdr, ANSWER, DURATION_ANSWERED);
    }
  }

  static void dialStatusContradictsAnswer(Cdr cdr, Findings findings) {
    if (Witnesses.of(cdr).isDialStatusAgainstAnswer()) {
      findings.add(cdr, DIALSTATUS, ANSWER);
    }
  }

  static void sipResponseContradictsAnswer(Cdr cdr, Findings findings) {
    if (Witnesses.of(cdr).isSipResponseAgainstAnswer()) {
      findings.add(cdr, SIP_RESPONSE_CODE, ANSWER);
    }
  }

  static void causeContradictsAnswer(Cdr cdr, Findings findings) {
    if (Witnesses.of(cdr).isCauseAgainstAnswer()) {
      findings.add(cdr, HANGUPCAUSE, ANSWER);
    }
  }

  static void answeredContradictsTimes(Cdr cdr, Findings findings) {
    if (TimeChecks.isAnsweredOff(cdr.timing()) && isAnsweredForSure(cdr)) {
      findings.add(cdr, DURATION_ANSWERED, ANSWER, HANGUP);
    }
  }

  static void answeredTimeMissing(Cdr cdr, Findings findings) {
    if (cdr.timing().answered() == null && isAnsweredForSure(cdr)) {
      findings.add(cdr, DURATION_ANSWERED, ANSWER);
    }
  }

  static void billedTimeMissing(Cdr cdr, Findings findings) {
    if (cdr.timing().billed() == null && isAnsweredForSure(cdr)) {
      findings.add(cdr, DURATION_BILLED, ANSWER);
    }
  }

  private static boolean isAnsweredForSure(Cdr cdr) {
    Witnesses witnesses = Witnesses.of(cdr);
    return witnesses.answer() == Endings.ANSWERED && witnesses.outcome() != 0;
  }

  static void billedThoughNotAnswered(Cdr cdr, Findings findings) {
    Timing timing = cdr.timing();
    Duration billed = timing.billed();
    if (billed != null && billed.compareTo(Duration.ZERO) > 0 && !cdr.isAnswered()) {
      Witnesses witnesses = Witnesses.of(cdr);
      if (witnesses.answer() == Endings.NOT_ANSWERED && witnesses.outcome() != 0) {
        findings.add(cdr, DURATION_BILLED, ANSWER);
      }
    }
  }
}

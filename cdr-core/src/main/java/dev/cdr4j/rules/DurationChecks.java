package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.ANSWER;
import static dev.cdr4j.CdrField.DURATION;
import static dev.cdr4j.CdrField.DURATION_ANSWERED;
import static dev.cdr4j.CdrField.DURATION_BILLED;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Timing;
import java.time.Duration;

/** What durations may be, and which an answered call has. */
final class DurationChecks {
  private DurationChecks() {}

  static void negative(Cdr cdr, Findings findings) {
    Timing timing = cdr.timing();
    negative(cdr, timing.totalSeconds(0), DURATION, findings);
    negative(cdr, timing.answeredSeconds(0), DURATION_ANSWERED, findings);
    negative(cdr, timing.billedSeconds(0), DURATION_BILLED, findings);
  }

  private static void negative(Cdr cdr, long seconds, CdrField field, Findings findings) {
    if (seconds < 0) {
      findings.add(cdr, field);
    }
  }

  static void answeredTimeMissing(Cdr cdr, Findings findings) {
    if (findings.facts(cdr).isAnswered()
        && isAbsent(cdr.timing().answeredSeconds(CallTimes.ABSENT))) {
      findings.add(cdr, DURATION_ANSWERED, ANSWER);
    }
  }

  static void billedTimeMissing(Cdr cdr, Findings findings) {
    if (findings.facts(cdr).isAnswered()
        && isAbsent(cdr.timing().billedSeconds(CallTimes.ABSENT))) {
      findings.add(cdr, DURATION_BILLED, ANSWER);
    }
  }

  private static boolean isAbsent(long seconds) {
    return seconds == CallTimes.ABSENT;
  }

  static boolean isBilled(Timing timing) {
    Duration billed = timing.billed();
    return billed != null && billed.compareTo(Duration.ZERO) > 0;
  }
}

package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.ANSWER;
import static dev.cdr4j.CdrField.DURATION;
import static dev.cdr4j.CdrField.DURATION_ANSWERED;
import static dev.cdr4j.CdrField.DURATION_BILLED;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Timing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What durations may be, and which an answered call has. */
final class DurationChecks {
  private DurationChecks() {}

  static void negative(Cdr cdr, Findings findings) {
    Timing timing = cdr.timing();
    negative(cdr, timing.total(), DURATION, findings);
    negative(cdr, timing.answered(), DURATION_ANSWERED, findings);
    negative(cdr, timing.billed(), DURATION_BILLED, findings);
  }

  private static void negative(
      Cdr cdr, @Nullable Duration duration, CdrField field, Findings findings) {
    if (duration != null && duration.isNegative()) {
      findings.add(cdr, field);
    }
  }

  static void answeredTimeMissing(Cdr cdr, Findings findings) {
    if (findings.facts(cdr).isAnswered() && cdr.timing().answered() == null) {
      findings.add(cdr, DURATION_ANSWERED, ANSWER);
    }
  }

  static void billedTimeMissing(Cdr cdr, Findings findings) {
    if (findings.facts(cdr).isAnswered() && cdr.timing().billed() == null) {
      findings.add(cdr, DURATION_BILLED, ANSWER);
    }
  }

  static boolean isBilled(Timing timing) {
    Duration billed = timing.billed();
    return billed != null && billed.compareTo(Duration.ZERO) > 0;
  }
}

package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.ANSWER;
import static dev.cdr4j.CdrField.DURATION;
import static dev.cdr4j.CdrField.DURATION_ANSWERED;
import static dev.cdr4j.CdrField.DURATION_BILLED;
import static dev.cdr4j.CdrField.HANGUP;
import static dev.cdr4j.CdrField.START;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Timing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the times of a call are in order, and its durations agree with them and with each other.
 * Times and durations are rounded to the second each on its own, so a second more or less is no
 * contradiction.
 */
final class TimeChecks {
  private static final long ROUNDING_SECONDS = 1;

  private TimeChecks() {}

  static void hangupBeforeStart(Cdr cdr, Findings findings) {
    if (isHangupBeforeStart(cdr.timing())) {
      findings.add(cdr, HANGUP, START);
    }
  }

  static void answerBeforeStart(Cdr cdr, Findings findings) {
    Timing timing = cdr.timing();
    if (isBefore(timing.answer(), timing.start()) && !isHangupBeforeStart(timing)) {
      findings.add(cdr, ANSWER, START);
    }
  }

  static void answerAfterHangup(Cdr cdr, Findings findings) {
    Timing timing = cdr.timing();
    if (isBefore(timing.hangup(), timing.answer()) && !isHangupBeforeStart(timing)) {
      findings.add(cdr, ANSWER, HANGUP);
    }
  }

  /** Whether the answer lies between start and hang-up, as far as there are these. */
  static boolean isInOrder(Timing timing) {
    return !isHangupBeforeStart(timing)
        && !isBefore(timing.answer(), timing.start())
        && !isBefore(timing.hangup(), timing.answer());
  }

  private static boolean isHangupBeforeStart(Timing timing) {
    return isBefore(timing.hangup(), timing.start());
  }

  private static boolean isBefore(@Nullable Instant time, @Nullable Instant other) {
    return time != null && other != null && time.isBefore(other);
  }

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

  static void answeredExceedsTotal(Cdr cdr, Findings findings) {
    if (isAnsweredMoreThanTotal(cdr.timing())) {
      findings.add(cdr, DURATION_ANSWERED, DURATION);
    }
  }

  static boolean isAnsweredMoreThanTotal(Timing timing) {
    Duration total = timing.total();
    Duration answered = timing.answered();
    return total != null && answered != null && !total.isNegative() && isLonger(answered, total);
  }

  static void totalContradictsTimes(Cdr cdr, Findings findings) {
    if (isTotalOff(cdr.timing())) {
      findings.add(cdr, DURATION, START, HANGUP);
    }
  }

  static boolean isTotalOff(Timing timing) {
    return isOff(timing.total(), timing.start(), timing.hangup())
        && isInOrder(timing)
        && !isAnsweredMoreThanTotal(timing);
  }

  static boolean isAnsweredOff(Timing timing) {
    return isOff(timing.answered(), timing.answer(), timing.hangup())
        && isInOrder(timing)
        && !isAnsweredMoreThanTotal(timing)
        && !isTotalOff(timing);
  }

  /** Whether a duration is not that between two times; a negative one is not compared. */
  private static boolean isOff(
      @Nullable Duration duration, @Nullable Instant from, @Nullable Instant to) {
    if (duration == null || from == null || to == null || duration.isNegative()) {
      return false;
    }
    Duration between = Duration.between(from, to);
    return isLonger(duration, between) || isLonger(between, duration);
  }

  /**
   * Whether a duration is longer than another by more than rounding explains. Seconds are taken
   * from the longer one, where they cannot overflow as it is not negative.
   */
  private static boolean isLonger(Duration longer, Duration shorter) {
    return longer.compareTo(shorter) > 0
        && longer.minusSeconds(ROUNDING_SECONDS).compareTo(shorter) > 0;
  }

  /** Whether a duration is more than rounding explains where there should be none. */
  static boolean isMoreThanNothing(@Nullable Duration duration) {
    return duration != null && isLonger(duration, Duration.ZERO);
  }
}

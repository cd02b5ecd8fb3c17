package dev.cdr4j.rules;

import dev.cdr4j.Timing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The times of a call, and the durations that must agree with them. They are rounded to the second,
 * each on its own, so a second more or less is no contradiction.
 */
record CallTimes(
    Instant start,
    @Nullable Instant answer,
    @Nullable Instant hangup,
    @Nullable Duration total,
    @Nullable Duration talk) {
  private static final long ROUNDING_SECONDS = 1;

  static CallTimes of(Timing timing) {
    return new CallTimes(
        timing.start(), timing.answer(), timing.hangup(), timing.total(), timing.answered());
  }

  /** The rule that their order breaks, or null. A hang-up before the start explains the others. */
  @Nullable CoreRule order() {
    if (hangup != null && hangup.isBefore(start)) {
      return CoreRule.HANGUP_BEFORE_START;
    }
    if (answer != null && answer.isBefore(start)) {
      return CoreRule.ANSWER_BEFORE_START;
    }
    return answer != null && hangup != null && hangup.isBefore(answer)
        ? CoreRule.ANSWER_AFTER_HANGUP
        : null;
  }

  /** The rule that the total breaks, by the answered time or, if they are in order, the times. */
  @Nullable CoreRule durations() {
    if (isTalkTooLong()) {
      return CoreRule.ANSWERED_EXCEEDS_TOTAL;
    }
    return order() == null && isOff(total, start, hangup) ? CoreRule.TOTAL_CONTRADICTS_TIMES : null;
  }

  private boolean isTalkTooLong() {
    return total != null && talk != null && !total.isNegative() && isLonger(talk, total);
  }

  /** Whether the answered time is not that from answer to hang-up. */
  boolean isTalkOff() {
    return isOff(talk, answer, hangup);
  }

  /**
   * Whether there is no answer time, though by the answered time there must have been one. A second
   * may be rounded up from nothing.
   *
   * @param isConfirmed whether something else says that the call was answered
   */
  boolean isAnswerMissing(boolean isConfirmed) {
    return answer == null
        && talk != null
        && talk.compareTo(Duration.ZERO) > 0
        && (isConfirmed || isLonger(talk, Duration.ZERO))
        && !isTalkTooLong();
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

  /** Whether a duration is longer than another, that is not negative, beyond rounding. */
  private static boolean isLonger(Duration longer, Duration shorter) {
    return longer.compareTo(shorter) > 0
        && longer.minusSeconds(ROUNDING_SECONDS).compareTo(shorter) > 0;
  }
}

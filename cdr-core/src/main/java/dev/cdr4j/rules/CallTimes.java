package dev.cdr4j.rules;

import dev.cdr4j.Timing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the times of a call, and the durations that must agree with them, say against each other.
 * They are rounded to the second, each on its own, so a second more or less is no contradiction.
 */
final class CallTimes {
  /** Stands for the seconds of a time or duration that is absent. */
  static final long ABSENT = Long.MIN_VALUE;

  /** Times that say nothing against each other, whichever these are. */
  static final CallTimes AGREEING = new CallTimes(Instant.EPOCH, null, null, null, null);

  private static final long ROUNDING_SECONDS = 1;

  private final Instant start;
  private final @Nullable Instant answer;
  private final @Nullable Instant hangup;
  private final @Nullable Duration total;
  private final @Nullable Duration talk;

  private CallTimes(
      Instant start,
      @Nullable Instant answer,
      @Nullable Instant hangup,
      @Nullable Duration total,
      @Nullable Duration talk) {
    this.start = start;
    this.answer = answer;
    this.hangup = hangup;
    this.total = total;
    this.talk = talk;
  }

  /** Those of a timing, of which nothing is made where they are {@link #AGREEING}. */
  static CallTimes of(Timing timing) {
    return agree(timing) ? AGREEING : inFull(timing);
  }

  /** Those of a timing, whether they agree or not. */
  static CallTimes inFull(Timing timing) {
    return new CallTimes(
        timing.start(), timing.answer(), timing.hangup(), timing.total(), timing.answered());
  }

  /** Whether they are known to break no rule; where they are not, they may yet break none. */
  private static boolean agree(Timing timing) {
    long start = timing.startEpochSecond();
    long hangup = timing.hangupEpochSecond(ABSENT);
    long total = timing.totalSeconds(ABSENT);
    return timing.isInWholeSeconds()
        && hangup >= start // and so is there
        && isAbout(total, hangup - start)
        && doesTalkAgree(timing, start, hangup, total);
  }

  private static boolean doesTalkAgree(Timing timing, long start, long hangup, long total) {
    long answer = timing.answerEpochSecond(ABSENT);
    long talk = timing.answeredSeconds(ABSENT);
    if (answer == ABSENT) {
      return talk <= 0; // or absent
    }
    return answer >= start
        && answer <= hangup
        && isAbout(talk, hangup - answer)
        && (total == ABSENT || talk <= total + ROUNDING_SECONDS);
  }

  /**
   * Whether seconds are absent, or those between two times, but for rounding. Negative ones are
   * left to the full times, so that nothing overflows here.
   */
  private static boolean isAbout(long seconds, long between) {
    return seconds == ABSENT || (seconds >= 0 && Math.abs(seconds - between) <= ROUNDING_SECONDS);
  }

  /** The rules that their order breaks, as their bits. */
  long order() {
    return CoreRule.HANGUP_BEFORE_START.bitIf(hangup != null && hangup.isBefore(start))
        | CoreRule.ANSWER_BEFORE_START.bitIf(answer != null && answer.isBefore(start))
        | CoreRule.ANSWER_AFTER_HANGUP.bitIf(
            answer != null && hangup != null && hangup.isBefore(answer));
  }

  /** The rules that the total breaks, as their bits. */
  long durations() {
    return CoreRule.ANSWERED_EXCEEDS_TOTAL.bitIf(isTalkTooLong())
        | CoreRule.TOTAL_CONTRADICTS_TIMES.bitIf(isOff(total, start, hangup));
  }

  private boolean isTalkTooLong() {
    return total != null && talk != null && !total.isNegative() && isLonger(talk, total);
  }

  /** The rules that answer and answered time of an answered call break, as their bits. */
  long durationsOfTalk() {
    return CoreRule.ANSWERED_CONTRADICTS_TIMES.bitIf(isOff(talk, answer, hangup))
        | CoreRule.PARTS_CONTRADICT_TOTAL.bitIf(hangup == null && arePartsOff());
  }

  /**
   * Whether the time to the answer and the answered time are not the total, both of which are
   * rounded; or the time to the answer exceeds it by itself.
   */
  private boolean arePartsOff() {
    if (answer == null || total == null || total.isNegative()) {
      return false;
    }
    Duration rest = total.minus(Duration.between(start, answer));
    if (talk == null || talk.isNegative()) {
      return isLonger(Duration.ZERO, rest);
    }
    return isLonger(talk, rest, 2 * ROUNDING_SECONDS) || isLonger(rest, talk, 2 * ROUNDING_SECONDS);
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

  /** Whether a duration is longer than another beyond rounding. */
  private static boolean isLonger(Duration longer, Duration shorter) {
    return isLonger(longer, shorter, ROUNDING_SECONDS);
  }

  private static boolean isLonger(Duration longer, Duration shorter, long seconds) {
    return longer.compareTo(shorter) > 0 && longer.minusSeconds(seconds).compareTo(shorter) > 0;
  }
}

package dev.cdr4j.rules;

import dev.cdr4j.Cdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Release;
import org.jspecify.annotations.Nullable;

/**
 * What several rules ask of the same record, worked out once: what contradicts itself, and how the
 * call ended.
 *
 * <p>One wrong value contradicts many others. So for each of four themes there is one rule at most
 * that the record breaks, the first of its order of precedence.
 */
final class CallFacts {
  private final @Nullable CoreRule order;
  private final @Nullable CoreRule durations;
  private final @Nullable CoreRule answer;
  private final @Nullable CoreRule ending;
  private final int answerTime;
  private final int outcome;

  CallFacts(Cdr cdr) {
    CallTimes times = CallTimes.of(cdr.timing());
    Release release = cdr.release();
    int status = cdr instanceof OutboundCdr out ? Endings.of(out.dialStatus()) : Endings.ANY;
    int cause = Endings.of(release.cause());
    int response = Endings.of(release.sipResponse());
    boolean isMapped = Endings.agree(release.cause(), release.sipResponse());
    boolean isConfirmed = status == Endings.ANSWERED || response == Endings.ANSWERED;

    order = times.order();
    CoreRule duration = times.durations();
    boolean isAnswerMissing = times.isAnswerMissing(isConfirmed);
    answerTime = isAnswerMissing ? Endings.ANY : answerTime(times, order);
    answer =
        isAnswerMissing ? CoreRule.ANSWER_MISSING : answer(answerTime, status, response, cause);
    ending = ending(answer, status, cause, response, isMapped);
    outcome = isMapped ? answerTime & status & cause & response : 0;
    durations =
        duration == null && isAnswered() && times.isTalkOff()
            ? CoreRule.ANSWERED_CONTRADICTS_TIMES
            : duration;
  }

  /** An answer that is out of order is neither an answer nor none. */
  private static int answerTime(CallTimes times, @Nullable CoreRule order) {
    if (times.answer() == null) {
      return Endings.NOT_ANSWERED;
    }
    return order == null ? Endings.ANSWERED : Endings.ANY;
  }

  private static @Nullable CoreRule answer(int answerTime, int status, int response, int cause) {
    if ((answerTime & status) == 0) {
      return CoreRule.DIAL_STATUS_CONTRADICTS_ANSWER;
    }
    if ((answerTime & response) == 0) {
      return CoreRule.SIP_RESPONSE_CONTRADICTS_ANSWER;
    }
    return (answerTime & cause) == 0 ? CoreRule.CAUSE_CONTRADICTS_ANSWER : null;
  }

  /** What contradicts the answer is at fault already, and not compared any more. */
  private static @Nullable CoreRule ending(
      @Nullable CoreRule answer, int status, int cause, int response, boolean isMapped) {
    boolean isStatusFree = answer != CoreRule.DIAL_STATUS_CONTRADICTS_ANSWER;
    boolean isResponseFree = answer != CoreRule.SIP_RESPONSE_CONTRADICTS_ANSWER;
    boolean isCauseFree = answer != CoreRule.CAUSE_CONTRADICTS_ANSWER;
    if (isStatusFree && isCauseFree && (status & cause) == 0) {
      return CoreRule.DIAL_STATUS_CONTRADICTS_CAUSE;
    }
    if (isCauseFree && isResponseFree && !isMapped) {
      return CoreRule.CAUSE_CONTRADICTS_SIP_RESPONSE;
    }
    return isStatusFree && isResponseFree && (status & response) == 0
        ? CoreRule.DIAL_STATUS_CONTRADICTS_SIP_RESPONSE
        : null;
  }

  /** The rule that the order of the times breaks, or null. */
  @Nullable CoreRule order() {
    return order;
  }

  /** The rule that the durations break, of those that compare them, or null. */
  @Nullable CoreRule durations() {
    return durations;
  }

  /** The rule that is broken by what tells whether the call was answered, or null. */
  @Nullable CoreRule answer() {
    return answer;
  }

  /** The rule that is broken by what tells how the call ended, or null. */
  @Nullable CoreRule ending() {
    return ending;
  }

  /** Whether none of those rules is broken. */
  boolean isConsistent() {
    return order == null && durations == null && answer == null && ending == null;
  }

  /** Whether the call was answered, and nothing says otherwise. */
  boolean isAnswered() {
    return answerTime == Endings.ANSWERED && outcome != 0;
  }

  /** Whether the call was not answered, and nothing says otherwise. */
  boolean isUnanswered() {
    return answerTime == Endings.NOT_ANSWERED && outcome != 0;
  }

  /** Whether the call ended in none of some ways, and nothing contradicts how it ended. */
  boolean excludes(int endings) {
    return outcome != 0 && (outcome & endings) == 0;
  }

  /** Whether the call can have ended in one way alone. */
  boolean isOnly(int ending) {
    return outcome == ending;
  }
}

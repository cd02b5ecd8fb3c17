package dev.cdr4j.rules;

import dev.cdr4j.Cdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Timing;

/**
 * Which endings of a call ({@link Endings}) each of the fields leaves open that tell of it, and
 * which of them is the first to contradict the others.
 */
record Witnesses(int answer, int dialStatus, int cause, int sipResponse) {
  static Witnesses of(Cdr cdr) {
    return new Witnesses(
        answerOf(cdr.timing()),
        cdr instanceof OutboundCdr out ? Endings.of(out.dialStatus()) : Endings.ANY,
        Endings.of(cdr.release().cause()),
        Endings.of(cdr.release().sipResponse()));
  }

  /**
   * Where the times are out of order, or the answered time says that there was an answer and the
   * answer time does not, it is open: that is reported, and the others may be right either way.
   */
  private static int answerOf(Timing timing) {
    if (timing.answer() != null) {
      return TimeChecks.isInOrder(timing) ? Endings.ANSWERED : Endings.ANY;
    }
    return hasTalkTime(timing) ? Endings.ANY : Endings.NOT_ANSWERED;
  }

  /** Whether the answered time, where it can be believed, says that there was an answer. */
  static boolean hasTalkTime(Timing timing) {
    return TimeChecks.isMoreThanNothing(timing.answered())
        && !TimeChecks.isAnsweredMoreThanTotal(timing);
  }

  boolean isDialStatusAgainstAnswer() {
    return (answer & dialStatus) == 0;
  }

  boolean isSipResponseAgainstAnswer() {
    return (answer & sipResponse) == 0 && !isDialStatusAgainstAnswer();
  }

  boolean isCauseAgainstAnswer() {
    return (answer & cause) == 0 && !isDialStatusAgainstAnswer() && !isSipResponseAgainstAnswer();
  }

  boolean isDialStatusAgainstCause() {
    return (dialStatus & cause) == 0 && !isDialStatusAgainstAnswer() && !isCauseAgainstAnswer();
  }

  /** Whether nothing is reported yet that would explain a contradiction of cause and response. */
  boolean areCauseAndSipResponseFree() {
    return !isCauseAgainstAnswer() && !isSipResponseAgainstAnswer() && !isDialStatusAgainstCause();
  }

  /** Whether nothing is reported yet that would explain one of dial status and response. */
  boolean areDialStatusAndSipResponseFree() {
    return !isDialStatusAgainstAnswer()
        && !isSipResponseAgainstAnswer()
        && !isDialStatusAgainstCause();
  }

  /** The endings that all leave open; none where they contradict each other. */
  int outcome() {
    return answer & dialStatus & cause & sipResponse;
  }
}

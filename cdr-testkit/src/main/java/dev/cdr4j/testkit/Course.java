package dev.cdr4j.testkit;

import dev.cdr4j.Timing;

/**
 * When a call starts, is answered and ends, in seconds of the epoch, and how it ends.
 *
 * @param answer {@link #NOT_ANSWERED} where there is none
 */
record Course(long start, long answer, long hangup, Outcome outcome) {
  static final long NOT_ANSWERED = Long.MIN_VALUE;

  static Course answered(long start, int ringSeconds, int talkSeconds, Outcome outcome) {
    long answer = start + ringSeconds;
    return new Course(start, answer, answer + Math.max(1, talkSeconds), outcome);
  }

  static Course unanswered(long start, int seconds, Outcome outcome) {
    return new Course(start, NOT_ANSWERED, start + seconds, outcome);
  }

  /** The same, but for what an outage at that second cuts off. */
  Course cutAt(long second) {
    if (hangup <= second) {
      return this;
    }
    return answer != NOT_ANSWERED && answer < second
        ? new Course(start, answer, second, Outcome.DROPPED)
        : new Course(start, NOT_ANSWERED, second, Outcome.NETWORK_OUT_OF_ORDER);
  }

  long answeredSeconds() {
    return answer == NOT_ANSWERED ? 0 : hangup - answer;
  }

  Timing timing(long billedSeconds) {
    Timing.Builder timing = Timing.builder().startEpochSecond(start).hangupEpochSecond(hangup);
    if (answer != NOT_ANSWERED) {
      timing.answerEpochSecond(answer);
    }
    return timing
        .totalSeconds(hangup - start)
        .answeredSeconds(answeredSeconds())
        .billedSeconds(billedSeconds)
        .build();
  }
}

package dev.cdr4j.examples.samples;

/** When a call happened, in seconds since 1970 (UTC). One never answered has zero answered. */
record CallTimes(long start, int setupSeconds, int answeredSeconds) {
  long answer() {
    return start + setupSeconds;
  }

  long hangup() {
    return answer() + answeredSeconds;
  }

  int totalSeconds() {
    return setupSeconds + answeredSeconds;
  }
}

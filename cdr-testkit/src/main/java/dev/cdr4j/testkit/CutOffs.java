package dev.cdr4j.testkit;

import java.util.List;

/** When outages cut off calls in progress. */
final class CutOffs {
  /** Never. */
  static final long NEVER = Long.MAX_VALUE;

  private final long[] seconds;

  private CutOffs(long[] seconds) {
    this.seconds = seconds;
  }

  /** Of windows in the order of time. */
  static CutOffs of(List<Window> windows) {
    return new CutOffs(
        windows.stream()
            .filter(Window::isOutage)
            .mapToLong(window -> window.from().getEpochSecond())
            .toArray());
  }

  /** The first one after a call has started. */
  long after(long start) {
    for (long second : seconds) {
      if (second > start) {
        return second;
      }
    }
    return NEVER;
  }
}

package dev.cdr4j.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * When calls arrive or are placed: a Poisson process whose rate is the same within a quarter of an
 * hour, which is as fine as the offsets of time zones are.
 */
final class Arrivals {
  /** There are no more. */
  static final long NONE = Long.MAX_VALUE;

  private static final int SECONDS_PER_DAY = 86_400;
  private static final int QUARTER = 900;

  /** A span of time with settings of its own. */
  private record Span(long from, long until, Settings settings, CallPlanner planner) {}

  private final Dice dice;
  private final List<Span> spans;
  private int current;
  private double now;
  private double stepEnd;
  private double rate;

  Arrivals(Traffic traffic) {
    Settings settings = traffic.settings();
    dice = Dice.of(settings.seed, 0);
    spans = spans(traffic);
    now = settings.from.getEpochSecond();
    stepEnd = now;
    requireCalls();
  }

  /** The windows, and what is between them. */
  private static List<Span> spans(Traffic traffic) {
    Settings settings = traffic.settings();
    long from = settings.from.getEpochSecond();
    long end = settings.until == null ? NONE : settings.until.getEpochSecond();
    CutOffs cutOffs = CutOffs.of(settings.windows);
    CallPlanner usual = new CallPlanner(settings, 0, cutOffs);
    List<Span> spans = new ArrayList<>();
    long done = from;
    for (int i = 0; i < settings.windows.size(); i++) {
      Window window = settings.windows.get(i);
      long windowFrom = Math.max(done, window.from().getEpochSecond());
      long windowUntil = Math.min(end, window.until().getEpochSecond());
      if (windowFrom < windowUntil) {
        if (done < windowFrom) {
          spans.add(new Span(done, windowFrom, settings, usual));
        }
        Settings changed = traffic.changed(window);
        CallPlanner planner = new CallPlanner(changed, i + 1, cutOffs);
        spans.add(new Span(windowFrom, windowUntil, changed, planner));
        done = windowUntil;
      }
    }
    if (done < end) {
      spans.add(new Span(done, end, settings, usual));
    }
    return spans;
  }

  private void requireCalls() {
    Span last = spans.get(spans.size() - 1);
    if (last.until == NONE && last.settings.callsPerDay == 0) {
      throw new IllegalArgumentException(
          "callsPerDay must be above 0 in traffic without an end, not 0.0");
    }
  }

  /** The second of the next one, or {@link #NONE}. */
  long next() {
    while (true) {
      if (now >= stepEnd && !step()) {
        return NONE;
      }
      if (rate > 0) {
        now -= StrictMath.log(1 - dice.share()) / rate;
        if (now < stepEnd) {
          return (long) Math.floor(now);
        }
      }
      now = stepEnd;
    }
  }

  /** Goes to the next piece of time with one rate. */
  private boolean step() {
    long start = (long) now;
    while (current < spans.size() && start >= spans.get(current).until) {
      current++;
    }
    if (current == spans.size()) {
      return false;
    }
    Span span = spans.get(current);
    long quarterEnd = (Math.floorDiv(start, QUARTER) + 1) * QUARTER;
    stepEnd = Math.min(quarterEnd, span.until);
    rate = span.settings.callsPerDay / SECONDS_PER_DAY * span.settings.curve.weight(start);
    return true;
  }

  /** Who plans the call that arrived last. */
  CallPlanner planner() {
    return spans.get(current).planner;
  }
}

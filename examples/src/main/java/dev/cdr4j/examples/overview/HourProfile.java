package dev.cdr4j.examples.overview;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** When calls start: how many in each hour of the day, and in which single hour most. In UTC. */
final class HourProfile {
  /** An hour and how many calls start in it. */
  record Hour(Instant start, long calls) {}

  private static final int HOURS_A_DAY = 24;
  private static final int SECONDS_AN_HOUR = 3_600;

  /** About eleven years: more than any export spans, and a bound for those that are broken. */
  private static final int MOST_HOURS = 100_000;

  private final long[] byHourOfDay = new long[HOURS_A_DAY];
  private final Map<Long, Count> byHour = new HashMap<>();
  private long latestHour = Long.MIN_VALUE;
  private Count latest = new Count();
  private boolean tooMany;

  void add(Instant start) {
    long hour = Math.floorDiv(start.getEpochSecond(), (long) SECONDS_AN_HOUR);
    byHourOfDay[(int) Math.floorMod(hour, (long) HOURS_A_DAY)]++;
    if (hour != latestHour) { // most calls share the hour of the one before
      tooMany |= byHour.size() == MOST_HOURS && !byHour.containsKey(hour);
      latestHour = hour;
      latest = tooMany ? new Count() : byHour.computeIfAbsent(hour, h -> new Count());
    }
    latest.increment();
  }

  /** How many calls start in an hour of the day, 0 to 23, over all days. */
  long callsAt(int hourOfDay) {
    return byHourOfDay[hourOfDay];
  }

  /** The hour in which most calls start, the first of several; empty if that is not known. */
  Optional<Hour> busiest() {
    if (tooMany) {
      return Optional.empty();
    }
    Comparator<Hour> byCalls = Comparator.comparingLong(Hour::calls);
    return byHour.entrySet().stream()
        .map(
            e ->
                new Hour(Instant.ofEpochSecond(e.getKey() * SECONDS_AN_HOUR), e.getValue().value()))
        .max(byCalls.thenComparing(Hour::start, Comparator.reverseOrder()));
  }
}

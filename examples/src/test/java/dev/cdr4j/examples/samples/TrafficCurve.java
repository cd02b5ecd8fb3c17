package dev.cdr4j.examples.samples;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.LongStream;

/** How calls spread over the week and the day. */
final class TrafficCurve {
  /** Western European office hours, with a lunch dip and next to nothing at weekends. */
  static final TrafficCurve OFFICE =
      new TrafficCurve(
          "104 98 95 99 84 5 2", "0 0 0 0 0 1 4 20 66 95 98 70 44 82 97 92 78 44 14 5 3 1 1 0");

  /** The calls that an office makes: nobody sells at night or on Sundays. */
  static final TrafficCurve SALES =
      new TrafficCurve(
          "97 104 99 102 81 0 0", "0 0 0 0 0 0 0 14 60 98 92 58 36 74 96 90 62 21 0 0 0 0 0 0");

  /** Shops: quiet on Mondays, and busy on Saturday mornings. */
  static final TrafficCurve SHOP =
      new TrafficCurve(
          "38 86 90 88 96 72 3", "0 0 0 0 0 0 2 9 52 90 96 64 40 74 92 95 97 70 26 9 4 2 1 0");

  static final TrafficCurve AMERICAN_OFFICE =
      new TrafficCurve(
          "100 96 97 92 85 6 3", "3 1 1 0 0 0 0 0 0 0 1 6 24 70 95 99 62 58 90 94 82 55 22 9");

  static final TrafficCurve EVENING =
      new TrafficCurve(
          "92 98 96 95 60 34 0", "0 0 0 0 0 0 0 0 0 4 9 6 2 8 12 20 66 98 84 18 0 0 0 0");

  static final TrafficCurve AROUND_THE_CLOCK =
      new TrafficCurve(
          "96 92 95 90 94 74 66",
          "16 12 10 9 11 18 28 42 44 40 39 36 34 37 40 42 44 45 43 41 36 30 24 19");

  /** The samples cover two weeks from this Monday on. */
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

  static final int DAYS = 14;

  private final int[] weekdayWeights;
  private final int[] hourWeights;

  /** Weights by day of the week, from Monday, and by hour, in UTC. */
  private TrafficCurve(String byWeekday, String byHour) {
    this.weekdayWeights = weights(byWeekday);
    this.hourWeights = weights(byHour);
  }

  /** The starts of so many calls, in order, in seconds since 1970. */
  LongStream starts(int calls, Dice dice) {
    return LongStream.generate(() -> start(dice)).limit(calls).sorted();
  }

  static long midnight(int day) {
    return FIRST_DAY.plusDays(day).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  private long start(Dice dice) {
    int day = dice.below(DAYS / 7) * 7 + dice.weighted(weekdayWeights);
    return midnight(day) + dice.weighted(hourWeights) * 3600L + dice.below(3600);
  }

  private static int[] weights(String text) {
    return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
  }
}

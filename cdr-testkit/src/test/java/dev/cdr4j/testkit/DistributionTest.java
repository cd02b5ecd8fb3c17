package dev.cdr4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cdr4j.Cdr;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Shares, rates and distributions are those that are set. */
class DistributionTest {
  private static final List<Cdr> CALLS =
      Traffic.seeded(11)
          .inboundShare(0.3)
          .forwardedShare(0.25)
          .answerRate(0.62)
          .withheldShare(0.1)
          .unusualCliShare(0.05)
          .namedShare(0.5)
          .customerFields(0.2, "X###")
          .droppedShare(0.03)
          .limit(100_000)
          .list();

  private static final List<Cdr> NO_LEGS = CALLS.stream().filter(call -> !isLeg(call)).toList();
  private static final List<Cdr> INBOUND =
      CALLS.stream().filter(InboundCdr.class::isInstance).toList();

  private static boolean isLeg(Cdr call) {
    return call instanceof OutboundCdr out && out.inboundCallId() != null;
  }

  private static double share(List<Cdr> calls, Predicate<Cdr> filter) {
    return (double) calls.stream().filter(filter).count() / calls.size();
  }

  @Test
  void sharesAreAsSet() {
    assertThat(share(NO_LEGS, InboundCdr.class::isInstance)).isCloseTo(0.3, within(0.01));
    assertThat(share(NO_LEGS, Cdr::isAnswered)).isCloseTo(0.62, within(0.01));
    assertThat(share(INBOUND, Cdr::isAnswered)).isCloseTo(0.62, within(0.015));
    assertThat(share(INBOUND, DistributionTest::isUnusual)).isCloseTo(0.05, within(0.01));
    assertThat(
            share(NO_LEGS, call -> call.caller().presentation().isProhibited() && !isUnusual(call)))
        .isCloseTo(0.1, within(0.01));
    assertThat(share(NO_LEGS, call -> call.customerField() != null)).isCloseTo(0.2, within(0.01));
    double legsOfForwarded =
        CALLS.stream()
                .filter(DistributionTest::isLeg)
                .map(call -> ((OutboundCdr) call).inboundCallId())
                .distinct()
                .count()
            / (double) INBOUND.size();
    assertThat(legsOfForwarded).isCloseTo(0.25, within(0.015));
    List<Cdr> answered = NO_LEGS.stream().filter(Cdr::isAnswered).toList();
    assertThat(share(answered, call -> call.release().cause().toString().equals("41")))
        .isCloseTo(0.03, within(0.005));
  }

  private static boolean isUnusual(Cdr call) {
    return call.caller().number() != null && !call.caller().number().isE164();
  }

  @Test
  void someCallAgainAndAgain() {
    Map<Object, Long> callsByNumber =
        INBOUND.stream()
            .filter(call -> call.caller().number() != null)
            .collect(
                java.util.stream.Collectors.groupingBy(
                    call -> call.caller().number(), java.util.stream.Collectors.counting()));

    assertThat(callsByNumber.size()).isGreaterThan(3_000);
    assertThat(callsByNumber.values().stream().max(Comparator.naturalOrder()).orElseThrow())
        .isGreaterThan(40);
  }

  @Test
  void talkTimesHaveAHeavyTail() {
    Spread spread = Spread.logNormal(Duration.ofSeconds(60), Duration.ofSeconds(180));
    Dice dice = new Dice(5);
    int[] seconds = new int[100_000];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = spread.seconds(dice);
    }
    java.util.Arrays.sort(seconds);
    double sum = java.util.Arrays.stream(seconds).asLongStream().sum();
    double longest = java.util.Arrays.stream(seconds).skip(90_000).asLongStream().sum();

    assertThat(seconds[50_000]).isCloseTo(60, within(2));
    assertThat(sum / seconds.length).isCloseTo(180, within(8.0));
    assertThat(longest / sum).isGreaterThan(0.5);
  }

  @Test
  void spreadsKeepTheirBounds() {
    Dice dice = new Dice(6);
    Spread between = Spread.between(Duration.ofSeconds(10), Duration.ofSeconds(13));
    Spread bounded =
        Spread.logNormal(Duration.ofSeconds(60), Duration.ofSeconds(180))
            .atMost(Duration.ofSeconds(90));
    java.util.Set<Integer> seen = new java.util.TreeSet<>();
    for (int i = 0; i < 10_000; i++) {
      seen.add(between.seconds(dice));
      assertThat(bounded.seconds(dice)).isLessThanOrEqualTo(90);
    }
    assertThat(seen).containsExactly(10, 11, 12, 13);
    Spread wide = Spread.between(Duration.ZERO, Duration.ofDays(1));
    int longest = 0;
    for (int i = 0; i < 200_000; i++) {
      longest = Math.max(longest, wide.seconds(dice));
    }
    assertThat(longest).isEqualTo(86_400);
  }

  @Test
  void daysAndHoursFollowTheCurve() {
    Map<DayOfWeek, Integer> days = new EnumMap<>(DayOfWeek.class);
    int[] hours = new int[24];
    Instant monday = Instant.parse("2026-03-02T00:00:00Z");
    Traffic.seeded(3)
        .period(monday, monday.plus(Duration.ofDays(28)))
        .callsPerDay(2_000)
        .curve(TrafficCurve.OFFICE)
        .forwardedShare(0)
        .stream()
        .map(call -> call.timing().start().atOffset(ZoneOffset.UTC))
        .forEach(
            start -> {
              days.merge(start.getDayOfWeek(), 1, Integer::sum);
              hours[start.getHour()]++;
            });

    double all = days.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(all).isCloseTo(28 * 2_000, within(1_500.0));
    // OFFICE gives Monday 11 of 51.5, and Sunday half of 1
    assertThat(days.get(DayOfWeek.MONDAY) / all).isCloseTo(11 / 51.5, within(0.01));
    assertThat(days.get(DayOfWeek.SUNDAY) / all).isCloseTo(0.5 / 51.5, within(0.003));
    assertThat(hours[10]).isGreaterThan(hours[12] * 3 / 2).isGreaterThan(hours[3] * 50);
  }

  @Test
  void mixesFollowTheirWeights() {
    Mix<String> mix = Mix.of("often", 6).and("seldom", 3).and("rarely", 1).and("never", 0);
    Dice dice = new Dice(1);
    Map<String, Integer> picked = new java.util.TreeMap<>();
    for (int i = 0; i < 100_000; i++) {
      picked.merge(mix.pick(dice), 1, Integer::sum);
    }

    assertThat(picked).containsOnlyKeys("often", "seldom", "rarely");
    assertThat(picked.get("often")).isCloseTo(60_000, within(800));
    assertThat(picked.get("rarely")).isCloseTo(10_000, within(500));
    assertThat(mix.options()).containsExactly("often", "seldom", "rarely", "never");
  }
}

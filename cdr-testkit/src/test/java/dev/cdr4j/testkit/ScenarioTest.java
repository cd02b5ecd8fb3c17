package dev.cdr4j.testkit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.DialStatus;
import dev.cdr4j.HangupSource;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each scenario tells its story by its records alone, whatever the seed. */
class ScenarioTest {
  private static List<Cdr> callsOf(Scenario scenario, long seed) {
    return scenario.traffic(seed).list();
  }

  private static Predicate<Cdr> startsWithin(String from, String until) {
    Instant first = Instant.parse(from);
    Instant end = Instant.parse(until);
    return call -> !call.timing().start().isBefore(first) && call.timing().start().isBefore(end);
  }

  private static double share(List<? extends Cdr> calls, Predicate<? super Cdr> filter) {
    return (double) calls.stream().filter(filter).count() / calls.size();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aQuietOffice(long seed) {
    List<Cdr> calls = callsOf(Scenario.QUIET_OFFICE, seed);

    assertThat(calls).hasSizeBetween(90, 250);
    assertThat(calls).allMatch(startsWithin("2026-03-03T00:00:00Z", "2026-03-04T00:10:00Z"));
    assertThat(share(calls, startsWithin("2026-03-03T07:00:00Z", "2026-03-03T19:00:00Z")))
        .isGreaterThan(0.85);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aBusyHour(long seed) {
    List<Cdr> calls = callsOf(Scenario.BUSY_HOUR, seed);

    assertThat(calls).hasSizeGreaterThan(6_000);
    assertThat(calls).allMatch(startsWithin("2026-03-04T10:00:00Z", "2026-03-04T11:10:00Z"));
    List<OutboundCdr> dialled = Scenario.BUSY_HOUR.traffic(seed).list(OutboundCdr.class);
    assertThat(share(dialled, call -> DialStatus.BUSY.equals(((OutboundCdr) call).dialStatus())))
        .isGreaterThan(0.2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aForwardingChain(long seed) {
    Traffic traffic = Scenario.FORWARDING_CHAIN.traffic(seed);
    Map<String, Long> legs =
        traffic.stream(OutboundCdr.class)
            .collect(groupingBy(OutboundCdr::inboundCallId, counting()));

    assertThat(traffic.list(InboundCdr.class))
        .isNotEmpty()
        .allSatisfy(call -> assertThat(legs.get(call.callId())).isBetween(2L, 5L));
    assertThat(legs.values()).contains(2L, 3L, 4L, 5L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aFailingCarrier(long seed) {
    List<OutboundCdr> calls = Scenario.FAILING_CARRIER.traffic(seed).list(OutboundCdr.class);
    Predicate<Cdr> within = startsWithin("2026-03-06T14:11:00Z", "2026-03-06T14:50:00Z");
    Predicate<Cdr> isCongested =
        call -> DialStatus.CONGESTION.equals(((OutboundCdr) call).dialStatus());
    List<OutboundCdr> burst = calls.stream().filter(within).toList();
    List<OutboundCdr> usual = calls.stream().filter(within.negate()).toList();

    assertThat(burst).hasSizeGreaterThan(150);
    assertThat(share(burst, isCongested)).isGreaterThan(0.8);
    assertThat(share(usual, isCongested)).isLessThan(0.08);
    assertThat(burst.stream().filter(isCongested))
        .allSatisfy(
            call -> {
              assertThat(call.release().sipResponse()).hasToString("503");
              assertThat(call.release().source()).isEqualTo(HangupSource.GATEWAY);
              assertThat(call.release().cause().toString()).isIn("34", "38", "41", "42");
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aBurstOfFraud(long seed) {
    List<OutboundCdr> calls = Scenario.FRAUD_BURST.traffic(seed).list(OutboundCdr.class);
    Predicate<Cdr> within = startsWithin("2026-03-08T02:00:00Z", "2026-03-08T04:00:00Z");
    Predicate<Cdr> isExpensive =
        call ->
            List.of("FK", "MV", "SO", "CU")
                .contains(String.valueOf(((OutboundCdr) call).destination().countryCode()));
    List<OutboundCdr> burst = calls.stream().filter(within).toList();
    List<OutboundCdr> usual = calls.stream().filter(within.negate()).toList();

    assertThat(burst).hasSizeGreaterThan(1_200);
    assertThat(share(burst, isExpensive)).isGreaterThan(0.95);
    assertThat(share(usual, isExpensive)).isLessThan(0.05);
    assertThat(share(burst, Cdr::isAnswered)).isGreaterThan(0.9);
    assertThat(share(burst, call -> call.timing().answered().toMinutes() >= 6)).isGreaterThan(0.9);
    assertThat(cents(burst)).isGreaterThan(10 * cents(usual));
    assertThat(burst.stream().map(call -> call.caller().number()).distinct()).hasSize(1);
  }

  private static double cents(List<OutboundCdr> calls) {
    return calls.stream().mapToDouble(call -> call.billing().debit().inCents().doubleValue()).sum();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anOutage(long seed) {
    List<Cdr> calls = callsOf(Scenario.OUTAGE, seed);
    Instant cut = Instant.parse("2026-03-09T11:00:00Z");
    List<Cdr> inProgress =
        calls.stream()
            .filter(call -> call.timing().start().isBefore(cut))
            .filter(call -> !call.timing().hangup().isBefore(cut))
            .filter(call -> call.release().source().equals(HangupSource.GATEWAY))
            .toList();

    assertThat(inProgress).hasSizeGreaterThan(5);
    assertThat(inProgress).allMatch(call -> call.timing().hangup().equals(cut));
    assertThat(calls)
        .noneMatch(startsWithin("2026-03-09T11:00:00Z", "2026-03-09T11:25:00Z"))
        .noneMatch(
            call -> call.timing().start().isBefore(cut) && call.timing().hangup().isAfter(cut));
    double before = share(calls, startsWithin("2026-03-09T10:40:00Z", "2026-03-09T11:00:00Z"));
    double after = share(calls, startsWithin("2026-03-09T11:25:00Z", "2026-03-09T11:45:00Z"));
    assertThat(after).isGreaterThan(2.5 * before);
  }

  /**
   * By the clocks of Paris the hours are the same on all days; in UTC they come an hour earlier.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aChangeOfClocks(long seed) {
    List<Cdr> calls =
        callsOf(Scenario.DST_CHANGE, seed).stream()
            .filter(call -> !(call instanceof OutboundCdr out && out.inboundCallId() != null))
            .toList();
    ZoneId paris = ZoneId.of("Europe/Paris");

    assertThat(firstHours(calls, paris).values()).containsExactly(9, 9, 9);
    assertThat(firstHours(calls, ZoneOffset.UTC).values()).containsExactly(8, 7, 7);
    assertThat(calls)
        .allSatisfy(
            call ->
                assertThat(call.timing().total())
                    .isEqualTo(Duration.between(call.timing().start(), call.timing().hangup())));
  }

  private static Map<LocalDate, Integer> firstHours(List<Cdr> calls, ZoneId zone) {
    Map<LocalDate, Integer> hours = new TreeMap<>();
    for (Cdr call : calls) {
      var start = call.timing().start().atZone(zone);
      hours.merge(start.toLocalDate(), start.getHour(), Math::min);
    }
    return hours;
  }

  /** Around the clock: no second of UTC is missing or twice where a local hour is. */
  @ParameterizedTest
  @ValueSource(strings = {"2025-03-30", "2025-10-26"})
  void noHourIsMissingOrTwice(String day) {
    Instant midnight = Instant.parse(day + "T00:00:00Z");
    Traffic traffic =
        Traffic.seeded(1)
            .period(midnight, midnight.plus(Duration.ofDays(1)))
            .curve(TrafficCurve.FLAT.in(ZoneId.of("Europe/Paris")))
            .callsPerDay(48_000)
            .forwardedShare(0);
    Map<Integer, Long> perHour =
        traffic.stream()
            .collect(
                groupingBy(
                    call -> call.timing().start().atOffset(ZoneOffset.UTC).getHour(), counting()));

    assertThat(perHour).hasSize(24);
    assertThat(perHour.values()).allSatisfy(calls -> assertThat(calls).isBetween(1_750L, 2_250L));
  }
}

package dev.cdr4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cdr4j.Cdr;
import dev.cdr4j.VoiceApp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings do what they say, and wrong ones are told by name. */
class TrafficSettingsTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(3600);
  private static final Traffic TRAFFIC = Traffic.seeded(1);

  private static Arguments wrong(Function<Traffic, ?> setting, String message) {
    return arguments(setting, message);
  }

  static Stream<Arguments> wrongSettings() {
    return Stream.of(
        wrong(t -> t.answerRate(-0.2), "answerRate must be between 0 and 1, not -0.2"),
        wrong(t -> t.answerRate(Double.NaN), "answerRate must be between 0 and 1, not NaN"),
        wrong(t -> t.inboundShare(1.5), "inboundShare must be between 0 and 1, not 1.5"),
        wrong(t -> t.forwardedShare(-1), "forwardedShare must be between 0 and 1, not -1.0"),
        wrong(t -> t.withheldShare(2), "withheldShare must be between 0 and 1, not 2.0"),
        wrong(t -> t.unusualCliShare(-1), "unusualCliShare must be between 0 and 1, not -1.0"),
        wrong(
            t -> t.withheldShare(0.7).unusualCliShare(0.5),
            "unusualCliShare and withheldShare must not exceed 1 together, not 0.5 + 0.7"),
        wrong(t -> t.namedShare(1.01), "namedShare must be between 0 and 1, not 1.01"),
        wrong(t -> t.droppedShare(-0.1), "droppedShare must be between 0 and 1, not -0.1"),
        wrong(t -> t.callsPerDay(-5), "callsPerDay must be a number from 0 up, not -5.0"),
        wrong(
            t -> t.callsPerDay(Double.POSITIVE_INFINITY),
            "callsPerDay must be a number from 0 up, not Infinity"),
        wrong(
            t -> t.callsPerDay(0).iterator(),
            "callsPerDay must be above 0 in traffic without an end, not 0.0"),
        wrong(t -> t.limit(-1), "limit must not be negative, not -1"),
        wrong(
            t -> t.forwardingLegs(0, 3),
            "forwardingLegs must be at least 1 and in order, not 0 to 3"),
        wrong(
            t -> t.forwardingLegs(4, 3),
            "forwardingLegs must be at least 1 and in order, not 4 to 3"),
        wrong(
            t -> t.period(NOON, NOON),
            "period must not be empty, not from 2026-03-04T12:00:00Z until 2026-03-04T12:00:00Z"),
        wrong(
            t -> t.period(LATER, NOON),
            "period must not be empty, not from 2026-03-04T13:00:00Z until 2026-03-04T12:00:00Z"),
        wrong(
            t -> t.from(NOON.plusMillis(1)),
            "start must be a whole second, not 2026-03-04T12:00:00.001Z"),
        wrong(
            t -> t.customerFields(0.5, "with blank"),
            "customerFields' pattern must be 1 to 32 letters, digits, # or ?, not with blank"),
        wrong(
            t -> t.customerFields(1.5, "A"),
            "customerFields' share must be between 0 and 1, not 1.5"),
        wrong(
            t -> t.outcomes(Mix.evenly(Outcome.BUSY, Outcome.DROPPED)),
            "outcomes must be those of calls that are not answered, not DROPPED"),
        wrong(
            t -> t.during(NOON, NOON, busy -> busy),
            "during must not be empty, not from 2026-03-04T12:00:00Z until 2026-03-04T12:00:00Z"),
        wrong(
            t -> t.during(NOON, LATER, busy -> busy.answerRate(7)),
            "answerRate must be between 0 and 1, not 7.0"),
        wrong(
            t -> t.during(NOON, LATER, busy -> busy.limit(7)),
            "during must not change seed, from, period, limit, during or outage"),
        wrong(
            t -> t.outage(NOON, LATER).during(NOON.plusSeconds(1), LATER, busy -> busy),
            "during and outage must not overlap, not from 2026-03-04T12:00:01Z until"
                + " 2026-03-04T13:00:00Z and from 2026-03-04T12:00:00Z until 2026-03-04T13:00:00Z"),
        wrong(t -> Mix.of("a", 0), "the sum of weights must be above 0, not 0.0"),
        wrong(t -> Mix.of("a", -1), "weight must be a number from 0 up, not -1.0"),
        wrong(
            t -> Mix.of("a", 1).and("b", Double.NaN), "weight must be a number from 0 up, not NaN"),
        wrong(t -> Mix.evenly(List.of()), "options must not be empty"),
        wrong(
            t -> Spread.exactly(Duration.ofSeconds(-1)),
            "duration must be whole seconds from 0 to 2147483647, not PT-1S"),
        wrong(
            t -> Spread.exactly(Duration.ofMillis(1500)),
            "duration must be whole seconds from 0 to 2147483647, not PT1.5S"),
        wrong(
            t -> Spread.between(Duration.ofSeconds(3), Duration.ofSeconds(2)),
            "shortest must not exceed longest, not PT3S and PT2S"),
        wrong(
            t -> Spread.logNormal(Duration.ofSeconds(3), Duration.ofSeconds(3)),
            "mean must be longer than median, not PT3S and PT3S"),
        wrong(
            t -> Spread.logNormal(Duration.ZERO, Duration.ofSeconds(3)),
            "median must be at least 1 s, not PT0S"),
        wrong(
            t -> TrafficCurve.of(new double[23], new double[7]),
            "hours must be 24 weights, not 23"),
        wrong(
            t -> TrafficCurve.of(new double[24], new double[7]),
            "the sum of hours must be above 0, not 0.0"));
  }

  @ParameterizedTest
  @MethodSource("wrongSettings")
  void areToldByName(Function<Traffic, ?> setting, String message) {
    assertThatThrownBy(() -> setting.apply(TRAFFIC))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  static Stream<UnaryOperator<Traffic>> nothings() {
    return Stream.of(
        t -> t.curve(null),
        t -> t.from(null),
        t -> t.callers(null),
        t -> t.destinations(null),
        t -> t.voiceApps(null),
        t -> t.inboundLines(null),
        t -> t.outcomes(null),
        t -> t.talkTime(null),
        t -> t.ringTime(null),
        t -> t.customerFields(0, null),
        t -> t.during(NOON, LATER, null));
  }

  @ParameterizedTest
  @MethodSource("nothings")
  void nullIsNoSetting(UnaryOperator<Traffic> setting) {
    assertThatThrownBy(() -> setting.apply(TRAFFIC))
        .isInstanceOf(NullPointerException.class)
        .hasMessageEndingWith(" must not be null");
  }

  @Test
  void leaveTheTrafficTheyStartFromAsItIs() {
    List<Cdr> before = TRAFFIC.limit(100).list();

    TRAFFIC.answerRate(0).inboundShare(1).callsPerDay(3);

    assertThat(TRAFFIC.limit(100).list()).isEqualTo(before);
  }

  @Test
  void trafficWithoutAnEndIsNoList() {
    assertThatThrownBy(TRAFFIC::list)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("traffic without an end cannot be a list: set period or limit, or use stream");
    assertThat(TRAFFIC.stream().skip(10_000).findFirst()).isPresent();
    assertThat(TRAFFIC.limit(0).list()).isEmpty();
    assertThat(TRAFFIC).hasToString("Traffic[seed 1, from 2026-03-02T00:00:00Z]");
  }

  @Test
  void aPeriodHoldsAllStartsButThoseOfLegs() {
    List<Cdr> calls = TRAFFIC.period(NOON, LATER).forwardedShare(0).callsPerDay(24_000).list();

    assertThat(calls).hasSizeBetween(800, 1_200);
    assertThat(calls)
        .allMatch(call -> !call.timing().start().isBefore(NOON))
        .allMatch(call -> call.timing().start().isBefore(LATER));
  }

  @Test
  void everyDestinationAppAndLineComesFromWhatIsSet() {
    VoiceApp app = VoiceApp.builder().hash("A1").name("mine").build();
    Route route = Route.all().get(3).withLabel("Far away").withTariff(Tariff.FREE);
    InboundLine line = InboundLine.all().get(2).withLabel("Hotline").withCredit(Tariff.FREE);
    List<Cdr> calls =
        TRAFFIC
            .voiceApps(Mix.evenly(app))
            .destinations(Mix.evenly(route))
            .inboundLines(Mix.evenly(line))
            .callers(Mix.evenly(NumberPlan.all().get(7)))
            .outcomes(Mix.evenly(Outcome.UNALLOCATED))
            .customerFields(1, "T-".replace("-", "") + "##??")
            .unusualCliShare(0)
            .withheldShare(0)
            .talkTime(Spread.exactly(Duration.ofSeconds(77)))
            .ringTime(Spread.between(Duration.ofSeconds(3), Duration.ofSeconds(5)))
            .droppedShare(0)
            .forwardedShare(0)
            .limit(500)
            .list();

    assertThat(calls).allMatch(call -> call.voiceApp().equals(app));
    assertThat(calls).allMatch(call -> call.customerField().matches("T[0-9]{2}[A-Z]{2}"));
    assertThat(calls)
        .extracting(call -> call.billing().costLabel())
        .containsOnly("Far away", "Hotline");
    assertThat(calls)
        .filteredOn(Cdr::isAnswered)
        .allMatch(call -> call.timing().answered().toSeconds() == 77)
        .allMatch(call -> call.timeToAnswer().toSeconds() >= 3)
        .allMatch(call -> call.timeToAnswer().toSeconds() <= 5);
    assertThat(calls)
        .filteredOn(call -> !call.isAnswered())
        .allMatch(call -> List.of("1", "16").contains(call.release().cause().toString()));
  }

  @Test
  void aWindowTakesWhatIsSetOutsideBeforeOrAfterIt() {
    Traffic before = TRAFFIC.callsPerDay(5_000).during(NOON, LATER, t -> t.answerRate(0));
    Traffic after = TRAFFIC.during(NOON, LATER, t -> t.answerRate(0)).callsPerDay(5_000);

    assertThat(after.from(NOON).limit(300).list()).isEqualTo(before.from(NOON).limit(300).list());
    assertThat(after.period(NOON, LATER).list()).isNotEmpty().noneMatch(Cdr::isAnswered);
    assertThat(after.from(LATER).limit(300).list()).anyMatch(Cdr::isAnswered);
  }

  @Test
  void aSilenceIsSilent() {
    Traffic traffic =
        TRAFFIC
            .period(NOON, LATER.plusSeconds(3600))
            .forwardedShare(0)
            .during(NOON, LATER, t -> t.callsPerDay(0));

    assertThat(traffic.list())
        .isNotEmpty()
        .noneMatch(call -> call.timing().start().isBefore(LATER));
    assertThat(TRAFFIC.period(NOON, LATER).callsPerDay(0).list()).isEmpty();
  }
}

package dev.cdr4j.testkit;

import dev.cdr4j.CountryCode;
import dev.cdr4j.NumberType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * Traffic that tells a story. Each has a period, and may be changed further like any {@link
 * Traffic}.
 */
public enum Scenario {
  /**
   * A working day of a small office, Tuesday 3 March 2026: some 140 calls, most of them within
   * office hours, no haste.
   */
  QUIET_OFFICE(
      traffic ->
          day(traffic, "2026-03-03").callsPerDay(100).curve(TrafficCurve.OFFICE).answerRate(0.75)),

  /**
   * One busy hour, Wednesday 4 March 2026, 10:00 to 11:00 UTC: some 6,000 calls arrive or are
   * placed, many meet a busy line, and callers give up soon.
   */
  BUSY_HOUR(
      traffic ->
          traffic
              .period(at("2026-03-04T10:00:00Z"), at("2026-03-04T11:00:00Z"))
              .callsPerDay(6_000 * 24)
              .inboundShare(0.7)
              .answerRate(0.45)
              .outcomes(
                  Mix.of(Outcome.BUSY, 50)
                      .and(Outcome.CANCELLED, 30)
                      .and(Outcome.NO_ANSWER, 15)
                      .and(Outcome.NO_CIRCUIT, 5))),

  /**
   * A day on which every inbound call is forwarded over two to five numbers, Thursday 5 March 2026:
   * each leg points at its inbound call, and at most the last is answered.
   */
  FORWARDING_CHAIN(
      traffic ->
          day(traffic, "2026-03-05")
              .callsPerDay(300)
              .curve(TrafficCurve.OFFICE)
              .inboundShare(1)
              .forwardedShare(1)
              .forwardingLegs(2, 5)),

  /**
   * A carrier that fails, Friday 6 March 2026: from 14:10 to 14:50 UTC hardly any outbound call
   * gets through; they end with congestion, and are tried again and again.
   */
  FAILING_CARRIER(
      traffic ->
          day(traffic, "2026-03-06")
              .callsPerDay(4_000)
              .curve(TrafficCurve.OFFICE)
              .during(
                  at("2026-03-06T14:10:00Z"),
                  at("2026-03-06T14:50:00Z"),
                  Scenario::withoutCarrier)),

  /**
   * A burst of fraud, in the night to Sunday 8 March 2026: from 02:00 to 04:00 UTC some 1,500 calls
   * go to a few expensive destinations, all with one of the account's numbers, nearly all answered
   * and long.
   */
  FRAUD_BURST(
      traffic ->
          traffic
              .period(at("2026-03-07T00:00:00Z"), at("2026-03-09T00:00:00Z"))
              .callsPerDay(1_500)
              .curve(TrafficCurve.SHOP)
              .during(at("2026-03-08T02:00:00Z"), at("2026-03-08T04:00:00Z"), Scenario::withFraud)),

  /**
   * An outage, Monday 9 March 2026: at 11:00 UTC calls in progress are cut off, until 11:25 there
   * is none, and then everybody calls again at once.
   */
  OUTAGE(
      traffic ->
          day(traffic, "2026-03-09")
              .callsPerDay(4_000)
              .curve(TrafficCurve.OFFICE)
              .outage(at("2026-03-09T11:00:00Z"), at("2026-03-09T11:25:00Z"))
              .during(
                  at("2026-03-09T11:25:00Z"),
                  at("2026-03-09T11:45:00Z"),
                  rush -> rush.callsPerDay(20_000))),

  /**
   * The day on which clocks went forward in Paris, Sunday 30 March 2025, at 01:00 UTC, with the day
   * before and after: the busy hours are those of Paris, and come an hour earlier in UTC from then
   * on. Times are in UTC all the same, and none is missing or twice.
   */
  DST_CHANGE(
      traffic ->
          traffic
              .period(at("2025-03-29T00:00:00Z"), at("2025-04-01T00:00:00Z"))
              .callsPerDay(5_000)
              .curve(
                  TrafficCurve.of(officeHours(), new double[] {1, 1, 1, 1, 1, 1, 1})
                      .in(ZoneId.of("Europe/Paris"))));

  @SuppressWarnings("ImmutableEnumChecker") // its functions have no state
  private final Function<Traffic, Traffic> description;

  Scenario(Function<Traffic, Traffic> description) {
    this.description = description;
  }

  /** The traffic of the scenario. */
  public Traffic traffic(long seed) {
    return description.apply(Traffic.seeded(seed));
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }

  private static Traffic day(Traffic traffic, String date) {
    Instant midnight = at(date + "T00:00:00Z");
    return traffic.period(midnight, midnight.plus(Duration.ofDays(1)));
  }

  private static Traffic withoutCarrier(Traffic traffic) {
    return traffic
        .callsPerDay(traffic.settings().callsPerDay * 2)
        .inboundShare(0.15)
        .forwardedShare(0)
        .answerRate(0.08)
        .outcomes(
            Mix.of(Outcome.NO_CIRCUIT, 50)
                .and(Outcome.SWITCHING_CONGESTION, 25)
                .and(Outcome.NETWORK_OUT_OF_ORDER, 15)
                .and(Outcome.TEMPORARY_FAILURE, 10));
  }

  private static Traffic withFraud(Traffic traffic) {
    return traffic
        .curve(TrafficCurve.FLAT)
        .callsPerDay(1_500 * 12)
        .inboundShare(0)
        .inboundLines(Mix.evenly(InboundLine.all().get(0)))
        .answerRate(0.95)
        .withheldShare(0)
        .customerFields(0, "X")
        .talkTime(Spread.between(Duration.ofMinutes(6), Duration.ofMinutes(55)))
        .destinations(
            Mix.of(route("FK", NumberType.GEOGRAPHIC), 4)
                .and(route("MV", NumberType.MOBILE), 3)
                .and(route("SO", NumberType.MOBILE), 2)
                .and(route("CU", NumberType.GEOGRAPHIC), 1));
  }

  private static Route route(String country, NumberType type) {
    return Route.of(CountryCode.of(country), type);
  }

  private static double[] officeHours() {
    return new double[] {
      0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 10, 10, 5, 6, 10, 10, 9, 7, 0, 0, 0, 0, 0, 0
    };
  }
}

package dev.cdr4j.testkit;

import dev.cdr4j.CountryCode;
import dev.cdr4j.NumberType;
import dev.cdr4j.VoiceApp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What {@link Traffic} is to be like. Changed only while it is copied. */
final class Settings {
  /** A Monday. */
  static final Instant DEFAULT_START = Instant.parse("2026-03-02T00:00:00Z");

  private static final Spread DEFAULT_TALK_TIME =
      Spread.logNormal(Duration.ofSeconds(70), Duration.ofSeconds(190)).atMost(Duration.ofHours(4));
  private static final Spread DEFAULT_RING_TIME =
      Spread.logNormal(Duration.ofSeconds(9), Duration.ofSeconds(11))
          .atMost(Duration.ofSeconds(45));

  // What is said of the traffic as a whole.
  long seed;
  Instant from = DEFAULT_START;
  @Nullable Instant until;
  long limit = Long.MAX_VALUE;
  List<Window> windows = List.of();

  // What may be otherwise for a while.
  double callsPerDay = 10_000;
  TrafficCurve curve = TrafficCurve.FLAT;
  double inboundShare = 0.4;
  Mix<InboundLine> lines = Mix.evenly(InboundLine.all());
  double forwardedShare = 0.3;
  int fewestLegs = 1;
  int mostLegs = 3;
  Mix<NumberPlan> callers = defaultCallers();
  Mix<Route> destinations = defaultDestinations();
  Mix<VoiceApp> voiceApps = defaultVoiceApps();
  double withheldShare = 0.06;
  double unusualCliShare = 0.01;
  double namedShare = 0.4;
  double customerFieldShare = 0.3;
  String customerFieldPattern = "LEAD######";
  double answerRate = 0.6;
  double droppedShare = 0.01;
  Mix<Outcome> outcomes = defaultOutcomes();
  Spread talkTime = DEFAULT_TALK_TIME;
  Spread ringTime = DEFAULT_RING_TIME;

  Settings() {}

  private Settings(Settings that) {
    seed = that.seed;
    from = that.from;
    until = that.until;
    limit = that.limit;
    lines = that.lines;
    windows = that.windows;
    callsPerDay = that.callsPerDay;
    curve = that.curve;
    inboundShare = that.inboundShare;
    forwardedShare = that.forwardedShare;
    fewestLegs = that.fewestLegs;
    mostLegs = that.mostLegs;
    callers = that.callers;
    destinations = that.destinations;
    voiceApps = that.voiceApps;
    withheldShare = that.withheldShare;
    unusualCliShare = that.unusualCliShare;
    namedShare = that.namedShare;
    customerFieldShare = that.customerFieldShare;
    customerFieldPattern = that.customerFieldPattern;
    answerRate = that.answerRate;
    droppedShare = that.droppedShare;
    outcomes = that.outcomes;
    talkTime = that.talkTime;
    ringTime = that.ringTime;
  }

  Settings with(Consumer<Settings> change) {
    Settings copy = new Settings(this);
    change.accept(copy);
    return copy;
  }

  /** Whether what is said of the traffic as a whole is the same. */
  boolean isSameWhole(Settings that) {
    return seed == that.seed
        && from.equals(that.from)
        && limit == that.limit
        && windows == that.windows
        && (until == null ? that.until == null : until.equals(that.until));
  }

  /**
   * People call from landlines and mobile phones, most of them from the account's own countries.
   */
  private static Mix<NumberPlan> defaultCallers() {
    Mix<NumberPlan> callers = Mix.of(plan("FR", NumberType.MOBILE), 30);
    callers = callers.and(plan("FR", NumberType.GEOGRAPHIC), 18);
    callers = callers.and(plan("GB", NumberType.MOBILE), 12);
    callers = callers.and(plan("GB", NumberType.GEOGRAPHIC), 9);
    callers = callers.and(plan("DE", NumberType.MOBILE), 5);
    callers = callers.and(plan("DE", NumberType.GEOGRAPHIC), 6);
    callers = callers.and(plan("US", NumberType.GEOGRAPHIC), 6);
    for (NumberPlan plan : NumberPlan.all()) {
      boolean isSubscriber =
          plan.type().equals(NumberType.GEOGRAPHIC) || plan.type().equals(NumberType.MOBILE);
      callers = isSubscriber ? callers.and(plan, 0.4) : callers;
    }
    return callers;
  }

  private static NumberPlan plan(String country, NumberType type) {
    return NumberPlan.of(CountryCode.of(country), type);
  }

  /** The first of the price list more often: those are the account's own countries. */
  private static Mix<Route> defaultDestinations() {
    List<Route> routes = Route.all();
    Mix<Route> destinations = Mix.of(routes.get(0), 12);
    for (int i = 1; i < routes.size(); i++) {
      destinations = destinations.and(routes.get(i), 12.0 / (1 + i));
    }
    return destinations;
  }

  private static Mix<VoiceApp> defaultVoiceApps() {
    return Mix.of(app("H2RD6GPV", "Front desk", "REALTIME10"), 5)
        .and(app("Z6LT8WJC", "Support, \"2nd line\"", "REALTIME10"), 3)
        .and(app("F7SA3XDH", "Rappel de rendez-vous", "SENDDTMF10"), 2)
        .and(app("D8VZ2LKE", "Campaign tracking", "CALLTRACKING10"), 2)
        .and(app("J5WE4CZB", "R\u00e9pondeur", "VOICEMAIL10"), 1);
  }

  private static VoiceApp app(String hash, String name, String packageName) {
    return VoiceApp.builder().hash(hash).name(name).packageName(packageName).build();
  }

  private static Mix<Outcome> defaultOutcomes() {
    return Mix.of(Outcome.NO_ANSWER, 38)
        .and(Outcome.CANCELLED, 20)
        .and(Outcome.BUSY, 14)
        .and(Outcome.DECLINED, 7)
        .and(Outcome.SUBSCRIBER_ABSENT, 7)
        .and(Outcome.NOT_RESPONDING, 3)
        .and(Outcome.UNALLOCATED, 3)
        .and(Outcome.NO_CIRCUIT, 1.5)
        .and(Outcome.TEMPORARY_FAILURE, 1)
        .and(Outcome.NUMBER_CHANGED, 1)
        .and(Outcome.OUT_OF_ORDER, 1)
        .and(Outcome.NO_ROUTE, 0.5)
        .and(Outcome.FORBIDDEN, 1)
        .and(Outcome.MISSING_DIGIT, 1.2)
        .and(Outcome.WRONG_PREFIX, 0.8);
  }
}

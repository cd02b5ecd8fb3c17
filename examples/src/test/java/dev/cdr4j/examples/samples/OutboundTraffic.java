package dev.cdr4j.examples.samples;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The calls that the sample account's apps place of their own accord. */
final class OutboundTraffic {
  private static final DateTimeFormatter COMPACT_DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final int RING_SECONDS = 30;
  private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

  /** In one batch of reminders, the first calls met a carrier that was out of circuits. */
  private static final int OUTAGE_DAY = 9;

  private static final List<Caller> SALES =
      List.of(
          caller(Did.PARIS, "France - Landline", "François Müller"),
          caller(Did.PARIS, "France - Landline", "Martin, Léa"),
          caller(Did.PARIS, "France - Landline", "").hidden(),
          caller(Did.LONDON, "United Kingdom - Landline", "O'Neil \"Bob\""),
          caller(Did.LONDON, "United Kingdom - Landline", "Zoë Whitcombe"),
          caller(Did.COLOGNE, "Germany - Landline", "Jürgen Groß"),
          caller(Did.COLOGNE, "Germany - Landline", "Schröder, Käthe"));

  private static final List<InvalidNumber> INVALID_NUMBERS =
      List.of(
          new InvalidNumber("+3363998##", "FR", "MISSIG DIGIT", Outcome.NOT_DIALLED_INCOMPLETE),
          new InvalidNumber(
              "+9997700####", "", "WRONG INTERNATIONAL PREFIX", Outcome.NOT_DIALLED_NO_ROUTE),
          new InvalidNumber("+44207946##", "GB", "MISSIG DIGIT", Outcome.INCOMPLETE),
          new InvalidNumber("+491713920", "DE", "MISSIG DIGIT", Outcome.NOT_DIALLED_INCOMPLETE),
          new InvalidNumber(
              "+2100639####", "", "WRONG INTERNATIONAL PREFIX", Outcome.NOT_DIALLED_NO_ROUTE));

  private final Dice dice = new Dice("outbound");
  private final CallLog log;
  private final List<Line> shops = lines(4, "France - Landline");
  private final List<Line> engineers = lines(3, "France - Mobile");
  private final Map<String, Long> salesBusyUntil = new HashMap<>();

  private record InvalidNumber(String pattern, String country, String reason, Outcome outcome) {}

  OutboundTraffic(CallLog log) {
    this.log = log;
  }

  void run() {
    for (int day = 0; day < TrafficCurve.DAYS; day++) {
      if (day % 7 < 5) {
        remind(day);
      }
    }
    TrafficCurve.SHOP.starts(105, dice).forEach(this::callBack);
    TrafficCurve.SALES.starts(520, dice).forEach(this::prospect);
    TrafficCurve.AROUND_THE_CLOCK.starts(38, dice).forEach(this::alert);
    TrafficCurve.EVENING.starts(230, dice).forEach(this::survey);
  }

  /** A batch of calls in quick succession, each repeated once if it reached nobody. */
  private void remind(int day) {
    String date = TrafficCurve.FIRST_DAY.plusDays(day + 1).format(COMPACT_DATE);
    Caller caller = french("Atelier Cyclope");
    long start = TrafficCurve.midnight(day) + (16 * 60 + 30) * 60;
    for (int i = 0; i < 34; i++) {
      Line customer = frenchCustomer();
      String tag = "RDV" + date + (char) ('A' + i / 12) + (100 + i);
      boolean outage = day == OUTAGE_DAY && i < 22 && dice.chance(85);
      Outcome outcome =
          outage
              ? dice.oneOf(List.of(Outcome.NO_CIRCUIT, Outcome.NO_CIRCUIT, Outcome.NETWORK_DOWN))
              : reaction(customer, 30);
      place(VoiceApp.REMINDERS, caller, customer, start, outcome, tag);
      if (!outcome.isAnswered() && outcome != Outcome.UNALLOCATED) {
        long again = start + dice.between(1800, 2400);
        place(VoiceApp.REMINDERS, caller, customer, again, reaction(customer, 30), tag);
      }
      start += dice.between(5, 24);
    }
  }

  /** A visitor of the web site asks for a call: the shop's leg first, then the visitor's. */
  private void callBack(long start) {
    Caller caller = french("");
    Line shop = dice.oneOf(shops);
    String tag = "WEB" + text(7);
    if (dice.chance(10)) {
      Outcome outcome = dice.oneOf(List.of(Outcome.NO_ANSWER, Outcome.BUSY));
      place(VoiceApp.CLICK_TO_CALL, caller, shop, start, outcome, tag);
      return;
    }
    int setup = Outcome.CALLEE_HUNG_UP.setupSeconds(dice, RING_SECONDS);
    long shopAnswer = start + setup;
    Line visitor = dice.chance(15) ? abroad(start) : frenchCustomer();
    Outcome outcome = reaction(visitor, 55);
    long visitorStart = shopAnswer + dice.between(1, 2);
    CallTimes times = place(VoiceApp.CLICK_TO_CALL, caller, visitor, visitorStart, outcome, tag);

    int announcement = outcome.isAnswered() ? 0 : 4;
    int shopSeconds = (int) (times.hangup() - shopAnswer) + announcement;
    boolean visitorHungUp = outcome == Outcome.CALLEE_HUNG_UP;
    log.outbound(
        "0",
        VoiceApp.CLICK_TO_CALL,
        caller,
        shop,
        new CallTimes(start, setup, shopSeconds),
        visitorHungUp ? Outcome.CALLER_HUNG_UP : Outcome.CALLEE_HUNG_UP,
        tag);
  }

  private void prospect(long start) {
    Caller agent = dice.oneOf(SALES);
    while (salesBusyUntil.getOrDefault(agent.name(), 0L) >= start) {
      agent = dice.oneOf(SALES);
    }
    if (dice.chance(4)) {
      misdial(agent, start);
      return;
    }
    Line lead = dice.chance(20) ? frenchCustomer() : abroad(start);
    Outcome outcome = reaction(lead, 52);
    if (outcome == Outcome.NO_ANSWER && dice.chance(45)) {
      outcome = Outcome.CANCELLED;
    } else if (outcome.isAnswered() && dice.chance(2)) {
      outcome = Outcome.DROPPED;
    }
    String tag = dice.chance(70) ? "LEAD" + dice.between(100_000, 999_999) : "";
    CallTimes times = place(VoiceApp.PROSPECTING, agent, lead, start, outcome, tag);
    salesBusyUntil.put(agent.name(), times.hangup());
  }

  private void misdial(Caller agent, long start) {
    InvalidNumber wrong = dice.oneOf(INVALID_NUMBERS);
    CallTimes times = new CallTimes(start, wrong.outcome().setupSeconds(dice, 0), 0);
    log.outboundInvalid(
        VoiceApp.PROSPECTING,
        agent,
        dice.digits(wrong.pattern()),
        wrong.country(),
        wrong.reason(),
        times,
        wrong.outcome());
  }

  /** An alarm wakes the engineers on call, one after the other. */
  private void alert(long start) {
    Caller caller = french("Alarme");
    String tag = "INC" + dice.between(100_000, 999_999);
    long next = start;
    for (Line engineer : engineers) {
      Outcome outcome = reaction(engineer, 85);
      CallTimes times = place(VoiceApp.ON_CALL, caller, engineer, next, outcome, tag);
      if (outcome.isAnswered()) {
        return;
      }
      next = times.hangup() + 5;
    }
  }

  private void survey(long start) {
    Caller caller = french("Cyclope, satisfaction");
    Line customer = frenchCustomer();
    place(VoiceApp.SURVEY, caller, customer, start, reaction(customer, 35), text(32));
  }

  private CallTimes place(
      VoiceApp app, Caller caller, Line called, long start, Outcome outcome, String tag) {
    int setup = outcome.setupSeconds(dice, RING_SECONDS);
    CallTimes times = new CallTimes(start, setup, outcome.isAnswered() ? talkSeconds(app) : 0);
    String inboundCallId = app == VoiceApp.CLICK_TO_CALL ? "0" : "";
    log.outbound(inboundCallId, app, caller, called, times, outcome, tag);
    return times;
  }

  private int talkSeconds(VoiceApp app) {
    return switch (app) {
      case REMINDERS -> dice.along(3, 9, 14, 17, 19, 21, 23, 25, 28, 34, 75);
      case SURVEY -> dice.along(2, 6, 10, 18, 40, 75, 95, 110, 130, 170, 430);
      case ON_CALL -> dice.along(5, 9, 13, 18, 24, 31, 42, 60, 95, 180, 900);
      default -> dice.along(4, 16, 33, 60, 95, 140, 210, 330, 540, 980, 6900);
    };
  }

  private Outcome reaction(Line called, int callerHangsUpPercent) {
    return dice.chance(called.destination().answeredPercent())
        ? Outcome.answered(dice, callerHangsUpPercent)
        : Outcome.failed(dice);
  }

  private Line frenchCustomer() {
    return switch (dice.weighted(70, 22, 4, 4)) {
      case 0 -> Destination.named("France - Mobile").line(dice);
      case 1 -> Destination.named("France - Landline").line(dice);
      case 2 -> Destination.named("Belgium - Mobile").line(dice);
      default -> Destination.named("Switzerland - Mobile").line(dice);
    };
  }

  /** A line in a country where it is daytime. */
  private Line abroad(long start) {
    int hour = Math.floorMod(start, 86_400) / 3600;
    Destination destination = Destination.abroad(dice);
    while (!isDaytime(Math.floorMod(hour + hoursAheadOfUtc(destination), 24))) {
      destination = Destination.abroad(dice);
    }
    return destination.line(dice);
  }

  private static boolean isDaytime(int localHour) {
    return localHour >= 8 && localHour < 21;
  }

  private static int hoursAheadOfUtc(Destination destination) {
    return switch (destination.country()) {
      case "US", "CA" -> -5;
      case "IN" -> 5;
      case "JP" -> 9;
      case "AU" -> 11;
      default -> 1;
    };
  }

  private List<Line> lines(int count, String destination) {
    return Stream.generate(() -> Destination.named(destination).line(dice)).limit(count).toList();
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(dice.below(ALPHABET.length())));
    }
    return text.toString();
  }

  private static Caller french(String name) {
    return caller(Did.PARIS, "France - Landline", name);
  }

  private static Caller caller(Did did, String destination, String name) {
    return Caller.of(new Line(did.number, Destination.named(destination)), name);
  }
}

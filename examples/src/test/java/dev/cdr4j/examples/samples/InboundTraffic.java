package dev.cdr4j.examples.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The calls that arrive, and the outbound legs that forward them. */
final class InboundTraffic {
  private static final int RING_SECONDS = 20;

  private final Dice dice = new Dice("inbound");
  private final CallLog log;
  private final Map<Did, List<Line>> agents = new EnumMap<>(Did.class);
  private final Map<String, Long> busyUntil = new HashMap<>();

  private record Arrival(long start, Did did, Directory callers) {}

  /** How the search for somebody who answers ended: the last leg of it. */
  private record Hunt(CallTimes times, Outcome outcome) {
    boolean mayGoOn() {
      return !outcome.isAnswered() && outcome != Outcome.CANCELLED;
    }
  }

  InboundTraffic(CallLog log) {
    this.log = log;
  }

  void run() {
    staff(Did.PARIS, 6, "France - Landline", "France - Mobile");
    staff(Did.UK_FREEPHONE, 4, "United Kingdom - Landline");
    staff(Did.BORDEAUX, 2, "France - Landline", "France - Mobile");
    staff(Did.MONTPELLIER, 2, "France - Mobile", "France - Landline");
    staff(Did.LONDON, 3, "United Kingdom - Landline", "United Kingdom - Mobile");
    staff(Did.COLOGNE, 2, "Germany - Landline", "Germany - Mobile");
    for (Arrival arrival : arrivals()) {
      take(arrival);
    }
  }

  private void staff(Did did, int size, String... destinations) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      lines.add(Destination.named(destinations[i % destinations.length]).line(dice));
    }
    agents.put(did, lines);
  }

  private List<Arrival> arrivals() {
    Directory french = Directory.french(dice);
    Directory british = Directory.british(dice);
    Directory callersOfLondon = Directory.britishAndAbroad(dice);
    List<Arrival> arrivals = new ArrayList<>();
    add(arrivals, Did.PARIS, TrafficCurve.OFFICE, 400, french);
    add(arrivals, Did.WORKSHOP, TrafficCurve.AROUND_THE_CLOCK, 75, french);
    add(arrivals, Did.BORDEAUX, TrafficCurve.SHOP, 180, french);
    add(arrivals, Did.MONTPELLIER, TrafficCurve.SHOP, 150, french);
    add(arrivals, Did.LONDON, TrafficCurve.OFFICE, 150, callersOfLondon);
    add(arrivals, Did.UK_FREEPHONE, TrafficCurve.OFFICE, 130, british);
    add(arrivals, Did.UK_PREMIUM, TrafficCurve.EVENING, 85, british);
    add(arrivals, Did.COLOGNE, TrafficCurve.OFFICE, 90, Directory.german(dice));
    add(arrivals, Did.NEW_YORK, TrafficCurve.AMERICAN_OFFICE, 110, Directory.american(dice));
    arrivals.sort(Comparator.comparingLong(Arrival::start));
    return arrivals;
  }

  private void add(
      List<Arrival> arrivals, Did did, TrafficCurve curve, int calls, Directory callers) {
    curve.starts(calls, dice).forEach(start -> arrivals.add(new Arrival(start, did, callers)));
  }

  private void take(Arrival arrival) {
    Did did = arrival.did();
    long start = arrival.start();
    Caller caller = arrival.callers().caller();
    while (isBusy(caller.number(), start)) {
      caller = arrival.callers().caller();
    }
    String callId = log.callId(start);
    if (dice.chance(1)) {
      CallTimes times = new CallTimes(start, dice.below(2), 0);
      log.inbound(callId, did, caller, times, Outcome.NO_CIRCUIT, "");
    } else if (did == Did.BORDEAUX && !caller.presented()) {
      CallTimes times = new CallTimes(start, 0, 0);
      log.inbound(callId, did, caller, times, Outcome.ANONYMOUS_REFUSED, "");
    } else {
      switch (did) {
        case PARIS, UK_FREEPHONE -> menu(callId, did, caller, start);
        case BORDEAUX, MONTPELLIER, LONDON, COLOGNE -> forward(callId, did, caller, start);
        case WORKSHOP -> takeMessage(callId, did, caller, start);
        case UK_PREMIUM, NEW_YORK -> converse(callId, did, caller, start);
      }
    }
  }

  /** The app answers at once, and the caller may ask for an agent. */
  private void menu(String callId, Did did, Caller caller, long start) {
    int setup = dice.below(3);
    long answer = start + setup;
    int choosing = dice.along(4, 8, 12, 15, 18, 21, 25, 30, 38, 50, 90);
    String tag = dice.chance(12) ? "CLIENT" + dice.between(10_000, 99_999) : "";
    switch (dice.weighted(18, 60, 22)) {
      case 0 -> {
        CallTimes times = new CallTimes(start, setup, choosing);
        finish(callId, did, caller, times, Outcome.CALLER_HUNG_UP, tag);
      }
      case 1 -> {
        Hunt hunt = hunt(callId, did, caller, answer + choosing, tag);
        boolean message = hunt.mayGoOn();
        int afterwards = message ? dice.between(6, 48) : 0;
        int answered = (int) (hunt.times().hangup() - answer) + afterwards;
        Outcome outcome =
            hunt.outcome().isAnswered()
                ? hunt.outcome()
                : Outcome.answered(dice, message ? 45 : 100);
        finish(callId, did, caller, new CallTimes(start, setup, answered), outcome, tag);
      }
      default -> {
        int answered = choosing + dice.along(10, 18, 25, 31, 38, 46, 55, 68, 84, 110, 240);
        Outcome outcome = Outcome.answered(dice, 60);
        finish(callId, did, caller, new CallTimes(start, setup, answered), outcome, tag);
      }
    }
  }

  /** The caller hears the ringing tone until one of the forwarded legs is answered. */
  private void forward(String callId, Did did, Caller caller, long start) {
    String tag = dice.chance(55) ? dice.oneOf(List.of("GADS2026Q1", "BING2026", "FLYERMARS")) : "";
    Hunt hunt = hunt(callId, did, caller, start + dice.below(2), tag);
    int setup = (int) (hunt.times().answer() - start);
    Outcome outcome =
        switch (hunt.outcome()) {
          case DECLINED, PHONE_OFF -> Outcome.NO_ANSWER;
          default -> hunt.outcome();
        };
    CallTimes times = new CallTimes(start, setup, hunt.times().answeredSeconds());
    finish(callId, did, caller, times, outcome, tag);
  }

  private void takeMessage(String callId, Did did, Caller caller, long start) {
    int message = dice.along(2, 5, 9, 14, 18, 23, 29, 37, 48, 70, 120);
    CallTimes times = new CallTimes(start, dice.below(2), message);
    finish(callId, did, caller, times, Outcome.answered(dice, 92), "");
  }

  private void converse(String callId, Did did, Caller caller, long start) {
    int talk = dice.along(3, 18, 35, 52, 75, 100, 135, 180, 250, 400, 1500);
    Outcome outcome = dice.chance(2) ? Outcome.DROPPED : Outcome.answered(dice, 78);
    finish(callId, did, caller, new CallTimes(start, dice.between(1, 3), talk), outcome, "");
  }

  private void finish(
      String callId, Did did, Caller caller, CallTimes times, Outcome outcome, String tag) {
    log.inbound(callId, did, caller, times, outcome, tag);
    busyUntil.put(caller.number(), times.hangup());
  }

  /** Rings the agents in turn, until one answers or the caller gives up. */
  private Hunt hunt(String callId, Did did, Caller caller, long from, String tag) {
    long patience = from + dice.along(4, 10, 16, 22, 28, 36, 44, 52, 64, 80, 140);
    List<Line> order = new ArrayList<>(agents.getOrDefault(did, List.of()));
    if (did == Did.PARIS || did == Did.UK_FREEPHONE) {
      Collections.rotate(order, dice.below(order.size()));
    }
    Iterator<Line> next = order.stream().limit(3).iterator();
    long start = from;
    Hunt last;
    do {
      Line agent = next.next();
      last = ring(agent, start, patience);
      log.outbound(callId, did.app, caller.forwarded(), agent, last.times(), last.outcome(), tag);
      start = last.times().hangup() + dice.below(2);
    } while (last.mayGoOn() && next.hasNext());
    return last;
  }

  private Hunt ring(Line agent, long start, long patience) {
    Outcome outcome = isBusy(agent.number(), start) ? Outcome.BUSY : reaction();
    int setup = outcome.setupSeconds(dice, RING_SECONDS);
    if (start + setup > patience) {
      int waited = (int) Math.max(1, patience - start);
      return new Hunt(new CallTimes(start, waited, 0), Outcome.CANCELLED);
    }
    int talk =
        outcome.isAnswered() ? dice.along(8, 38, 65, 95, 135, 180, 240, 320, 450, 720, 3900) : 0;
    CallTimes times = new CallTimes(start, setup, talk);
    if (outcome.isAnswered()) {
      busyUntil.put(agent.number(), times.hangup());
    }
    return new Hunt(times, outcome);
  }

  private Outcome reaction() {
    return switch (dice.weighted(72, 20, 4, 4)) {
      case 0 -> Outcome.answered(dice, 56);
      case 1 -> Outcome.NO_ANSWER;
      case 2 -> Outcome.DECLINED;
      default -> Outcome.PHONE_OFF;
    };
  }

  private boolean isBusy(String number, long at) {
    return !number.isEmpty() && busyUntil.getOrDefault(number, 0L) >= at;
  }
}

package dev.cdr4j.testkit;

import dev.cdr4j.Cdr;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Gives out records in the order in which calls start. Only legs of forwarded calls that have not
 * started yet are kept.
 */
final class TrafficIterator implements Iterator<Cdr> {
  /** Platforms number their calls in this order of magnitude. */
  private static final long FIRST_CALL_ID = 291_406_000_000L;

  private static final int LARGEST_STEP = 97;

  private final Arrivals arrivals;
  private final Dice ids;
  private final PriorityQueue<Leg> waiting = new PriorityQueue<>();
  private long left;
  private long callId;
  private long arrival;
  private long legsPlanned;

  TrafficIterator(Traffic traffic) {
    Settings settings = traffic.settings();
    arrivals = new Arrivals(traffic);
    ids = Dice.of(settings.seed, 1);
    left = settings.limit;
    callId = FIRST_CALL_ID + ids.below(1_000_000);
    arrival = left == 0 ? Arrivals.NONE : arrivals.next();
  }

  @Override
  public boolean hasNext() {
    return left > 0 && (arrival != Arrivals.NONE || !waiting.isEmpty());
  }

  @Override
  public Cdr next() {
    if (!hasNext()) {
      throw new NoSuchElementException("there are no more records");
    }
    left--;
    callId += 1 + ids.below(LARGEST_STEP);
    Leg leg = waiting.peek();
    if (leg != null && (arrival == Arrivals.NONE || leg.start <= arrival)) {
      waiting.remove();
      return leg.record(callId);
    }
    CallPlanner planner = arrivals.planner();
    Cdr cdr = planner.plan(callId, arrival, this::await);
    arrival = arrivals.next();
    return cdr;
  }

  private void await(Leg leg) {
    leg.number = legsPlanned++;
    waiting.add(leg);
  }
}

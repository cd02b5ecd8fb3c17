package dev.cdr4j.examples.overview;

import dev.cdr4j.Cdr;
import dev.cdr4j.examples.overview.Groups.Group;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The calls of one direction. */
final class DirectionStatistics {
  private static final int MOST_OUTCOMES = 50;

  private final Groups<Count> outcomes = new Groups<>(MOST_OUTCOMES, Count::new);
  private final Spread talkTime = new Spread();
  private final Spread billedTime = new Spread();
  private final Spread timeToAnswer = new Spread();
  private final MoneySum cost = new MoneySum();
  private final MoneySum credit = new MoneySum();
  private long calls;

  void add(Cdr call) {
    calls++;
    outcomes.of(Outcome.of(call)).increment();
    if (Outcome.isAnswered(call)) {
      talkTime.add(call.timing().answered());
      billedTime.add(call.timing().billed());
      timeToAnswer.add(call.timeToAnswer());
    }
    cost.add(call.billing().debit());
    credit.add(call.billing().credit());
  }

  /** How many calls there were. */
  long calls() {
    return calls;
  }

  /** How many calls had which outcome, the most frequent first. */
  List<Group<Count>> outcomes() {
    return outcomes.inOrder(Comparator.comparingLong(Count::value).reversed());
  }

  /** The answered time of the answered calls. */
  Spread talkTime() {
    return talkTime;
  }

  /** The billed time of the answered calls. */
  Spread billedTime() {
    return billedTime;
  }

  /** From start to answer of the answered calls. */
  Spread timeToAnswer() {
    return timeToAnswer;
  }

  /** The debits, in whole units of the currency. */
  BigDecimal cost() {
    return cost.value();
  }

  /** The credits, in whole units of the currency. */
  BigDecimal credit() {
    return credit.value();
  }
}

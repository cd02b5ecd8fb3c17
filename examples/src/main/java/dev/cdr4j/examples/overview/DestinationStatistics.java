package dev.cdr4j.examples.overview;

import dev.cdr4j.Cdr;
import java.math.BigDecimal;
import java.util.Comparator;

/** The calls that were billed under one name. */
final class DestinationStatistics {
  /** The most costly first, then those with the most calls. */
  static final Comparator<DestinationStatistics> MOST_COSTLY =
      Comparator.comparing(DestinationStatistics::cost)
          .thenComparing(DestinationStatistics::calls)
          .reversed();

  private final TimeSum billedTime = new TimeSum();
  private final MoneySum cost = new MoneySum();
  private long calls;
  private long answered;

  void add(Cdr call) {
    calls++;
    if (Outcome.isAnswered(call)) {
      answered++;
    }
    billedTime.add(call.timing().billed());
    cost.add(call.billing().debit());
  }

  /** How many calls there were. */
  long calls() {
    return calls;
  }

  /** How many of them were answered. */
  long answered() {
    return answered;
  }

  /** The billed seconds. */
  long billedSeconds() {
    return billedTime.total();
  }

  /** The debits, in whole units of the currency. */
  BigDecimal cost() {
    return cost.value();
  }
}

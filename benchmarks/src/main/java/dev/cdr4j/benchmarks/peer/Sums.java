package dev.cdr4j.benchmarks.peer;

import java.math.BigDecimal;

/** What was added up over some records, exactly: the seconds that are billed, and the debit. */
public record Sums(long billedSeconds, BigDecimal debitInCents) {
  /** The sums of no records. */
  static final Sums NONE = new Sums(0, BigDecimal.ZERO);

  /** Sums of which only the value of the debit counts, and not how many decimals it has. */
  public Sums {
    debitInCents = debitInCents.stripTrailingZeros();
  }

  Sums plus(Sums others) {
    return new Sums(billedSeconds + others.billedSeconds, debitInCents.add(others.debitInCents));
  }
}

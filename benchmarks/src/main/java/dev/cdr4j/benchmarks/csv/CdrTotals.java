package dev.cdr4j.benchmarks.csv;

import dev.cdr4j.Cdr;
import dev.cdr4j.PriceSum;
import dev.cdr4j.benchmarks.peer.Sums;
import java.time.Duration;

/** Adds up records of cdr4j. */
final class CdrTotals implements Totals<Cdr> {
  private final PriceSum debit = new PriceSum();
  private long billedSeconds;

  @Override
  public void accept(Cdr cdr) {
    Duration billed = cdr.timing().billed();
    if (billed != null) {
      billedSeconds += billed.toSeconds();
    }
    debit.add(cdr.billing().debit());
  }

  @Override
  public Sums sums() {
    return new Sums(billedSeconds, debit.inCents());
  }
}

package dev.cdr4j.benchmarks.csv;

import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.peer.Sums;
import java.math.BigDecimal;

/** Adds up calls, or their values, with the JDK's own types. */
final class CallTotals implements Totals<Call> {
  private long billedSeconds;
  private BigDecimal debit = BigDecimal.ZERO;

  @Override
  public void accept(Call call) {
    if (call.durationBilled != null) {
      addBilled(call.durationBilled);
    }
    if (call.billingCustomerDebitEur != null) {
      addDebit(call.billingCustomerDebitEur);
    }
  }

  void addBilled(int seconds) {
    billedSeconds += seconds;
  }

  void addDebit(BigDecimal cents) {
    debit = debit.add(cents);
  }

  @Override
  public Sums sums() {
    return new Sums(billedSeconds, debit);
  }
}

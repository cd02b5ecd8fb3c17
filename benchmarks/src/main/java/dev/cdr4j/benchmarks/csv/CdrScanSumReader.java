package dev.cdr4j.benchmarks.csv;

import static dev.cdr4j.CdrField.BILLING_CUSTOMER_DEBIT_EUR;
import static dev.cdr4j.CdrField.DURATION_BILLED;

import dev.cdr4j.CdrScan;
import dev.cdr4j.CdrScanInput;
import dev.cdr4j.PriceSum;
import dev.cdr4j.benchmarks.peer.SumReader;
import dev.cdr4j.benchmarks.peer.Sums;
import dev.cdr4j.csv.CdrCsv;
import java.io.IOException;
import java.io.InputStream;

/** cdr4j's scan for the two fields, with its defaults. */
final class CdrScanSumReader implements SumReader {
  private final CdrScanInput input =
      CdrCsv.reader().scan(DURATION_BILLED, BILLING_CUSTOMER_DEBIT_EUR);

  @Override
  public Sums sum(byte[] export) {
    return sum(input.open(export));
  }

  @Override
  public Sums sum(InputStream export) throws IOException {
    return sum(input.open(export));
  }

  private static Sums sum(CdrScan calls) {
    long billedSeconds = 0;
    PriceSum debit = new PriceSum();
    try (calls) {
      while (calls.next()) {
        billedSeconds += calls.seconds(DURATION_BILLED, 0);
        calls.addTo(debit, BILLING_CUSTOMER_DEBIT_EUR);
      }
    }
    return new Sums(billedSeconds, debit.inCents());
  }
}

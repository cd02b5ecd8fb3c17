package com.example.invoices;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrReader;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Price;
import dev.cdr4j.Reject;
import dev.cdr4j.csv.CdrCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up what an export of outbound calls says is billed, and writes the calls that cost a given
 * amount or more to a file of their own.
 */
public final class InvoiceCheck {
  private final Price threshold;
  private final List<Cdr> expensive = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private Duration billed = Duration.ZERO;
  private Price debit = Price.ZERO;

  private InvoiceCheck(Price threshold) {
    this.threshold = threshold;
  }

  /**
   * Runs the check.
   *
   * @param args the export, the file for the expensive calls, and from how many cents on a call is
   *     one of them
   */
  public static void main(String[] args) throws IOException {
    InvoiceCheck check = new InvoiceCheck(Price.of(args[2]));
    check.read(Path.of(args[0]));
    CdrCsv.writer().writeAll(Path.of(args[1]), check.expensive);
    check.print();
  }

  private void read(Path export) throws IOException {
    try (CdrReader<OutboundCdr> calls =
        CdrCsv.reader().outbound().onReject(rejects::add).open(export)) {
      calls.forEach(this::add);
    }
  }

  private void add(OutboundCdr call) {
    Duration seconds = call.timing().billed();
    if (seconds != null) {
      billed = billed.plus(seconds);
    }
    Price cost = call.billing().debit();
    if (cost != null) {
      debit = debit.plus(cost);
      if (cost.compareTo(threshold) >= 0) {
        expensive.add(call);
      }
    }
  }

  private void print() {
    System.out.println("billed seconds: " + billed.toSeconds());
    System.out.println("debit: " + debit.inCurrencyUnits());
    System.out.println("expensive calls: " + expensive.size());
    rejects.forEach(reject -> System.out.println("rejected: " + reject));
  }
}

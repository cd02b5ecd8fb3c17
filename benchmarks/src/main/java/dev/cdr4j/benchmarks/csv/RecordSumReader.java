package dev.cdr4j.benchmarks.csv;

import dev.cdr4j.benchmarks.peer.RecordReader;
import dev.cdr4j.benchmarks.peer.SumReader;
import dev.cdr4j.benchmarks.peer.Sums;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Makes whole records, and adds them up. */
final class RecordSumReader<R> implements SumReader {
  private final RecordReader<R> reader;
  private final Supplier<? extends Totals<R>> start;

  RecordSumReader(RecordReader<R> reader, Supplier<? extends Totals<R>> start) {
    this.reader = reader;
    this.start = start;
  }

  @Override
  public Sums sum(byte[] export) throws IOException {
    Totals<R> totals = start.get();
    reader.read(export, totals);
    return totals.sums();
  }

  @Override
  public Sums sum(InputStream export) throws IOException {
    Totals<R> totals = start.get();
    reader.read(export, totals);
    return totals.sums();
  }
}

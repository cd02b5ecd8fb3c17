package dev.cdr4j.benchmarks;

import dev.cdr4j.benchmarks.csv.CsvSumReaders;
import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.data.Medium;
import dev.cdr4j.benchmarks.peer.SumTask;
import dev.cdr4j.benchmarks.peer.Sums;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Goes through an inbound and an outbound CSV export for two of their columns, and sums billed
 * seconds and debit up.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CsvScan {
  @Param CsvSumReaders peer;
  @Param Medium medium;

  @Param("100000")
  int records;

  private SumTask task;

  @Setup
  public void prove() {
    task = SumTask.prove(peer.create(), Export.both(Format.CSV, records), medium);
  }

  @Benchmark
  public Sums sum() throws IOException {
    return task.run();
  }

  @TearDown
  public void close() {
    task.close();
  }
}

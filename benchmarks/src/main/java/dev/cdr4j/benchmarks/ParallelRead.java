package dev.cdr4j.benchmarks;

import dev.cdr4j.benchmarks.csv.ParallelReaders;
import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.data.Medium;
import dev.cdr4j.benchmarks.peer.ReadTask;
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
import org.openjdk.jmh.infra.Blackhole;

/** Reads both CSV exports with one thread and with two. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ParallelRead {
  @Param ParallelReaders peer;
  @Param Medium medium;

  @Param("100000")
  int records;

  private ReadTask<?> task;

  @Setup
  public void prove() {
    task = ReadTask.prove(peer.create(), Export.both(Format.CSV, records), medium);
  }

  @Benchmark
  public void read(Blackhole blackhole) throws IOException {
    task.run(blackhole::consume);
  }

  @TearDown
  public void close() {
    task.close();
  }
}

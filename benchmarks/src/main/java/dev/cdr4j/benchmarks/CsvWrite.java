package dev.cdr4j.benchmarks;

import dev.cdr4j.benchmarks.csv.CsvWriters;
import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.peer.WriteTask;
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

/** Writes typed records as an inbound and an outbound CSV export, to memory. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CsvWrite {
  @Param CsvWriters peer;

  @Param("100000")
  int records;

  private WriteTask<?> task;

  @Setup
  public void prove() {
    task = WriteTask.prove(peer.create(), Export.both(Format.CSV, records), Format.CSV);
  }

  @Benchmark
  public long write() throws IOException {
    return task.run();
  }
}

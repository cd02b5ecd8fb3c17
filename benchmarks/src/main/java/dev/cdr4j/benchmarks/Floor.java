package dev.cdr4j.benchmarks;

import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Medium;
import dev.cdr4j.benchmarks.data.Source;
import dev.cdr4j.benchmarks.floor.Floors;
import java.io.IOException;
import java.util.List;
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

/** Goes through the bytes of both exports without making records of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Floor {
  @Param Floors floor;
  @Param Medium medium;

  @Param("100000")
  int records;

  private List<Source> sources;

  @Setup
  public void prove() throws IOException {
    sources =
        Export.both(floor.format(), records).stream()
            .map(export -> new Source(export, medium))
            .toList();
    long counted = floor.run(sources);
    if (counted != floor.expected(records)) {
      throw new IllegalStateException(floor + " counted " + counted);
    }
  }

  @Benchmark
  public long scan() throws IOException {
    return floor.run(sources);
  }

  @TearDown
  public void close() {
    sources.forEach(Source::close);
  }
}

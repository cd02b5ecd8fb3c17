package dev.cdr4j.benchmarks;

import dev.cdr4j.CdrQuery;
import dev.cdr4j.benchmarks.csv.CsvReaders;
import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.data.Medium;
import dev.cdr4j.benchmarks.peer.FilterTask;
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

/**
 * Reads an inbound and an outbound CSV export, and counts the calls of one voice app in the second
 * half of the time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FilterAndCount {
  @Param({"CDR4J", "FASTCSV_CALLBACKS", "FASTCSV_NAMED", "JACKSON"})
  CsvReaders peer;

  @Param Medium medium;

  @Param("100000")
  int records;

  private FilterTask<?> task;

  @Setup
  public void prove() {
    List<Export> exports = Export.both(Format.CSV, records);
    task = FilterTask.prove(peer.create(), exports, medium, query(exports.get(0)));
  }

  private static CdrQuery query(Export export) {
    int size = export.calls().size();
    return CdrQuery.builder()
        .from(export.calls().get(size / 2).timing().start())
        .to(export.calls().get(size - 1).timing().start())
        .voiceAppHash(export.calls().get(size / 2).voiceApp().hash())
        .build();
  }

  @Benchmark
  public long count() throws IOException {
    return task.run();
  }

  @TearDown
  public void close() {
    task.close();
  }
}

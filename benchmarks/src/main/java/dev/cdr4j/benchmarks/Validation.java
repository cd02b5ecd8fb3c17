package dev.cdr4j.benchmarks;

import dev.cdr4j.Cdr;
import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.rules.Validators;
import dev.cdr4j.rules.CdrValidator;
import java.util.ArrayList;
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

/** Validates the records of an inbound and an outbound export, which were read before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Validation {
  @Param Validators peer;

  @Param("100000")
  int records;

  private final List<Cdr> calls = new ArrayList<>();
  private CdrValidator validator = CdrValidator.empty();

  @Setup
  public void read() {
    validator = peer.create();
    for (Export export : Export.both(Format.CSV, records)) {
      calls.addAll(Format.CSV.input().readAll(export.bytes()));
    }
  }

  @Benchmark
  public long validate() {
    long findings = 0;
    for (Cdr call : calls) {
      findings += validator.validate(call).size();
    }
    return findings;
  }
}

package dev.cdr4j.benchmarks.report;

import dev.cdr4j.benchmarks.Floor;
import dev.cdr4j.benchmarks.data.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs a workload with every peer, one after the other, each in JVMs of its own. All get the same
 * heap and the JDK's default collector.
 */
final class JmhRun {
  private static final List<String> HEAP = List.of("-Xms2g", "-Xmx2g");

  /** JMH looks into objects as newer JDKs warn of; the warnings would stand between the tables. */
  private static final List<String> QUIET =
      List.of("-XX:+IgnoreUnrecognizedVMOptions", "--sun-misc-unsafe-memory-access=allow");

  private final Effort effort;

  JmhRun(Effort effort) {
    this.effort = effort;
  }

  List<Measurement> workload(Workload workload, Medium medium) throws RunnerException {
    ChainedOptionsBuilder options = options(workload.benchmark());
    if (workload.media().size() > 1) {
      options.param("medium", medium.name());
    }
    return run(options, "peer");
  }

  List<Measurement> floors(Medium medium) throws RunnerException {
    return run(options(Floor.class).param("medium", medium.name()), "floor");
  }

  private ChainedOptionsBuilder options(Class<?> benchmark) {
    return new OptionsBuilder()
        .include("^" + Pattern.quote(benchmark.getName()) + "\\.")
        .param("records", Integer.toString(effort.records))
        .forks(effort.forks)
        .warmupIterations(effort.warmups)
        .warmupTime(effort.iteration)
        .measurementIterations(effort.measurements)
        .measurementTime(effort.iteration)
        .jvmArgsAppend(jvmOptions())
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }

  private String[] jvmOptions() {
    return Stream.of(HEAP, QUIET, effort.jvmOptions).flatMap(List::stream).toArray(String[]::new);
  }

  private static List<Measurement> run(ChainedOptionsBuilder options, String parameter)
      throws RunnerException {
    List<Measurement> measurements = new ArrayList<>();
    for (RunResult result : new Runner(options.build()).run()) {
      measurements.add(Measurement.of(result, parameter));
    }
    return measurements;
  }
}

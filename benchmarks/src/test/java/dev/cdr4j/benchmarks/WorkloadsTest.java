package dev.cdr4j.benchmarks;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.benchmarks.csv.CsvReaders;
import dev.cdr4j.benchmarks.csv.CsvSumReaders;
import dev.cdr4j.benchmarks.csv.CsvWriters;
import dev.cdr4j.benchmarks.csv.ParallelReaders;
import dev.cdr4j.benchmarks.data.Medium;
import dev.cdr4j.benchmarks.floor.Floors;
import dev.cdr4j.benchmarks.json.JsonReaders;
import dev.cdr4j.benchmarks.json.JsonWriters;
import dev.cdr4j.benchmarks.rules.Validators;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Every workload runs with every peer, once and on few records. A run starts with the proof that
 * the peer reads or writes them right, and fails with it.
 */
class WorkloadsTest {
  @Test
  void everyPeerDoesEveryWorkloadRight() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .mode(Mode.SingleShotTime)
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .timeout(TimeValue.seconds(60))
                    .param("records", "300")
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();

    assertThat(runs(results, CsvRead.class, "peer")).isEqualTo(names(CsvReaders.values()));
    assertThat(runs(results, CsvRead.class, "medium")).isEqualTo(names(Medium.values()));
    assertThat(runs(results, CsvWrite.class, "peer")).isEqualTo(names(CsvWriters.values()));
    assertThat(runs(results, CsvScan.class, "peer")).isEqualTo(names(CsvSumReaders.values()));
    assertThat(runs(results, CsvScan.class, "medium")).isEqualTo(names(Medium.values()));
    assertThat(runs(results, JsonRead.class, "peer")).isEqualTo(names(JsonReaders.values()));
    assertThat(runs(results, JsonWrite.class, "peer")).isEqualTo(names(JsonWriters.values()));
    assertThat(runs(results, ParallelRead.class, "peer"))
        .isEqualTo(names(ParallelReaders.values()));
    assertThat(runs(results, ParallelRead.class, "medium")).isEqualTo(names(Medium.values()));
    assertThat(runs(results, Validation.class, "peer")).isEqualTo(names(Validators.values()));
    assertThat(runs(results, FilterAndCount.class, "peer")).hasSize(4);
    assertThat(runs(results, FilterAndCount.class, "medium")).isEqualTo(names(Medium.values()));
    assertThat(runs(results, Floor.class, "floor")).isEqualTo(names(Floors.values()));
  }

  private static Set<String> runs(Collection<RunResult> results, Class<?> workload, String param) {
    return results.stream()
        .map(RunResult::getParams)
        .filter(params -> params.getBenchmark().startsWith(workload.getName() + "."))
        .map((BenchmarkParams params) -> params.getParam(param))
        .collect(toSet());
  }

  private static Set<String> names(Enum<?>[] values) {
    return new TreeSet<>(Arrays.stream(values).map(Enum::name).toList());
  }
}

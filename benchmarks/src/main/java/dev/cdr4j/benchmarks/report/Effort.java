package dev.cdr4j.benchmarks.report;

import java.util.List;
import org.openjdk.jmh.runner.options.TimeValue;

/** How much time is spent, and so what the figures are worth. */
enum Effort {
  /**
   * For figures that are to be quoted. The heap is touched before the clock runs: memory that the
   * operating system has yet to provide is slow when it is touched first. Who allocates much has
   * gone through all of the heap before the first measurement, and who allocates little has not.
   */
  FULL(100_000, 2, 5, 4, TimeValue.seconds(1), List.of("-XX:+AlwaysPreTouch")),
  /**
   * To see that all works. Its figures say little: nothing is warm yet, and without the optimizing
   * compiler, which halves the time that such short runs take.
   */
  QUICK(2_000, 1, 1, 2, TimeValue.milliseconds(50), List.of("-XX:TieredStopAtLevel=1"));

  /** How many records each of the two exports has. */
  final int records;

  final int forks;
  final int warmups;
  final int measurements;

  @SuppressWarnings("ImmutableEnumChecker") // TimeValue has no setter
  final TimeValue iteration;

  /** Options for the JVMs, beyond those of every effort. */
  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  final List<String> jvmOptions;

  Effort(
      int records,
      int forks,
      int warmups,
      int measurements,
      TimeValue iteration,
      List<String> jvmOptions) {
    this.records = records;
    this.forks = forks;
    this.warmups = warmups;
    this.measurements = measurements;
    this.iteration = iteration;
    this.jvmOptions = jvmOptions;
  }
}

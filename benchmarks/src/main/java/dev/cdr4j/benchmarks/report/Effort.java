package dev.cdr4j.benchmarks.report;

import org.openjdk.jmh.runner.options.TimeValue;

/** How much time is spent, and so what the figures are worth. */
enum Effort {
  /** For figures that are to be quoted. */
  FULL(100_000, 2, 3, 4, TimeValue.seconds(1)),
  /** To see that all works. Its figures say little, as nothing is warm yet. */
  QUICK(2_000, 1, 1, 2, TimeValue.milliseconds(50));

  /** How many records each of the two exports has. */
  final int records;

  final int forks;
  final int warmups;
  final int measurements;

  @SuppressWarnings("ImmutableEnumChecker") // TimeValue has no setter
  final TimeValue iteration;

  Effort(int records, int forks, int warmups, int measurements, TimeValue iteration) {
    this.records = records;
    this.forks = forks;
    this.warmups = warmups;
    this.measurements = measurements;
    this.iteration = iteration;
  }
}

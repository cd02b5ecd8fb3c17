package dev.cdr4j.benchmarks.report;

import static java.util.Objects.requireNonNull;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured of one peer, or of one floor.
 *
 * @param name the peer's or floor's constant
 * @param millis how long both exports take
 * @param error half of the confidence interval of 99.9 %, as a share of {@code millis}
 * @param allocated how many bytes are allocated on the heap for both exports
 */
record Measurement(String name, double millis, double error, double allocated) {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  static Measurement of(RunResult result, String parameter) {
    Result<?> time = result.getPrimaryResult();
    return new Measurement(
        result.getParams().getParam(parameter),
        time.getScore(),
        time.getScoreError() / time.getScore(),
        requireNonNull(result.getSecondaryResults().get(ALLOCATED), ALLOCATED).getScore());
  }

  double perSecond(double amount) {
    return amount / millis * 1000;
  }
}

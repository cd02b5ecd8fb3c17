package dev.cdr4j.benchmarks.csv;

import dev.cdr4j.benchmarks.peer.Sums;
import java.util.function.Consumer;

/**
 * Adds records up.
 *
 * @param <R> the type of record
 */
interface Totals<R> extends Consumer<R> {
  /** The sums of all records so far. */
  Sums sums();
}

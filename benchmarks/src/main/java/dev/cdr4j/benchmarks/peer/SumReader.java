package dev.cdr4j.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;

/** Goes through exports for the sums of two of their columns. It sums any number of exports up. */
public interface SumReader {
  /** Sums an export up that is in memory, in the way that suits the library best. */
  Sums sum(byte[] export) throws IOException;

  /** Sums an export up from a stream, which the caller closes. */
  Sums sum(InputStream export) throws IOException;
}

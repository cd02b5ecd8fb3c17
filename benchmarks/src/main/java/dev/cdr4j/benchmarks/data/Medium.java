package dev.cdr4j.benchmarks.data;

/** Where the bytes of an export are. */
public enum Medium {
  /** In an array. */
  MEMORY,
  /** In a file, which the operating system has cached. */
  FILE
}

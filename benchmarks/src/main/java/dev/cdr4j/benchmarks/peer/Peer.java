package dev.cdr4j.benchmarks.peer;

/** One way to do a job: a library, and how it is used. */
public interface Peer {
  Library library();

  /** How the library is used, where there are several ways; empty for cdr4j. */
  String way();

  /** Library and way, for the tables. */
  default String label() {
    return way().isEmpty() ? library().label() : library().label() + ", " + way();
  }

  /** Whether this is cdr4j itself. */
  default boolean isOurs() {
    return library() == Library.CDR4J;
  }
}

package dev.cdr4j.testkit.corrupt;

import static java.util.Objects.requireNonNull;

/** How the reading of a source must end. */
public sealed interface Ending {
  /** After the last record, without an error. */
  record Complete() implements Ending {}

  /**
   * Before the first record: the source cannot be opened.
   *
   * @param problem why
   */
  record NotOpened(ExpectedProblem problem) implements Ending {
    /** Checks that there is a problem. */
    public NotOpened {
      requireNonNull(problem, "problem must not be null");
    }
  }

  /**
   * After the last record before it, with an error of the text from which there is no way on: a
   * reader rejects what it was reading, and delivers nothing more.
   *
   * @param problem why, and in which record
   */
  record BrokenOff(ExpectedProblem problem) implements Ending {
    /** Checks that there is a problem. */
    public BrokenOff {
      requireNonNull(problem, "problem must not be null");
    }
  }

  /** After the last record before it, with an I/O failure, such as a gzip stream that is cut. */
  record Failed() implements Ending {}
}

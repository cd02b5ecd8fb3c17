package dev.cdr4j.testkit.corrupt;

import dev.cdr4j.Cdr;
import dev.cdr4j.Location;
import java.util.List;

/** What a correct reader must make of one record of a source. */
public sealed interface Expected {
  /** The place of the record. */
  Location location();

  /**
   * The record survives.
   *
   * @param location its place
   * @param cdr the record as it must be delivered
   */
  record Delivered(Location location, Cdr cdr) implements Expected {}

  /**
   * The record is rejected.
   *
   * @param location its place
   * @param problems all that is wrong with it, in the order of its values
   * @param rawText its exact text, with its line end, where the format has records end with one
   * @param isTruncated whether the source ends in the middle of it
   */
  record Rejected(
      Location location, List<ExpectedProblem> problems, String rawText, boolean isTruncated)
      implements Expected {
    /** Takes the list for its own. */
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}

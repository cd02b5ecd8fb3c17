package dev.cdr4j.testkit.corrupt;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.CdrField;
import dev.cdr4j.Location;
import dev.cdr4j.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a correct reader must find wrong.
 *
 * @param reason why
 * @param location where: the value, or the record as a whole
 * @param field the field of the value, or null where it is not one of a field of the table
 * @param rawValue the value's exact text, or null where the problem is not one of a value
 */
public record ExpectedProblem(
    Reason reason, Location location, @Nullable CdrField field, @Nullable String rawValue) {
  /** Checks that there is a reason and a place. */
  public ExpectedProblem {
    requireNonNull(reason, "reason must not be null");
    requireNonNull(location, "location must not be null");
  }
}

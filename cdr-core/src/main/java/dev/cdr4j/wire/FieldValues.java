package dev.cdr4j.wire;

import dev.cdr4j.CdrField;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record's fields, as its maker asks for them. Times are numbers of epoch
 * seconds, durations numbers of seconds, ids that are numbers are numbers; all else are values of
 * the model.
 */
abstract class FieldValues {
  /** The number of a field, or another where it has none that is held as a number. */
  abstract long numberOr(CdrField field, long other);

  /** The value of a field that is there and is not held as a number, else null. */
  abstract @Nullable Object value(CdrField field);

  /** A part that is made already, or null where it is to be made of the values. */
  @Nullable Object part(Part part) {
    return null;
  }
}

package dev.cdr4j.testkit;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A while in which traffic is otherwise.
 *
 * @param change what is otherwise, applied to the settings as they are when traffic starts
 * @param isOutage whether calls in progress are cut when it begins
 */
record Window(Instant from, Instant until, UnaryOperator<Traffic> change, boolean isOutage) {
  boolean overlaps(Window that) {
    return from.isBefore(that.until) && that.from.isBefore(until);
  }
}

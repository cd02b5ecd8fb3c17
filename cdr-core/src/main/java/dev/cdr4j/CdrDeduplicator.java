package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets the first record of each direction and call id pass, and stops the ones that repeat it:
 * {@code calls.stream().filter(CdrDeduplicator.exact())}.
 *
 * <p>Exports and API responses repeat records where their date windows touch, since both ends of a
 * window are inclusive. Records count as the same call by direction and call id alone, whatever
 * else they say.
 *
 * <p>An instance remembers what it has seen: use a new one for each pass, and from one thread, so
 * not in a parallel stream.
 */
public abstract sealed class CdrDeduplicator implements Predicate<Cdr> {
  private final Set<Key> seen = new HashSet<>();
  private long dropped;

  private CdrDeduplicator() {}

  /**
   * Remembers every call, so that a repeat is found however far behind it comes. Memory grows with
   * the number of calls: about 100 bytes each.
   */
  public static CdrDeduplicator exact() {
    return new Exact();
  }

  /**
   * Remembers the calls of the last while alone. It needs records in the order of their start
   * times, of which none may come later than {@code tolerance} behind the latest before it; then it
   * finds every repeat whose start is the same, in memory for the calls of that while.
   *
   * <p>{@link #test} throws {@link IllegalStateException} at a record that comes later than that:
   * it cannot tell whether it repeats another.
   *
   * @param tolerance how far the order of the records may be off; zero where it is strict
   * @throws IllegalArgumentException if the tolerance is negative
   */
  public static CdrDeduplicator orderedByStart(Duration tolerance) {
    requireNonNull(tolerance, "tolerance must not be null");
    if (tolerance.isNegative()) {
      throw new IllegalArgumentException("tolerance must not be negative");
    }
    return new Ordered(tolerance);
  }

  /** Whether the record is the first of its direction and call id. */
  @Override
  public final boolean test(Cdr cdr) {
    requireNonNull(cdr, "cdr must not be null");
    Key key = new Key(cdr.direction(), cdr.compactCallId());
    advanceTo(cdr);
    if (seen.add(key)) {
      remember(cdr, key);
      return true;
    }
    dropped++;
    return false;
  }

  /** How many records were stopped so far. */
  public final long dropped() {
    return dropped;
  }

  abstract void advanceTo(Cdr cdr);

  abstract void remember(Cdr cdr, Key key);

  final void forget(Key key) {
    seen.remove(key);
  }

  private record Key(Direction direction, CallId callId) {}

  private static final class Exact extends CdrDeduplicator {
    @Override
    void advanceTo(Cdr cdr) {
      // nothing is ever forgotten
    }

    @Override
    void remember(Cdr cdr, Key key) {
      // the set of all keys is memory enough
    }
  }

  private static final class Ordered extends CdrDeduplicator {
    private final Duration tolerance;
    private final Queue<Sighting> sightings = new ArrayDeque<>();
    private @Nullable Instant latest;

    private record Sighting(Instant latestThen, Key key) {}

    Ordered(Duration tolerance) {
      this.tolerance = tolerance;
    }

    @Override
    void advanceTo(Cdr cdr) {
      Instant start = cdr.timing().start();
      if (latest == null || start.isAfter(latest)) {
        latest = start;
        forgetOlderThan(oldestAllowed(start));
      } else if (start.isBefore(oldestAllowed(latest))) {
        throw new IllegalStateException(
            "records must be ordered by start within "
                + tolerance
                + ", but one of "
                + start
                + " follows one of "
                + latest
                + ": sort them, allow more, or use exact()");
      }
    }

    private Instant oldestAllowed(Instant latest) {
      try {
        return latest.minus(tolerance);
      } catch (DateTimeException | ArithmeticException e) {
        return Instant.MIN;
      }
    }

    /**
     * A sighting may be forgotten once even the record's latest possible repeat, which has its own
     * start, would be refused. At its sighting the record was no later than {@code latestThen}.
     */
    private void forgetOlderThan(Instant oldest) {
      while (!sightings.isEmpty() && sightings.element().latestThen().isBefore(oldest)) {
        forget(sightings.remove().key());
      }
    }

    @Override
    void remember(Cdr cdr, Key key) {
      sightings.add(new Sighting(requireNonNull(latest), key));
    }
  }
}

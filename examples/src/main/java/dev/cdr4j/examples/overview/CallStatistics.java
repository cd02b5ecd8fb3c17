package dev.cdr4j.examples.overview;

import dev.cdr4j.Cdr;
import dev.cdr4j.Direction;
import dev.cdr4j.HangupCause;
import dev.cdr4j.examples.overview.Groups.Group;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that the overview tells about calls, gathered one call at a time in bounded memory. */
final class CallStatistics implements Consumer<Cdr> {
  private static final int MOST_DESTINATIONS = 5_000;
  private static final int MOST_CAUSES = 500;

  private final Map<Direction, DirectionStatistics> directions = new EnumMap<>(Direction.class);
  private final Groups<DestinationStatistics> destinations =
      new Groups<>(MOST_DESTINATIONS, DestinationStatistics::new);
  private final Groups<Count> causes = new Groups<>(MOST_CAUSES, Count::new);
  private final HourProfile hours = new HourProfile();
  private long calls;
  private @Nullable Instant firstStart;
  private @Nullable Instant lastStart;

  CallStatistics() {
    for (Direction direction : Direction.values()) {
      directions.put(direction, new DirectionStatistics());
    }
  }

  @Override
  public void accept(Cdr call) {
    calls++;
    of(call.direction()).add(call);
    String label = call.billing().costLabel();
    destinations.of(label == null ? "" : label).add(call);
    HangupCause cause = call.release().cause();
    causes.of(cause == null ? "" : cause.toString()).increment();
    Instant start = call.timing().start();
    hours.add(start);
    firstStart = firstStart == null || start.isBefore(firstStart) ? start : firstStart;
    lastStart = lastStart == null || start.isAfter(lastStart) ? start : lastStart;
  }

  /** How many calls there were. */
  long calls() {
    return calls;
  }

  /** When the first call started, or null without calls. */
  @Nullable Instant firstStart() {
    return firstStart;
  }

  /** When the last call started, or null without calls. */
  @Nullable Instant lastStart() {
    return lastStart;
  }

  /** The calls of a direction. */
  DirectionStatistics of(Direction direction) {
    DirectionStatistics statistics = directions.get(direction);
    if (statistics == null) {
      throw new AssertionError("every direction has its statistics");
    }
    return statistics;
  }

  /** The calls by the name that they are billed under, the most costly first. */
  List<Group<DestinationStatistics>> destinations() {
    return destinations.inOrder(DestinationStatistics.MOST_COSTLY);
  }

  /** The calls billed under the names beyond the bound. */
  DestinationStatistics otherDestinations() {
    return destinations.rest();
  }

  /** The calls by the text of their hang-up cause, the most frequent first. */
  List<Group<Count>> causes() {
    return causes.inOrder(Comparator.comparingLong(Count::value).reversed());
  }

  /** When the calls start. */
  HourProfile hours() {
    return hours;
  }
}

package dev.cdr4j.benchmarks.peer;

import dev.cdr4j.CdrQuery;
import dev.cdr4j.benchmarks.model.Call;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;

/** A range of starts and a voice app, as one would ask for them in a loop. */
final class CallFilter implements Predicate<Call> {
  private final Instant from;
  private final Instant to;
  private final String voiceApp;

  CallFilter(CdrQuery query) {
    from = Objects.requireNonNull(query.from(), "from");
    to = Objects.requireNonNull(query.to(), "to");
    voiceApp = Objects.requireNonNull(query.voiceAppHash(), "voiceAppHash");
  }

  @Override
  public boolean test(Call call) {
    Instant start = call.start;
    return start != null
        && !start.isBefore(from)
        && !start.isAfter(to)
        && voiceApp.equals(call.scenarioHash);
  }
}

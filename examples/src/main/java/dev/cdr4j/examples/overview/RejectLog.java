package dev.cdr4j.examples.overview;

import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Remembers the first rejects in words, and counts all of them by reason. */
final class RejectLog {
  /** A rejected record: where it is, and what is wrong with it, masked. */
  record Entry(String file, long record, long line, List<String> problems) {}

  private final int most;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
  private long count;

  /** A log that lists so many rejects at the most. */
  RejectLog(int most) {
    this.most = most;
  }

  /** A handler for the rejects of a file. */
  Consumer<Reject> of(String file) {
    return reject -> add(file, reject);
  }

  private void add(String file, Reject reject) {
    count++;
    reject.problems().forEach(problem -> reasons.merge(problem.reason(), 1L, Long::sum));
    if (entries.size() < most) {
      List<String> problems = reject.problems().stream().map(Problem::message).toList();
      long record = reject.location().record();
      entries.add(new Entry(file, record, reject.location().line(), problems));
    }
  }

  /** The first rejects. */
  List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** How many rejects there were. */
  long count() {
    return count;
  }

  /** How many problems there were by reason; a reject may have several. */
  Map<Reason, Long> reasons() {
    return Collections.unmodifiableMap(reasons);
  }
}

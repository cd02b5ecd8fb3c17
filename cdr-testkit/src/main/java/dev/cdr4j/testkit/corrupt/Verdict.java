package dev.cdr4j.testkit.corrupt;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import java.util.List;

/**
 * What a correct reader, in its default settings, must make of a damaged source: every record in
 * the order of the source, and how the reading ends. Immutable.
 *
 * @param records each record, delivered or rejected
 * @param ending how the reading ends
 */
public record Verdict(List<Expected> records, Ending ending) {
  /** Takes the list for its own. */
  public Verdict {
    records = List.copyOf(records);
    requireNonNull(ending, "ending must not be null");
  }

  /** The records that must be delivered, in the order of the source. Unmodifiable. */
  public List<Cdr> survivors() {
    return records.stream()
        .filter(Expected.Delivered.class::isInstance)
        .map(record -> ((Expected.Delivered) record).cdr())
        .toList();
  }

  /** The records that must be rejected, in the order of the source. Unmodifiable. */
  public List<Expected.Rejected> rejects() {
    return records.stream()
        .filter(Expected.Rejected.class::isInstance)
        .map(Expected.Rejected.class::cast)
        .toList();
  }
}

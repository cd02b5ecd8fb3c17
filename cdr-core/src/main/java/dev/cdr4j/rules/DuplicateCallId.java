package dev.cdr4j.rules;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule that no two records of a feed have the same direction and call id. Exports and responses
 * whose date windows touch repeat records, and {@link dev.cdr4j.CdrDeduplicator} stops those.
 * Immutable; equal where they remember as much.
 *
 * <p>Every record but the first of its direction and call id is a finding, as long as the first is
 * remembered.
 */
public final class DuplicateCallId implements FeedRule {
  private static final DuplicateCallId STANDARD = remembering(IdMemory.STANDARD_SIZE);

  private final int ids;

  private DuplicateCallId(int ids) {
    this.ids = ids;
  }

  /**
   * The rule that remembers a million ids of each direction, in 21 MB each at most, or 42 MB where
   * they are no numbers.
   */
  public static DuplicateCallId standard() {
    return STANDARD;
  }

  /**
   * The rule that remembers so many ids of each direction; where more come, the older half is
   * forgotten. An id that is a number takes 11 to 21 bytes, any other twice that, however long it
   * is: of it, a hash of 127 bits is remembered.
   *
   * @throws IllegalArgumentException if these are less than 2
   */
  public static DuplicateCallId remembering(int ids) {
    return new DuplicateCallId(IdMemory.requireSize(ids));
  }

  @Override
  public String id() {
    return "duplicate-call-id";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Set<CdrField> fields() {
    return Set.of(CdrField.CALLID);
  }

  @Override
  public String sentence() {
    return "another record of the same direction has the same call id";
  }

  @Override
  public String source() {
    return "CDR overview";
  }

  @Override
  public FeedCheck open() {
    IdHash hash = new IdHash();
    IdMemory inbound = new IdMemory(ids, hash);
    IdMemory outbound = new IdMemory(ids, hash);
    return (Cdr cdr, Findings findings) -> {
      IdMemory seen = cdr.direction() == Direction.INBOUND ? inbound : outbound;
      if (!seen.add(hash.of(cdr))) {
        findings.add(cdr, CdrField.CALLID);
      }
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DuplicateCallId that && ids == that.ids;
  }

  @Override
  public int hashCode() {
    return ids;
  }

  /** The id. */
  @Override
  public String toString() {
    return id();
  }
}

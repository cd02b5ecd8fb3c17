package dev.cdr4j.rules;

import dev.cdr4j.CdrField;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule that the inbound call of every leg is in the feed, before or after it. It says nothing
 * about a feed without any inbound calls, such as an export of outbound calls alone. Immutable;
 * equal where they remember as much.
 *
 * <p>Findings come at the end of the feed, in the order of the legs. There is none for a leg whose
 * call may have been in the feed and forgotten, nor for any where records of the feed were
 * {@linkplain FeedValidation#rejected rejected}: {@link InboundCallUnchecked} counts those.
 */
public final class InboundCallMissing implements FeedRule {
  private static final InboundCallMissing STANDARD = remembering(IdMemory.STANDARD_SIZE);

  private final int ids;

  private InboundCallMissing(int ids) {
    this.ids = ids;
  }

  /**
   * The rule that remembers a million inbound calls, and a million legs whose call has not come; in
   * 21 MB and 34 MB at most, or 42 MB and 260 MB where ids are no numbers.
   */
  public static InboundCallMissing standard() {
    return STANDARD;
  }

  /**
   * The rule that remembers so many inbound calls, and as many legs whose call has not come. Where
   * more come, the older half of the calls or the oldest quarter of the legs is forgotten; and so
   * are the oldest legs where the ids of legs have more than 64 characters each on average.
   *
   * @throws IllegalArgumentException if these are less than 2
   */
  public static InboundCallMissing remembering(int ids) {
    return new InboundCallMissing(IdMemory.requireSize(ids));
  }

  @Override
  public String id() {
    return "inbound-call-missing";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Set<CdrField> fields() {
    return Set.of(CdrField.CALLID_IN);
  }

  @Override
  public String sentence() {
    return "the inbound call of the leg is not among the records";
  }

  @Override
  public String source() {
    return "CDR overview";
  }

  @Override
  public FeedCheck open() {
    return new InboundCallReferences(ids);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InboundCallMissing that && ids == that.ids;
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

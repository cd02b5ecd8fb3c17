package dev.cdr4j.rules;

import dev.cdr4j.CdrField;
import java.util.Set;

/**
 * Tells at the end of a feed of how many legs {@link InboundCallMissing} could not say whether
 * their inbound call is there, since it had to forget ids, or records were rejected: one finding
 * about all of them ({@link Finding#records()}), with the values of the first. Without that rule it
 * says nothing.
 */
public final class InboundCallUnchecked implements FeedRule {
  /** The rule, which has no settings. */
  public static final InboundCallUnchecked INSTANCE = new InboundCallUnchecked();

  private InboundCallUnchecked() {}

  @Override
  public String id() {
    return "inbound-call-unchecked";
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
    return "ids were forgotten or records rejected, so whether the inbound call is there is not"
        + " known";
  }

  @Override
  public String source() {
    return "CDR overview";
  }

  @Override
  public FeedCheck open() {
    return new UncheckedReferences();
  }

  /** The id. */
  @Override
  public String toString() {
    return id();
  }
}

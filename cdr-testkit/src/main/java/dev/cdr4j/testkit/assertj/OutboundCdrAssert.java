package dev.cdr4j.testkit.assertj;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.DialStatus;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Assertions on an outbound record. */
public final class OutboundCdrAssert extends AbstractCdrAssert<OutboundCdrAssert, OutboundCdr> {
  OutboundCdrAssert(@Nullable OutboundCdr actual) {
    super(actual, OutboundCdrAssert.class);
  }

  /** That the dialling came to that. */
  public OutboundCdrAssert hasDialStatus(DialStatus expected) {
    requireNonNull(expected, "expected must not be null");
    return has("dial status", expected, present().dialStatus());
  }

  /** That the call went to that number. */
  public OutboundCdrAssert dialled(PhoneNumber expected) {
    requireNonNull(expected, "expected must not be null");
    return has("dialled number", expected, present().destination().number());
  }

  /** That the call is a leg of that one. */
  public OutboundCdrAssert isLegOf(InboundCdr expected) {
    requireNonNull(expected, "expected must not be null");
    return has("inbound call id", expected.callId(), present().inboundCallId());
  }

  /** That the call is not a leg of another. */
  public OutboundCdrAssert isNoLeg() {
    return has("inbound call id", null, present().inboundCallId());
  }
}

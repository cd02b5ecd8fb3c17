package dev.cdr4j.testkit.assertj;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.InboundCdr;
import dev.cdr4j.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Assertions on an inbound record. */
public final class InboundCdrAssert extends AbstractCdrAssert<InboundCdrAssert, InboundCdr> {
  InboundCdrAssert(@Nullable InboundCdr actual) {
    super(actual, InboundCdrAssert.class);
  }

  /** That the call arrived on that number. */
  public InboundCdrAssert arrivedOn(PhoneNumber expected) {
    requireNonNull(expected, "expected must not be null");
    return has("DID number", expected, present().did().number());
  }
}

package dev.cdr4j.validation.checks;

import dev.cdr4j.HangupCause;
import dev.cdr4j.validation.Q850Cause;

/** Checks {@link Q850Cause} on codes. */
public final class Q850CauseCode extends ValueCheck<Q850Cause, Integer> {
  /** For the provider. */
  public Q850CauseCode() {
    super(Q850Cause.class, "must be a cause code of ITU-T Q.850, such as 16");
  }

  @Override
  boolean holds(Integer code) {
    return HangupCause.of(code.toString()).isKnown();
  }
}

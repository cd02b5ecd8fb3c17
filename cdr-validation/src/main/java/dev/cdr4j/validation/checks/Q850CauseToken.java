package dev.cdr4j.validation.checks;

import dev.cdr4j.HangupCause;
import dev.cdr4j.validation.Q850Cause;

/** Checks {@link Q850Cause} on causes. */
public final class Q850CauseToken extends ValueCheck<Q850Cause, HangupCause> {
  /** For the provider. */
  public Q850CauseToken() {
    super(Q850Cause.class, "must be a cause code of ITU-T Q.850, such as 16");
  }

  @Override
  boolean holds(HangupCause cause) {
    return cause.isKnown();
  }
}

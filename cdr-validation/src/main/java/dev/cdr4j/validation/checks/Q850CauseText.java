package dev.cdr4j.validation.checks;

import dev.cdr4j.HangupCause;
import dev.cdr4j.validation.Q850Cause;

/** Checks {@link Q850Cause} on texts. */
public final class Q850CauseText extends ValueCheck<Q850Cause, CharSequence> {
  /** For the provider. */
  public Q850CauseText() {
    super(Q850Cause.class, "must be a cause code of ITU-T Q.850, such as 16");
  }

  @Override
  boolean holds(CharSequence text) {
    return text.length() > 0 && HangupCause.of(text.toString()).isKnown();
  }
}

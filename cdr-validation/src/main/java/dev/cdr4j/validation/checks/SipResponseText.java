package dev.cdr4j.validation.checks;

import dev.cdr4j.SipResponse;
import dev.cdr4j.validation.SipResponseCode;

/** Checks {@link SipResponseCode} on texts. */
public final class SipResponseText extends ValueCheck<SipResponseCode, CharSequence> {
  /** For the provider. */
  public SipResponseText() {
    super(SipResponseCode.class, "must be a registered SIP response code, such as 486");
  }

  @Override
  boolean holds(CharSequence text) {
    return text.length() > 0 && SipResponse.of(text.toString()).isKnown();
  }
}

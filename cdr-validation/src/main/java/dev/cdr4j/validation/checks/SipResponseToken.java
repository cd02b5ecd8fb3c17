package dev.cdr4j.validation.checks;

import dev.cdr4j.SipResponse;
import dev.cdr4j.validation.SipResponseCode;

/** Checks {@link SipResponseCode} on responses. */
public final class SipResponseToken extends ValueCheck<SipResponseCode, SipResponse> {
  /** For the provider. */
  public SipResponseToken() {
    super(SipResponseCode.class, "must be a registered SIP response code, such as 486");
  }

  @Override
  boolean holds(SipResponse response) {
    return response.isKnown();
  }
}

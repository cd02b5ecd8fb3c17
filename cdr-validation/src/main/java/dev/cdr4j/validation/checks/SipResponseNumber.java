package dev.cdr4j.validation.checks;

import dev.cdr4j.SipResponse;
import dev.cdr4j.validation.SipResponseCode;

/** Checks {@link SipResponseCode} on codes. */
public final class SipResponseNumber extends ValueCheck<SipResponseCode, Integer> {
  /** For the provider. */
  public SipResponseNumber() {
    super(SipResponseCode.class, "must be a registered SIP response code, such as 486");
  }

  @Override
  boolean holds(Integer code) {
    return SipResponse.of(code.toString()).isKnown();
  }
}

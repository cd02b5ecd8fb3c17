package dev.cdr4j.validation.checks;

import dev.cdr4j.PhoneNumber;
import dev.cdr4j.validation.E164;

/** Checks {@link E164} on texts. */
public final class E164Text extends ValueCheck<E164, CharSequence> {
  /** For the provider. */
  public E164Text() {
    super(E164.class, "must be a phone number in E.164 form, such as +33199004719");
  }

  @Override
  boolean holds(CharSequence text) {
    return text.length() > 0 && PhoneNumber.of(text.toString()).isE164();
  }
}

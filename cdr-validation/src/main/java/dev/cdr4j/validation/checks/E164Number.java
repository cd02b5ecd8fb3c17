package dev.cdr4j.validation.checks;

import dev.cdr4j.PhoneNumber;
import dev.cdr4j.validation.E164;

/** Checks {@link E164} on phone numbers. */
public final class E164Number extends ValueCheck<E164, PhoneNumber> {
  /** For the provider. */
  public E164Number() {
    super(E164.class, "must be a phone number in E.164 form, such as +33199004719");
  }

  @Override
  boolean holds(PhoneNumber number) {
    return number.isE164();
  }
}

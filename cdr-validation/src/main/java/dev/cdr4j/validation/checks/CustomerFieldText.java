package dev.cdr4j.validation.checks;

import dev.cdr4j.validation.CustomerField;

/** Checks {@link CustomerField} on texts. */
public final class CustomerFieldText extends ValueCheck<CustomerField, CharSequence> {
  private static final int MAX_LENGTH = 32;

  /** For the provider. */
  public CustomerFieldText() {
    super(CustomerField.class, "must be at most 32 letters and digits");
  }

  @Override
  boolean holds(CharSequence text) {
    return text.length() <= MAX_LENGTH && Characters.areAlphanumeric(text);
  }
}

package dev.cdr4j.validation.checks;

import dev.cdr4j.validation.ObjectHash;

/** Checks {@link ObjectHash} on texts. */
public final class ObjectHashText extends ValueCheck<ObjectHash, CharSequence> {
  /** For the provider. */
  public ObjectHashText() {
    super(ObjectHash.class, "must be an object id of letters and digits");
  }

  @Override
  boolean holds(CharSequence text) {
    return text.length() > 0 && Characters.areAlphanumeric(text);
  }
}

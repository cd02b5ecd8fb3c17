package dev.cdr4j.validation.checks;

import dev.cdr4j.CdrField;
import dev.cdr4j.validation.ClassicDatetime;

/** Checks {@link ClassicDatetime} on texts. */
public final class ClassicDatetimeText extends ValueCheck<ClassicDatetime, CharSequence> {
  /** For the provider. */
  public ClassicDatetimeText() {
    super(ClassicDatetime.class, "must be a UTC datetime in the form YYYY-MM-DD HH:MM:SS");
  }

  @Override
  boolean holds(CharSequence text) {
    try {
      return CdrField.START.parse(text.toString()) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

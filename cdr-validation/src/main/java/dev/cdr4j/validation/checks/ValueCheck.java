package dev.cdr4j.validation.checks;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * Checks a constraint on single values, of which null is valid.
 *
 * @param <A> the constraint
 * @param <T> the type of the values
 */
abstract class ValueCheck<A extends Annotation, T> implements ConstraintValidator<A, T> {
  private final String key;
  private final String sentence;

  /** A check with the English text of its message, for where no bundle has it. */
  ValueCheck(Class<A> constraint, String sentence) {
    key = constraint.getName() + ".message";
    this.sentence = sentence;
  }

  abstract boolean holds(T value);

  @Override
  public final boolean isValid(@Nullable T value, ConstraintValidatorContext context) {
    if (value == null || holds(value)) {
      return true;
    }
    Messages.of(context).fallBack(key, sentence);
    return false;
  }
}

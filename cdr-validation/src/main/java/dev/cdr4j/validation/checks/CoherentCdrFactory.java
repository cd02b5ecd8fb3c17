package dev.cdr4j.validation.checks;

import dev.cdr4j.rules.CdrValidator;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;

/** Hands a validator of the program's own to what checks records, and leaves the rest to others. */
public final class CoherentCdrFactory implements ConstraintValidatorFactory {
  private final CdrValidator validator;
  private final ConstraintValidatorFactory others;

  /** A factory that asks the others for all other constraint validators. */
  public CoherentCdrFactory(CdrValidator validator, ConstraintValidatorFactory others) {
    this.validator = validator;
    this.others = others;
  }

  @Override
  public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> key) {
    return key == CoherentCdrValidator.class
        ? key.cast(CoherentCdrValidator.with(validator))
        : others.getInstance(key);
  }

  @Override
  public void releaseInstance(ConstraintValidator<?, ?> instance) {
    if (!(instance instanceof CoherentCdrValidator)) {
      others.releaseInstance(instance);
    }
  }
}

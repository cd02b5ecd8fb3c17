package dev.cdr4j.validation;

import dev.cdr4j.rules.CdrValidator;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;

/** Validators, and what their violations say. Factories live as long as the tests. */
final class Validators {
  private Validators() {}

  /** As the guide has it. */
  static Validator standard() {
    return Validation.byDefaultProvider()
        .configure()
        .addMapping(CdrValidation.mapping())
        .buildValidatorFactory()
        .getValidator();
  }

  /** With rules of the program's own. */
  static Validator checkingBy(CdrValidator rules) {
    Configuration<?> configuration = Validation.byDefaultProvider().configure();
    return configuration
        .addMapping(CdrValidation.mapping())
        .constraintValidatorFactory(
            CdrValidation.constraintValidatorFactory(
                rules, configuration.getDefaultConstraintValidatorFactory()))
        .buildValidatorFactory()
        .getValidator();
  }

  /** The paths of violations. */
  static List<String> paths(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream().map(violation -> violation.getPropertyPath().toString()).toList();
  }

  /** What violations say. */
  static List<String> messages(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream().map(ConstraintViolation::getMessage).toList();
  }
}

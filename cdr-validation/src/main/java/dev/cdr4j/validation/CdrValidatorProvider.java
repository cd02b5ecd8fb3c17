package dev.cdr4j.validation;

import dev.cdr4j.rules.CdrValidator;

/**
 * Says by which rules the records of an application are checked, in place of {@link
 * CdrValidator#standard()}. It is found by {@link java.util.ServiceLoader}: a class of this type is
 * named in {@code META-INF/services/dev.cdr4j.validation.CdrValidatorProvider}, or in a {@code
 * provides} of the module.
 *
 * <p>For applications that do not bootstrap Jakarta Validation themselves. Those that do may rather
 * use {@link CdrValidation#constraintValidatorFactory}, which comes first.
 */
public interface CdrValidatorProvider {
  /** The rules and how much their findings weigh. Asked once for each constraint. */
  CdrValidator validator();
}

package dev.cdr4j.validation.checks;

import dev.cdr4j.rules.Finding;
import jakarta.validation.ConstraintViolation;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/** Where Hibernate Validator keeps the finding of a violation. Used where it is there alone. */
public final class HibernateFindings {
  private HibernateFindings() {}

  /** The finding of a violation of that provider, or null where it has none. */
  public static @Nullable Finding of(ConstraintViolation<?> violation) {
    HibernateConstraintViolation<?> its = violation.unwrap(HibernateConstraintViolation.class);
    return its.getDynamicPayload(Finding.class);
  }
}

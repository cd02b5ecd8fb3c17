/**
 * Call detail records in Jakarta Validation: constraints for records and for the values of their
 * fields.
 */
module dev.cdr4j.validation {
  requires transitive dev.cdr4j;
  requires transitive jakarta.validation;
  requires static org.hibernate.validator;
  requires static org.jspecify;

  exports dev.cdr4j.validation;

  // Providers make the instances of what checks a constraint.
  opens dev.cdr4j.validation.checks;

  uses dev.cdr4j.validation.CdrValidatorProvider;
}

package dev.cdr4j.validation.checks;

import dev.cdr4j.Cdr;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.Finding;
import dev.cdr4j.rules.Rule;
import dev.cdr4j.rules.Severity;
import dev.cdr4j.validation.CoherentCdr;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks {@link CoherentCdr}: runs the rules, and makes each finding a violation. */
public final class CoherentCdrValidator implements ConstraintValidator<CoherentCdr, Cdr> {
  private final @Nullable CdrValidator own;
  private CdrValidator validator = CdrValidator.empty();

  /** One that checks by the rules of the application's provider, or else by the standard ones. */
  public CoherentCdrValidator() {
    this(null);
  }

  private CoherentCdrValidator(@Nullable CdrValidator own) {
    this.own = own;
  }

  /** One that checks by these rules. */
  static CoherentCdrValidator with(CdrValidator validator) {
    return new CoherentCdrValidator(validator);
  }

  @Override
  public void initialize(CoherentCdr constraint) {
    CdrValidator all = own == null ? ProvidedValidator.find() : own;
    validator = ofSeverities(all.without(constraint.without()), List.of(constraint.severities()));
  }

  /** So that constraints that share the severities among them run each rule once. */
  private static CdrValidator ofSeverities(CdrValidator all, List<Severity> severities) {
    return all.without(
        all.rules().entrySet().stream()
            .filter(rule -> !severities.contains(rule.getValue()))
            .map(Map.Entry::getKey)
            .toArray(Rule[]::new));
  }

  @Override
  public boolean isValid(@Nullable Cdr cdr, ConstraintValidatorContext context) {
    if (cdr == null) {
      return true;
    }
    List<Finding> findings = validator.validate(cdr);
    if (findings.isEmpty()) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    Messages messages = Messages.of(context);
    for (Finding finding : findings) {
      FieldPath.add(
          context.buildConstraintViolationWithTemplate(messages.template(finding)), finding);
    }
    return false;
  }
}

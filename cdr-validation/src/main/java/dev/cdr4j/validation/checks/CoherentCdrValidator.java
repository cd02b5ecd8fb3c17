package dev.cdr4j.validation.checks;

import dev.cdr4j.Cdr;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.CoreRule;
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
  private List<Severity> severities = List.of();

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
    severities = List.of(constraint.severities());
    validator = ofSeverities(all.without(constraint.without()));
  }

  /**
   * So that constraints that share the severities among them run each rule once. Those of the core
   * are an exception: they give way to each other, and so to such as are not told here.
   */
  private CdrValidator ofSeverities(CdrValidator all) {
    return all.without(
        all.rules().entrySet().stream()
            .filter(rule -> !severities.contains(rule.getValue()))
            .map(Map.Entry::getKey)
            .filter(rule -> !(rule instanceof CoreRule))
            .toArray(Rule[]::new));
  }

  private List<Finding> findings(Cdr cdr) {
    return validator.validate(cdr).stream()
        .filter(finding -> severities.contains(finding.severity()))
        .toList();
  }

  @Override
  public boolean isValid(@Nullable Cdr cdr, ConstraintValidatorContext context) {
    if (cdr == null) {
      return true;
    }
    List<Finding> findings = findings(cdr);
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

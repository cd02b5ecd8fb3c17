package dev.cdr4j.validation.checks;

import dev.cdr4j.CdrField;
import dev.cdr4j.rules.Finding;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * With Hibernate Validator, messages come from its bundles, with parameters. It looks for a
 * parameter where no bundle has a key; so the key itself is made a parameter, for the rules of a
 * program's own and for bundles that are out of its sight. Used where that library is there alone.
 */
final class HibernateMessages implements Messages {
  private final HibernateConstraintValidatorContext context;

  private HibernateMessages(HibernateConstraintValidatorContext context) {
    this.context = context;
  }

  static Messages of(ConstraintValidatorContext context) {
    return new HibernateMessages(context.unwrap(HibernateConstraintValidatorContext.class));
  }

  @Override
  public String template(Finding finding) {
    FindingText text = new FindingText(finding);
    text.values().forEach(context::addMessageParameter);
    context
        .addMessageParameter(CdrField.CALLID.wireName(), text.callId())
        .addMessageParameter("values", text.allValues())
        .addMessageParameter("rule", finding.ruleId())
        .addMessageParameter("severity", finding.severity().label())
        .addMessageParameter(text.key(), text.sentence())
        .withDynamicPayload(finding);
    String template = context.getDefaultConstraintMessageTemplate();
    return template.equals(FindingText.DEFAULT) ? '{' + text.key() + '}' : template;
  }

  @Override
  public void fallBack(String key, String sentence) {
    context.addMessageParameter(key, sentence);
  }
}

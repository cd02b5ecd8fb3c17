package dev.cdr4j.validation.checks;

import dev.cdr4j.CdrField;
import dev.cdr4j.rules.Finding;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * With Hibernate Validator, messages come from its bundles, with parameters. It looks for a
 * parameter where no bundle has a key; so the key itself is made a parameter, for the rules of a
 * program's own and for bundles that are out of its sight. Used where that library is there alone.
 */
final class HibernateMessages implements Messages {
  private final HibernateConstraintValidatorContext context;

  /** The parameters that only some findings have, of those so far. */
  private final Set<String> given = new HashSet<>();

  private HibernateMessages(HibernateConstraintValidatorContext context) {
    this.context = context;
  }

  static Messages of(ConstraintValidatorContext context) {
    return new HibernateMessages(context.unwrap(HibernateConstraintValidatorContext.class));
  }

  @Override
  public String template(Finding finding) {
    FindingText text = new FindingText(finding);
    takeBack();
    text.values().forEach(this::give);
    give(text.key(), text.sentence());
    context
        .addMessageParameter(CdrField.CALLID.wireName(), text.callId())
        .addMessageParameter("values", text.allValues())
        .addMessageParameter("rule", finding.ruleId())
        .addMessageParameter("severity", finding.severity().label())
        .withDynamicPayload(finding);
    String template = context.getDefaultConstraintMessageTemplate();
    return template.equals(FindingText.DEFAULT) ? '{' + text.key() + '}' : template;
  }

  private void give(String parameter, String text) {
    given.add(parameter);
    context.addMessageParameter(parameter, text);
  }

  /**
   * A context keeps what it was given: what the next finding does not have is read as it stands.
   */
  private void takeBack() {
    given.forEach(parameter -> context.addMessageParameter(parameter, '{' + parameter + '}'));
  }

  @Override
  public void fallBack(String key, String sentence) {
    context.addMessageParameter(key, sentence);
  }
}

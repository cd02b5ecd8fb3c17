package dev.cdr4j.validation.checks;

import dev.cdr4j.rules.Finding;
import jakarta.validation.ConstraintValidatorContext;

/**
 * With a provider of which no more is known than what the specification says: it has no parameters
 * but the attributes of the constraint, and need not see the bundles of this module. So messages
 * are English sentences, escaped, unless the constraint was given a message.
 */
final class PlainMessages implements Messages {
  private final ConstraintValidatorContext context;

  PlainMessages(ConstraintValidatorContext context) {
    this.context = context;
  }

  @Override
  public String template(Finding finding) {
    String template = context.getDefaultConstraintMessageTemplate();
    return template.equals(FindingText.DEFAULT)
        ? escape(new FindingText(finding).sentence())
        : template;
  }

  @Override
  public void fallBack(String key, String sentence) {
    if (context.getDefaultConstraintMessageTemplate().equals('{' + key + '}')) {
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(escape(sentence)).addConstraintViolation();
    }
  }

  /** The template whose message is a text: section 6.3.1 of the specification has the escapes. */
  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}").replace("$", "\\$");
  }
}

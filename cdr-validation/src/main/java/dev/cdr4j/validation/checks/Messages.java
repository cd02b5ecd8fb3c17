package dev.cdr4j.validation.checks;

import dev.cdr4j.rules.Finding;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ValidationException;

/** How a provider is told what a violation says. */
interface Messages {
  /** The way of the provider to which a context belongs. */
  static Messages of(ConstraintValidatorContext context) {
    try {
      return HibernateMessages.of(context);
    } catch (ValidationException | NoClassDefFoundError another) {
      return new PlainMessages(context);
    }
  }

  /** The template of the message of the next violation. */
  String template(Finding finding);

  /**
   * Sees to it that the default message of a constraint can be read where no bundle has it.
   *
   * @param key that of the default message
   * @param sentence what it says in English
   */
  void fallBack(String key, String sentence);
}

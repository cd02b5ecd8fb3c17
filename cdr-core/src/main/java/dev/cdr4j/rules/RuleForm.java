package dev.cdr4j.rules;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** What a rule has to say of itself, so that it can be named and shown in a log. */
final class RuleForm {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private RuleForm() {}

  static void require(String id, Severity severity, String sentence) {
    requireNonNull(id, "id must not be null");
    requireNonNull(severity, "severity must not be null");
    requireNonNull(sentence, "sentence must not be null");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("id must be lower-case letters, digits and hyphens");
    }
    if (sentence.isBlank()) {
      throw new IllegalArgumentException("sentence must not be blank");
    }
    if (sentence.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("sentence must not have control characters");
    }
  }
}

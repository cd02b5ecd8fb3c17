package dev.cdr4j.validation.checks;

/** What the characters of a text are. */
final class Characters {
  private Characters() {}

  /** Whether all are letters or digits of ASCII. */
  static boolean areAlphanumeric(CharSequence text) {
    return text.chars()
        .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
  }
}

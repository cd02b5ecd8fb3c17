package dev.cdr4j.rules;

import dev.cdr4j.CdrField;
import dev.cdr4j.Token;
import java.util.regex.Pattern;

/** Hides what may be somebody's number or name where a word or a code is expected. */
final class TokenMasking {
  private static final Pattern WORD_OR_CODE = Pattern.compile("[A-Za-z_-]{1,32}|[0-9]{1,4}");

  private TokenMasking() {}

  /** How logs may show a wire text of a field. */
  static String masked(CdrField field, String text) {
    return isStrange(field, text)
        ? CdrField.CLI_NUMBER.masked(text) // as any number, or else as a name
        : field.masked(text);
  }

  private static boolean isStrange(CdrField field, String text) {
    return isToken(field)
        && !WORD_OR_CODE.matcher(text).matches()
        && !(field.parse(text) instanceof Token token && token.isKnown());
  }

  private static boolean isToken(CdrField field) {
    return switch (field.kind()) {
      case TOKEN, COUNTRY, CODE -> true;
      default -> false;
    };
  }
}

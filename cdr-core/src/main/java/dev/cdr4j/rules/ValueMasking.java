package dev.cdr4j.rules;

import dev.cdr4j.CdrField;
import dev.cdr4j.Token;
import java.util.regex.Pattern;

/** Hides what may be somebody's number or name, whatever the column in which it stands. */
final class ValueMasking {
  private static final int DIGITS_OF_A_NUMBER = 7;
  private static final Pattern WORD_OR_CODE =
      Pattern.compile("[A-Z_-]{1,32}|[a-z_-]{1,32}|[0-9]{1,4}");
  private static final Pattern HASH = Pattern.compile("(?![0-9]{7,}$)[0-9A-Za-z]+");

  /** Call ids are long numbers by themselves. */
  private static final Pattern ID = Pattern.compile("(?!\\+)[!-~]+");

  private ValueMasking() {}

  /** How logs may show a wire text of a field. */
  static String masked(CdrField field, String text) {
    return !field.isPersonal() && isStrange(field, text)
        ? CdrField.CLI_NUMBER.masked(text) // as any number, or else as a name
        : field.masked(text);
  }

  /** Whether a text is none that a column of its kind should have. */
  private static boolean isStrange(CdrField field, String text) {
    return switch (field.kind()) {
      case TOKEN, COUNTRY, CODE -> !WORD_OR_CODE.matcher(text).matches() && !isKnown(field, text);
      case HASH -> !HASH.matcher(text).matches();
      case ID -> !ID.matcher(text).matches();
      case TEXT -> hasManyDigits(text) || text.chars().anyMatch(Character::isISOControl);
      case PRICE, SECONDS -> hasManyDigits(text);
      case DATETIME, PHONE_NUMBER -> false;
    };
  }

  private static boolean isKnown(CdrField field, String text) {
    return field.parse(text) instanceof Token token && token.isKnown();
  }

  private static boolean hasManyDigits(String text) {
    return text.chars().filter(Character::isDigit).count() >= DIGITS_OF_A_NUMBER;
  }
}

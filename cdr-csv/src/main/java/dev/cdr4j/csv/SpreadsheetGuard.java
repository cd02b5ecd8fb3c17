package dev.cdr4j.csv;

import dev.cdr4j.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * Keeps spreadsheets from taking a text for a formula: one apostrophe goes in front of it, and a
 * reader that is told of it takes one off.
 *
 * <p>Whatever starts with an apostrophe gets one too. So a text that starts with one in the file
 * had it put there, always, and taking it off gives every text back.
 */
final class SpreadsheetGuard {
  /**
   * The first characters that OWASP's page on CSV injection and its ASVS name. The full-width forms
   * are formulas to a spreadsheet with an Asian locale.
   */
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

  private static final String IN_PHONE_NUMBERS = "+0123456789 -.()#*";

  private SpreadsheetGuard() {}

  /**
   * Whether a text needs the apostrophe.
   *
   * @param kind the kind of the text's field, or null for a text beyond the field table
   */
  static boolean needsGuard(@Nullable FieldKind kind, String text) {
    return !text.isEmpty() && (text.charAt(0) == CsvSyntax.GUARD || isFormula(kind, text));
  }

  /** Whether a spreadsheet would take a text for a formula; else as {@link #needsGuard}. */
  static boolean isFormula(@Nullable FieldKind kind, String text) {
    return !text.isEmpty()
        && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0
        && !(kind == FieldKind.PHONE_NUMBER && isPhoneNumber(text))
        && !(kind == null && isNumber(text));
  }

  /** Whether a reader looks for the apostrophe in the values of such a field. */
  static boolean isGuarded(FieldKind kind) {
    return kind != FieldKind.DATETIME && kind != FieldKind.SECONDS && kind != FieldKind.PRICE;
  }

  /** A dialled {@code +33 1 23-45} computes to a number at worst: without letters nothing runs. */
  private static boolean isPhoneNumber(String text) {
    return text.chars().allMatch(c -> IN_PHONE_NUMBERS.indexOf(c) >= 0);
  }

  /** Whether the text is {@code [-+]?[0-9]+(\.[0-9]+)?}. */
  private static boolean isNumber(String text) {
    int whole = skipDigits(text, text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0);
    if (whole == 0 || !isDigit(text.charAt(whole - 1))) {
      return false;
    }
    if (whole == text.length()) {
      return true;
    }
    int end = skipDigits(text, whole + 1);
    return text.charAt(whole) == '.' && end == text.length() && end > whole + 1;
  }

  private static int skipDigits(String text, int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

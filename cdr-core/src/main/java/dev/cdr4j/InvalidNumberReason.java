package dev.cdr4j;

import java.util.List;

/**
 * Why a dialled number is invalid, so that the platform will not try it again: the wire's {@code
 * invalid_number}. An open vocabulary; the known values are those of the platform's overview, and
 * the evident correction of a misspelt one.
 */
public final class InvalidNumberReason extends Token {
  /** The number is not complete. */
  public static final InvalidNumberReason MISSING_DIGIT =
      new InvalidNumberReason("MISSING DIGIT", true);

  /** The number is not complete, spelt as the overview prints it and the platform may send it. */
  public static final InvalidNumberReason MISSIG_DIGIT =
      new InvalidNumberReason("MISSIG DIGIT", true);

  /** The number's country calling code, the digits after its {@code +}, does not exist. */
  public static final InvalidNumberReason WRONG_INTERNATIONAL_PREFIX =
      new InvalidNumberReason("WRONG INTERNATIONAL PREFIX", true);

  private static final Vocabulary<InvalidNumberReason> VOCABULARY =
      new Vocabulary<>(
          List.of(MISSING_DIGIT, MISSIG_DIGIT, WRONG_INTERNATIONAL_PREFIX),
          text -> new InvalidNumberReason(text, false));

  private InvalidNumberReason(String text, boolean known) {
    super(text, known);
  }

  /**
   * The reason that a text of the wire stands for.
   *
   * @param text the exact text, such as {@code WRONG INTERNATIONAL PREFIX}
   * @return the shared constant of a known reason, or else an unknown one that keeps the text
   * @throws IllegalArgumentException if the text is empty
   */
  public static InvalidNumberReason of(String text) {
    return VOCABULARY.of(text);
  }

  /** {@return the reasons that this release knows, in the order of the constants; unmodifiable} */
  public static List<InvalidNumberReason> known() {
    return VOCABULARY.known();
  }

  /**
   * Whether the number is not complete. The two spellings are different values, because a record is
   * written as it was read; this question treats them alike.
   *
   * @return true for {@link #MISSING_DIGIT} and {@link #MISSIG_DIGIT}
   */
  public boolean isMissingDigit() {
    return equals(MISSING_DIGIT) || equals(MISSIG_DIGIT);
  }
}

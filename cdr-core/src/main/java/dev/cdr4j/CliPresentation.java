package dev.cdr4j;

import java.util.List;

/**
 * Whether the caller's number (the CLI, calling line identification) may be shown to the called
 * party, and how far the network trusts it: the wire's {@code cli_pres}. An open vocabulary; the
 * platform's overview documents the two {@code passed_screen} values, the other known ones are
 * those of Asterisk, whose names the platform uses.
 *
 * <p>Screening is the network's check that the caller is entitled to the number.
 */
public final class CliPresentation extends Token {
  /** Shown; the number was checked and is the caller's. */
  public static final CliPresentation ALLOWED_PASSED_SCREEN =
      new CliPresentation("allowed_passed_screen", true);

  /** Hidden; the number was checked and is the caller's. */
  public static final CliPresentation PROHIB_PASSED_SCREEN =
      new CliPresentation("prohib_passed_screen", true);

  /** May be shown; the number is as the caller gave it, and was not checked. */
  public static final CliPresentation ALLOWED_NOT_SCREENED =
      new CliPresentation("allowed_not_screened", true);

  /** May be shown; the number was checked and is not the caller's. */
  public static final CliPresentation ALLOWED_FAILED_SCREEN =
      new CliPresentation("allowed_failed_screen", true);

  /** May be shown; the number was supplied by the network. */
  public static final CliPresentation ALLOWED = new CliPresentation("allowed", true);

  /** To be hidden; the number is as the caller gave it, and was not checked. */
  public static final CliPresentation PROHIB_NOT_SCREENED =
      new CliPresentation("prohib_not_screened", true);

  /** To be hidden; the number was checked and is not the caller's. */
  public static final CliPresentation PROHIB_FAILED_SCREEN =
      new CliPresentation("prohib_failed_screen", true);

  /** To be hidden; the number was supplied by the network. */
  public static final CliPresentation PROHIB = new CliPresentation("prohib", true);

  /** There is no number, so there is nothing to show or to hide. */
  public static final CliPresentation UNAVAILABLE = new CliPresentation("unavailable", true);

  private static final Vocabulary<CliPresentation> VOCABULARY =
      new Vocabulary<>(
          List.of(
              ALLOWED_PASSED_SCREEN,
              PROHIB_PASSED_SCREEN,
              ALLOWED_NOT_SCREENED,
              ALLOWED_FAILED_SCREEN,
              ALLOWED,
              PROHIB_NOT_SCREENED,
              PROHIB_FAILED_SCREEN,
              PROHIB,
              UNAVAILABLE),
          text -> new CliPresentation(text, false));

  private CliPresentation(String text, boolean known) {
    super(text, known);
  }

  /**
   * The presentation that a text of the wire stands for.
   *
   * @param text the exact text, such as {@code allowed_passed_screen}
   * @return the shared constant of a known presentation, or else an unknown one that keeps the text
   * @throws IllegalArgumentException if the text is empty
   */
  public static CliPresentation of(String text) {
    return VOCABULARY.of(text);
  }

  /** {@return the presentations that this release knows, the overview's two first; unmodifiable} */
  public static List<CliPresentation> known() {
    return VOCABULARY.known();
  }

  /**
   * Whether the number may be shown, whatever its screening. {@link #UNAVAILABLE} and unknown
   * values are neither allowed nor prohibited, whatever their text looks like.
   *
   * @return true for the four known {@code allowed} values
   */
  public boolean isAllowed() {
    return isKnown() && toString().startsWith("allowed");
  }

  /**
   * Whether the number must be hidden, whatever its screening. Not the opposite of {@link
   * #isAllowed()}: some values are neither.
   *
   * @return true for the four known {@code prohib} values
   */
  public boolean isProhibited() {
    return isKnown() && toString().startsWith("prohib");
  }
}

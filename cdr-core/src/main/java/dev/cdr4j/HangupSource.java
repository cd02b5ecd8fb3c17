package dev.cdr4j;

import java.util.List;

/**
 * Who ended the call: the wire's {@code hangupsource}. An open vocabulary; the known values are
 * those of the platform's overview.
 */
public final class HangupSource extends Token {
  /** The party that was called. */
  public static final HangupSource CALLEE = new HangupSource("CALLEE", true);

  /** The party that placed the call. */
  public static final HangupSource CALLER = new HangupSource("CALLER", true);

  /** The service provider, for instance because nobody answered in time. */
  public static final HangupSource GATEWAY = new HangupSource("GATEWAY", true);

  private static final Vocabulary<HangupSource> VOCABULARY =
      new Vocabulary<>(List.of(CALLEE, CALLER, GATEWAY), text -> new HangupSource(text, false));

  private HangupSource(String text, boolean known) {
    super(text, known);
  }

  /**
   * The source that a text of the wire stands for.
   *
   * @param text the exact text, such as {@code CALLER}
   * @return the shared constant of a known source, or else an unknown one that keeps the text
   * @throws IllegalArgumentException if the text is empty
   */
  public static HangupSource of(String text) {
    return VOCABULARY.of(text);
  }

  /** {@return the sources that this release knows, in the overview's order; unmodifiable} */
  public static List<HangupSource> known() {
    return VOCABULARY.known();
  }
}

package dev.cdr4j;

import java.util.List;

/**
 * How the attempt to dial an outbound call ended: the wire's {@code dialstatus}. An open
 * vocabulary; the known values are those of the platform's overview.
 */
public final class DialStatus extends Token {
  /** The called party answered. */
  public static final DialStatus ANSWER = new DialStatus("ANSWER", true);

  /** Dialled, but the called party was busy. */
  public static final DialStatus BUSY = new DialStatus("BUSY", true);

  /** The attempt was cancelled before it was answered. */
  public static final DialStatus CANCEL = new DialStatus("CANCEL", true);

  /** Channel unavailable: there was none to place the call on. */
  public static final DialStatus CHANUNAVAIL = new DialStatus("CHANUNAVAIL", true);

  /** Not dialled because of congestion. */
  public static final DialStatus CONGESTION = new DialStatus("CONGESTION", true);

  /** Dialled, but nobody answered. */
  public static final DialStatus NOANSWER = new DialStatus("NOANSWER", true);

  /** Not dialled at all. */
  public static final DialStatus NODIAL = new DialStatus("NODIAL", true);

  private static final Vocabulary<DialStatus> VOCABULARY =
      new Vocabulary<>(
          List.of(ANSWER, BUSY, CANCEL, CHANUNAVAIL, CONGESTION, NOANSWER, NODIAL),
          text -> new DialStatus(text, false));

  private DialStatus(String text, boolean known) {
    super(text, known);
  }

  /**
   * The status that a text of the wire stands for.
   *
   * @param text the exact text, such as {@code NOANSWER}
   * @return the shared constant of a known status, or else an unknown one that keeps the text
   * @throws IllegalArgumentException if the text is empty
   */
  public static DialStatus of(String text) {
    return VOCABULARY.of(text);
  }

  /** {@return the statuses that this release knows, in the overview's order; unmodifiable} */
  public static List<DialStatus> known() {
    return VOCABULARY.known();
  }
}

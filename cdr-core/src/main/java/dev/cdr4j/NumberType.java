package dev.cdr4j;

import java.util.List;

/**
 * What sort of number a phone number is, as the platform classifies it: the wire's {@code
 * cli_number_type} and {@code number_type}. An open vocabulary: the platform publishes no complete
 * list, and the known values are those seen in its documentation.
 */
public final class NumberType extends Token {
  /** A fixed line of some place. */
  public static final NumberType GEOGRAPHIC = new NumberType("GEOGRAPHIC", true);

  /** A mobile line. */
  public static final NumberType MOBILE = new NumberType("MOBILE", true);

  /** A number that follows a person from line to line. */
  public static final NumberType PERSONAL = new NumberType("PERSONAL", true);

  /** Free for the caller; the called party pays. */
  public static final NumberType TOLLFREE = new NumberType("TOLLFREE", true);

  /** Caller and called party share the price of the call. */
  public static final NumberType SHAREDCOST = new NumberType("SHAREDCOST", true);

  /** The called party gets a share of what the caller pays. */
  public static final NumberType SHAREDREVENUE = new NumberType("SHAREDREVENUE", true);

  /** A special service, outside the other types. */
  public static final NumberType SPECIAL = new NumberType("SPECIAL", true);

  private static final Vocabulary<NumberType> VOCABULARY =
      new Vocabulary<>(
          List.of(GEOGRAPHIC, MOBILE, PERSONAL, TOLLFREE, SHAREDCOST, SHAREDREVENUE, SPECIAL),
          text -> new NumberType(text, false));

  private NumberType(String text, boolean known) {
    super(text, known);
  }

  /**
   * The type that a text of the wire stands for.
   *
   * @param text the exact text, such as {@code MOBILE}
   * @return the shared constant of a known type, or else an unknown one that keeps the text
   * @throws IllegalArgumentException if the text is empty
   */
  public static NumberType of(String text) {
    return VOCABULARY.of(text);
  }

  /** {@return the types that this release knows, in the order of the constants; unmodifiable} */
  public static List<NumberType> known() {
    return VOCABULARY.known();
  }
}

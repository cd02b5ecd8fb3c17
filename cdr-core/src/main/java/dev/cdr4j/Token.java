package dev.cdr4j;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of an open vocabulary: the exact text of the wire, and whether this release knows it.
 *
 * <p>The platform may send a value that this release has never heard of. It is kept as it stands,
 * {@link #isKnown()} tells it apart, and it is written back unchanged. Every subclass has a factory
 * {@code of(text)}; together with {@link #toString()} it is one canonical pair: {@code
 * of(t).toString()} equals {@code t}. Texts are compared exactly: nothing is trimmed and case
 * matters, so {@code DialStatus.of("answer")} is not {@link DialStatus#ANSWER} but an unknown
 * value.
 *
 * <p>Known values are shared constants, so {@code ==} works on them; {@code equals} works on all.
 * Tokens are immutable and thread-safe.
 */
public abstract sealed class Token implements Comparable<Token>
    permits DialStatus,
        HangupSource,
        CliPresentation,
        NumberType,
        InvalidNumberReason,
        HangupCause,
        SipResponse,
        CountryCode {
  private final String text;
  private final boolean known;

  /**
   * Checks and keeps the text.
   *
   * @throws IllegalArgumentException if the text is empty; blanks are text
   */
  Token(String text, boolean known) {
    this.text = Objects.requireNonNull(text, "text must not be null");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("text must not be empty");
    }
    this.known = known;
  }

  /**
   * {@return whether this release knows the value: whether it is one of its class's {@code
   * known()}}
   */
  public final boolean isKnown() {
    return known;
  }

  /**
   * Compares the texts; those of values of two vocabularies too, which are never equal.
   *
   * @return less than, equal to or more than 0, as the text is before, the same as or behind the
   *     other's
   */
  @Override
  public final int compareTo(Token other) {
    int byText = text.compareTo(other.text);
    return byText != 0 ? byText : getClass().getName().compareTo(other.getClass().getName());
  }

  /** Whether the other is a token of the same class with exactly the same text. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Token token
            && getClass() == token.getClass()
            && text.equals(token.text));
  }

  /** The hash code of the text. */
  @Override
  public final int hashCode() {
    return text.hashCode();
  }

  /** The text of the wire, exactly as {@code of} was given it; never empty. */
  @Override
  public final String toString() {
    return text;
  }
}

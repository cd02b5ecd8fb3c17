package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record, or a source as a whole, that could not be read or written. Which of the two it is: the
 * text is malformed ({@link MalformedCdrException}), or a value is wrong ({@link
 * CdrDataException}).
 *
 * <p>The message names the place and masks what is personal; the accessors give the exact values.
 */
public abstract sealed class CdrException extends RuntimeException
    permits MalformedCdrException, CdrDataException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient @Nullable Reject reject;

  CdrException(Reject reject) {
    super(requireNonNull(reject, "reject must not be null").toString());
    this.reject = reject;
  }

  /** The exception for a reject: of malformed text or of wrong data. */
  public static CdrException of(Reject reject) {
    requireNonNull(reject, "reject must not be null");
    return reject.isMalformed() ? new MalformedCdrException(reject) : new CdrDataException(reject);
  }

  /**
   * The record that was not accepted, with its exact text and all of its problems. The raw text of
   * a record that could not be written is empty.
   *
   * @throws IllegalStateException if this exception was serialized on its way here: the record is
   *     not
   */
  public Reject reject() {
    if (reject == null) {
      throw new IllegalStateException("the reject does not survive Java serialization");
    }
    return reject;
  }

  // Like reject(), the accessors below throw IllegalStateException after serialization.

  /** The place of the first problem. */
  public Location location() {
    return first().location();
  }

  /** The reason of the first problem. */
  public Reason reason() {
    return first().reason();
  }

  /** The field of the first problem, or null where it is not one of a field of the table. */
  public @Nullable CdrField field() {
    return first().field();
  }

  /** All problems of the record. Unmodifiable. */
  public List<Problem> problems() {
    return reject().problems();
  }

  private Problem first() {
    return problems().get(0);
  }
}

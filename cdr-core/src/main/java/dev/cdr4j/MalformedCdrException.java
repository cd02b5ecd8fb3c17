package dev.cdr4j;

import java.io.Serial;

/**
 * Malformed text: where a record or a value begins or ends cannot be told, or the source as a whole
 * is not what it should be.
 */
public final class MalformedCdrException extends CdrException {
  @Serial private static final long serialVersionUID = 1L;

  /** An exception for a reject whose text is malformed. */
  public MalformedCdrException(Reject reject) {
    super(reject);
  }
}

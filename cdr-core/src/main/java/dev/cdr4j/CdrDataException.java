package dev.cdr4j;

import java.io.Serial;

/**
 * Wrong data: a value is not of its field's type, a required one is missing, or a format cannot
 * carry what a record holds.
 */
public final class CdrDataException extends CdrException {
  @Serial private static final long serialVersionUID = 1L;

  /** An exception for a reject with wrong values. */
  public CdrDataException(Reject reject) {
    super(reject);
  }
}

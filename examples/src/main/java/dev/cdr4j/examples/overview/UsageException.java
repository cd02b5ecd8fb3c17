package dev.cdr4j.examples.overview;

import java.io.Serial;

/** The arguments make no sense; the message says why, in one line. */
final class UsageException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}

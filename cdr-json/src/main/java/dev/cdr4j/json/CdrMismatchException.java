package dev.cdr4j.json;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;

/** Tells what is wrong with a value, with the place where it stands. */
final class CdrMismatchException extends InvalidFormatException {
  @Serial private static final long serialVersionUID = 1L;

  CdrMismatchException(
      @Nullable JsonParser parser,
      String message,
      @Nullable String rawValue,
      Class<?> type,
      TokenStreamLocation place) {
    super(parser, message, rawValue, type);
    _location = place; // the parser is further on by now
  }
}

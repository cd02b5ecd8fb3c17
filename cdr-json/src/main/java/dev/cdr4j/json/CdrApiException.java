package dev.cdr4j.json;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.wire.LogText;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * An error with which the platform's API answers in place of records, such as {@code FORBIDDEN} or
 * {@code TO_BEFORE_FROM}. The message has it in one line, and in part where it is long; {@link
 * #error()} has it as it is.
 */
public final class CdrApiException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int code;
  private final String error;
  private final @Nullable String data;

  /**
   * An error of the API.
   *
   * @param code its number, as JSON-RPC 2.0 or the platform defines it
   * @param error its message
   * @param data the JSON text of what there is to say beyond that, or null
   */
  public CdrApiException(int code, String error, @Nullable String data) {
    super(
        "the API answers with error "
            + code
            + ": "
            + LogText.escape(LogText.cut(requireNonNull(error, "error must not be null"))));
    this.code = code;
    this.error = error;
    this.data = data;
  }

  /** The error's number, as JSON-RPC 2.0 or the platform defines it. */
  public int code() {
    return code;
  }

  /** The error's message, as the API gives it, such as {@code PROPERTY_VALUE_ERROR [app]}. */
  public String error() {
    return error;
  }

  /** The JSON text of what there is to say beyond that, or null. */
  public @Nullable String data() {
    return data;
  }
}

package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which way a call went, seen from the platform.
 *
 * <p>The classic wire has no direction field. This library's own {@code direction} column or
 * property carries {@link #toString()} and is honoured where present.
 */
public enum Direction {
  /** A call that arrived on a DID, a number rented from the platform. On the wire: {@code IN}. */
  INBOUND("IN"),

  /** A call that the platform dialled. On the wire: {@code OUT}. */
  OUTBOUND("OUT");

  /** Name of the column or property by which this library tells directions apart. */
  public static final String WIRE_NAME = "direction";

  private final String text;

  Direction(String text) {
    this.text = text;
  }

  /**
   * The direction that a text names: {@code IN} or {@code inbound}, {@code OUT} or {@code
   * outbound}, in any case.
   *
   * @throws IllegalArgumentException if the text names no direction
   */
  public static Direction of(String text) {
    Direction direction = find(text);
    if (direction == null) {
      throw new IllegalArgumentException("text must be IN, OUT, inbound or outbound");
    }
    return direction;
  }

  /** As {@link #of(String)}, but {@code null} where the text names no direction. */
  public static @Nullable Direction find(String text) {
    requireNonNull(text, "text must not be null");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "in", "inbound" -> INBOUND;
      case "out", "outbound" -> OUTBOUND;
      default -> null;
    };
  }

  /** The other direction. */
  public Direction opposite() {
    return this == INBOUND ? OUTBOUND : INBOUND;
  }

  /** The wire text: {@code IN} or {@code OUT}, as in the platform's API. */
  @Override
  public String toString() {
    return text;
  }
}

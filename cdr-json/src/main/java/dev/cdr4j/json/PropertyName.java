package dev.cdr4j.json;

import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.wire.Words;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a property's name means, and the bytes by which it is known again. */
final class PropertyName {
  private final byte[] bytes;
  private final int length;
  private final boolean isAscii;
  private final String text;
  private final @Nullable CdrField field;
  private final boolean isDirection;

  /** A name from its bytes, which are those up to its closing quote, and its text. */
  PropertyName(byte[] buffer, int from, int close, String text) {
    length = close - from;
    bytes = Arrays.copyOf(Arrays.copyOfRange(buffer, from, close + 1), length + 1 + Words.PADDING);
    this.text = text;
    isAscii = IntStream.range(from, close).allMatch(i -> buffer[i] >= 0);
    field = CdrField.find(text);
    isDirection = text.strip().equalsIgnoreCase(Direction.WIRE_NAME);
  }

  /** Whether these bytes, and a quote behind them, stand at an index. */
  boolean stands(byte[] buffer, int from, int limit) {
    int count = length + 1;
    if (from + count > limit) {
      return false;
    }
    int at = 0;
    for (; at + Long.BYTES <= count; at += Long.BYTES) {
      if (Words.get(buffer, from + at) != Words.get(bytes, at)) {
        return false;
      }
    }
    int rest = (count - at) << 3;
    long difference = Words.get(buffer, from + at) ^ Words.get(bytes, at);
    return rest == 0 || difference << (Long.SIZE - rest) == 0;
  }

  /** How many bytes stand before the closing quote. */
  int length() {
    return length;
  }

  /** Whether all of its bytes are ASCII, so that each is a character. */
  boolean isAscii() {
    return isAscii;
  }

  /** The name without escapes. */
  String text() {
    return text;
  }

  /** The field that it means, or null. */
  @Nullable CdrField field() {
    return field;
  }

  /** Whether it means the direction of the record. */
  boolean isDirection() {
    return isDirection;
  }

  /** Whether another name means the same, so that a record has but one of them. */
  boolean isSameAs(PropertyName other) {
    return field != null
        ? field == other.field
        : isDirection ? other.isDirection : other.field == null && text.equals(other.text);
  }

  /** Whether it is one that records have. */
  boolean isKnown() {
    return field != null || isDirection;
  }
}

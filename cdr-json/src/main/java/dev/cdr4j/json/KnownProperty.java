package dev.cdr4j.json;

import dev.cdr4j.CdrField;
import dev.cdr4j.wire.QuotedValues;
import dev.cdr4j.wire.Words;
import java.util.Arrays;

/**
 * A property of objects that were read before: the bytes from behind the value before it, or from
 * the start of the object, up to its own value, and what they mean.
 */
final class KnownProperty {
  /** How many bytes are compared as words; names of the table have fewer. */
  private static final int COMPARED = 4 * Long.BYTES;

  private final byte[] bytes;
  private final int length;
  private final long first;
  private final long second;
  private final long third;
  private final long last;
  private final long mask;
  private final int secondAt;
  private final int thirdAt;
  private final int lastAt;
  private final boolean isPlain;
  private final int slot;
  private final PropertyName name;

  KnownProperty(byte[] buffer, int from, int to, PropertyName name) {
    length = to - from;
    bytes = Arrays.copyOf(Arrays.copyOfRange(buffer, from, to), length + Words.PADDING);
    lastAt = Math.max(Math.min(length, COMPARED) - Long.BYTES, 0);
    secondAt = Math.min(Long.BYTES, lastAt);
    thirdAt = Math.min(2 * Long.BYTES, lastAt);
    mask = length < Long.BYTES ? (1L << (length << 3)) - 1 : -1;
    first = Words.get(bytes, 0) & mask;
    second = Words.get(bytes, secondAt) & mask;
    third = Words.get(bytes, thirdAt) & mask;
    last = Words.get(bytes, lastAt) & mask;
    isPlain = isPlain(bytes, 0, length);
    this.name = name;
    CdrField field = name.field();
    slot = field == null ? QuotedValues.NONE : QuotedValues.slot(field);
  }

  /** Whether bytes are ASCII without control characters, such as line ends. */
  static boolean isPlain(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < ' ') { // or beyond ASCII
        return false;
      }
    }
    return true;
  }

  /** Whether it stands at an index, behind which there are bytes enough to look at. */
  boolean stands(byte[] buffer, int from) {
    if (((Words.get(buffer, from) ^ first) & mask) != 0) {
      return false;
    }
    long others =
        (Words.get(buffer, from + secondAt) ^ second)
            | (Words.get(buffer, from + thirdAt) ^ third)
            | (Words.get(buffer, from + lastAt) ^ last);
    return (others & mask) == 0 && (length <= COMPARED || restStands(buffer, from));
  }

  private boolean restStands(byte[] buffer, int from) {
    int to = from + length;
    return to <= buffer.length
        && Arrays.equals(buffer, from + COMPARED, to, bytes, COMPARED, length);
  }

  /** How many bytes stand before the value. */
  int length() {
    return length;
  }

  /** Whether its bytes are plain. */
  boolean isPlain() {
    return isPlain;
  }

  /** The slot of its field, or {@link QuotedValues#NONE} if it has none. */
  int slot() {
    return slot;
  }

  /** What it means. */
  PropertyName name() {
    return name;
  }

  /** Whether another one means the same. */
  boolean hasNameOf(KnownProperty other) {
    return name.isSameAs(other.name);
  }

  /** Whether another one is the same byte for byte. */
  boolean isSameAs(KnownProperty other) {
    return length == other.length && Arrays.equals(bytes, other.bytes);
  }
}

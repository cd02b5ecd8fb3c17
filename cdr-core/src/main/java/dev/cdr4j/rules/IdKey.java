package dev.cdr4j.rules;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Ids as numbers other than 0: one more than the number that an id is, in its canonical form of at
 * most 18 digits, or for any other text a negative hash, which two texts may share.
 */
final class IdKey {
  private static final int MAX_DIGITS = 18;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private IdKey() {}

  static long of(String id) {
    long number = number(id);
    return number < 0 ? hash(id) | Long.MIN_VALUE : number + 1;
  }

  static boolean isText(long key) {
    return key < 0;
  }

  /** The id that a key stands for; the text of one that is no number is in a table. */
  static String id(long key, @Nullable String @Nullable [] texts, int index) {
    if (isText(key) && texts != null) {
      return requireNonNull(texts[index]);
    }
    return Long.toString(key - 1);
  }

  /** A hash of which all bits depend on all bits of the key. */
  static int spread(long key) {
    long product = key * GOLDEN_RATIO;
    return (int) (product ^ (product >>> 32));
  }

  private static long number(String id) {
    int length = id.length();
    if (length == 0 || length > MAX_DIGITS || (length > 1 && id.charAt(0) == '0')) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < length; i++) {
      int digit = id.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** The 64-bit hash of Fowler, Noll and Vo. */
  private static long hash(String id) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }
}

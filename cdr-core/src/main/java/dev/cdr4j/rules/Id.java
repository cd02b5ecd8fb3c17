package dev.cdr4j.rules;

import org.jspecify.annotations.Nullable;

/**
 * The id of a call, as a key of two numbers: {@link IdHash}.
 *
 * @param key one more than the number that the id is, or for any other text a negative hash; never
 *     0
 * @param check more of that hash; 0 where the id is a number
 * @param text the text that is no number, else null
 */
record Id(long key, long check, @Nullable String text) {
  static Id ofNumber(long number) {
    return new Id(number + 1, 0, null);
  }

  /** How much text it has. */
  int length() {
    return text == null ? 0 : text.length();
  }

  /** The id as the record has it. */
  @Override
  public String toString() {
    return text == null ? Long.toString(key - 1) : text;
  }
}

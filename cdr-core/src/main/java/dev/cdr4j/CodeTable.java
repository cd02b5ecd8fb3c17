package dev.cdr4j;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A vocabulary of numbered values that have a meaning each, in the order of their codes. */
final class CodeTable<T extends Token> {
  /** Stands for the code of a text that is none. */
  static final int NO_CODE = -1;

  private static final int MAX_DIGITS = 9;
  private static final int MAX_CODE = 999_999_999;

  private final BiFunction<String, @Nullable String, T> create;
  private final Vocabulary<T> vocabulary;
  private final List<@Nullable T> byCode;

  /**
   * Creates the constants of a table.
   *
   * @param meanings the meaning of each known code
   * @param create makes a token from its text and its meaning, which is null where unknown
   */
  CodeTable(Map<Integer, String> meanings, BiFunction<String, @Nullable String, T> create) {
    TreeMap<Integer, String> sorted = new TreeMap<>(meanings);
    List<T> known = new ArrayList<>();
    this.byCode = new ArrayList<>(Collections.nCopies(sorted.lastKey() + 1, null));
    sorted.forEach(
        (code, meaning) -> {
          T constant = create.apply(Integer.toString(code), meaning);
          known.add(constant);
          byCode.set(code, constant);
        });
    this.create = create;
    this.vocabulary = new Vocabulary<>(known, text -> create.apply(text, null));
  }

  List<T> known() {
    return vocabulary.known();
  }

  T of(String text) {
    return vocabulary.of(text);
  }

  /**
   * Returns the token of a code.
   *
   * @throws IllegalArgumentException if the code is negative or longer than any text that {@link
   *     #parse} takes for a code
   */
  T of(int code) {
    if (code < 0 || code > MAX_CODE) {
      throw new IllegalArgumentException(
          "code must be from 0 to " + MAX_CODE + ", but was " + code);
    }
    T constant = code < byCode.size() ? byCode.get(code) : null;
    return constant != null ? constant : create.apply(Integer.toString(code), null);
  }

  /**
   * Returns the code that a non-empty text writes, or {@link #NO_CODE}. Only the canonical form
   * counts, so that a code has one text: up to nine ASCII digits, no leading zero.
   */
  static int parse(String text) {
    int length = text.length();
    if (length > MAX_DIGITS || (length > 1 && text.charAt(0) == '0')) {
      return NO_CODE;
    }
    int code = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return NO_CODE;
      }
      code = code * 10 + (c - '0');
    }
    return code;
  }
}

package dev.cdr4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The known values of one kind of token in their documented order, and the way from a text to a
 * token. Immutable.
 */
final class Vocabulary<T extends Token> {
  private final List<T> known;
  private final Map<String, T> byText;
  private final Function<String, T> unknown;

  /**
   * Creates a vocabulary.
   *
   * @param known the shared constants; no two have the same text
   * @param unknown makes the token of a text that is not among them, or refuses null and empty text
   */
  Vocabulary(List<T> known, Function<String, T> unknown) {
    this.known = List.copyOf(known);
    this.byText = new HashMap<>();
    this.unknown = unknown;
    for (T constant : known) {
      if (byText.put(constant.toString(), constant) != null) {
        throw new IllegalArgumentException("two constants are written " + constant);
      }
    }
  }

  List<T> known() {
    return known;
  }

  T of(String text) {
    T constant = byText.get(text);
    return constant != null ? constant : unknown.apply(text);
  }
}

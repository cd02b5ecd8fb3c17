package dev.cdr4j;

import org.jspecify.annotations.Nullable;

/** The model's one rule about texts: an empty text is an absent one. */
final class Texts {
  private Texts() {}

  static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}

package dev.cdr4j.rules;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ids by their index, in 8 bytes each where they are numbers, or else with their text. */
final class IdList {
  /** The key where there is no id. */
  private static final long NONE = 0;

  private final long[] keys;
  private @Nullable String @Nullable [] texts;

  IdList(int capacity) {
    this(new long[capacity], null);
  }

  private IdList(long[] keys, @Nullable String @Nullable [] texts) {
    this.keys = keys;
    this.texts = texts;
  }

  IdList resized(int capacity) {
    return new IdList(
        Arrays.copyOf(keys, capacity), texts == null ? null : Arrays.copyOf(texts, capacity));
  }

  void set(int index, Id id) {
    keys[index] = id.key();
    if (texts != null) {
      texts[index] = id.text();
    } else if (id.text() != null) {
      texts = new String[keys.length];
      texts[index] = id.text();
    }
  }

  /** The id as the record had it. */
  String text(int index) {
    String text = textOf(index);
    return text == null ? Long.toString(keys[index] - 1) : text;
  }

  private @Nullable String textOf(int index) {
    return texts == null ? null : texts[index];
  }

  /** How much text the id has. */
  int length(int index) {
    String text = textOf(index);
    return text == null ? 0 : text.length();
  }

  long key(int index) {
    return keys[index];
  }

  boolean isThere(int index) {
    return keys[index] != NONE;
  }

  boolean is(int index, Id id) {
    return keys[index] == id.key() && Objects.equals(textOf(index), id.text());
  }

  /** Takes an id to another place, from where none is left. */
  void move(int from, int to) {
    if (from != to) {
      keys[to] = keys[from];
      if (texts != null) {
        texts[to] = texts[from];
      }
      remove(from);
    }
  }

  void remove(int index) {
    keys[index] = NONE;
    if (texts != null) {
      texts[index] = null;
    }
  }
}

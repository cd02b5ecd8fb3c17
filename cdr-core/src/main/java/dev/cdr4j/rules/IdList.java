package dev.cdr4j.rules;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Ids by their index, in 8 bytes each where they are numbers. */
final class IdList {
  /** The key where there is no id. */
  static final long NONE = 0;

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

  Id get(int index) {
    return new Id(keys[index], text(index));
  }

  long key(int index) {
    return keys[index];
  }

  @Nullable String text(int index) {
    return texts == null ? null : texts[index];
  }

  void move(int from, int to) {
    keys[to] = keys[from];
    if (texts != null) {
      texts[to] = texts[from];
    }
  }

  void remove(int index) {
    keys[index] = NONE;
  }
}

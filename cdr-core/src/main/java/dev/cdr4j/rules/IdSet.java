package dev.cdr4j.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A set of ids that only grows. Most are numbers, and take the 8 bytes of one in a table that is at
 * most three quarters full; the text of any other is kept beside its key.
 */
final class IdSet {
  private static final int FIRST_SIZE = 16;
  private static final long EMPTY = 0;

  private long[] keys = new long[FIRST_SIZE];
  private @Nullable String @Nullable [] texts;
  private int size;

  int size() {
    return size;
  }

  boolean contains(Id id) {
    return keys[slot(id.key(), id.text())] != EMPTY;
  }

  /** Adds an id that is not there. */
  void add(Id id) {
    put(id.key(), id.text());
    size++;
    if (size > keys.length / 4 * 3) {
      grow();
    }
  }

  private void put(long key, @Nullable String text) {
    int slot = slot(key, text);
    keys[slot] = key;
    if (text != null) {
      texts = texts == null ? new String[keys.length] : texts;
      texts[slot] = text;
    }
  }

  /** Where an id is, or where there is room for it. */
  private int slot(long key, @Nullable String text) {
    int mask = keys.length - 1;
    int slot = Id.spread(key) & mask;
    while (keys[slot] != EMPTY && !(keys[slot] == key && Objects.equals(text, textAt(slot)))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private @Nullable String textAt(int slot) {
    return texts == null ? null : texts[slot];
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable String @Nullable [] oldTexts = texts;
    keys = new long[oldKeys.length * 2];
    texts = null;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        put(oldKeys[i], oldTexts == null ? null : oldTexts[i]);
      }
    }
  }
}

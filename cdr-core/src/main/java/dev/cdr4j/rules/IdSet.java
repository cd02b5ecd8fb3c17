package dev.cdr4j.rules;

import org.jspecify.annotations.Nullable;

/**
 * A set of ids that only grows. Most are numbers, and take the 8 bytes of one in a table that is at
 * most three quarters full; a text is kept beside the hash that stands in for its number.
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

  boolean contains(String id) {
    long key = IdKey.of(id);
    return keys[slot(key, id)] == key;
  }

  /** Adds an id that is not there. */
  void add(String id) {
    long key = IdKey.of(id);
    put(slot(key, id), key, IdKey.isText(key) ? id : null);
    size++;
    if (size > keys.length / 4 * 3) {
      grow();
    }
  }

  private void put(int slot, long key, @Nullable String text) {
    keys[slot] = key;
    if (text != null) {
      if (texts == null) {
        texts = new String[keys.length];
      }
      texts[slot] = text;
    }
  }

  /** Where a key is, or where there is room for it. */
  private int slot(long key, String id) {
    int mask = keys.length - 1;
    int slot = IdKey.spread(key) & mask;
    while (keys[slot] != EMPTY && !(keys[slot] == key && isSame(slot, key, id))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isSame(int slot, long key, String id) {
    return !IdKey.isText(key) || (texts != null && id.equals(texts[slot]));
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable String @Nullable [] oldTexts = texts;
    keys = new long[oldKeys.length * 2];
    texts = null;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        String text = oldTexts == null ? null : oldTexts[i];
        put(slot(oldKeys[i], text == null ? "" : text), oldKeys[i], text);
      }
    }
  }
}

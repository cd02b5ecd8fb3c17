package dev.cdr4j.rules;

/**
 * A set of ids that only grows. Most are numbers, and take the 8 bytes of one in a table that is at
 * most three quarters full; any other takes 16, however long its text is.
 */
final class IdSet {
  private static final int FIRST_SIZE = 16;
  private static final long EMPTY = 0;
  private static final long[] NONE = {};

  private final IdHash hash;
  private long[] keys = new long[FIRST_SIZE];

  /** What belongs to each key, as long as the keys are; empty while there are only numbers. */
  private long[] checks = NONE;

  private int size;

  IdSet(IdHash hash) {
    this.hash = hash;
  }

  int size() {
    return size;
  }

  boolean contains(Id id) {
    return keys[slot(id.key(), id.check())] != EMPTY;
  }

  /** Adds an id that is not there. */
  void add(Id id) {
    put(id.key(), id.check());
    size++;
    if (size > keys.length / 4 * 3) {
      grow();
    }
  }

  private void put(long key, long check) {
    int slot = slot(key, check);
    keys[slot] = key;
    if (check != 0) {
      checks = checks.length == 0 ? new long[keys.length] : checks;
      checks[slot] = check;
    }
  }

  /** Where an id is, or where there is room for it. */
  private int slot(long key, long check) {
    int mask = keys.length - 1;
    int slot = hash.spread(key) & mask;
    while (keys[slot] != EMPTY && !(keys[slot] == key && check(checks, slot) == check)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long check(long[] checks, int slot) {
    return checks.length == 0 ? 0 : checks[slot];
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldChecks = checks;
    keys = new long[oldKeys.length * 2];
    checks = NONE;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        put(oldKeys[i], check(oldChecks, i));
      }
    }
  }
}

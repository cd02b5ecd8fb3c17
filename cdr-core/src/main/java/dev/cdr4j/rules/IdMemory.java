package dev.cdr4j.rules;

/**
 * Remembers so many ids, and where more come, forgets the older half: two sets of half the size, of
 * which the older one is dropped when the other is full.
 */
final class IdMemory {
  static final int STANDARD_SIZE = 1_000_000;
  private static final int LEAST_SIZE = 2;

  private final int half;
  private final IdHash hash;
  private IdSet older;
  private IdSet newer;
  private boolean hasForgotten;

  IdMemory(int size, IdHash hash) {
    half = size / 2 + size % 2;
    this.hash = hash;
    older = new IdSet(hash);
    newer = new IdSet(hash);
  }

  static int requireSize(int ids) {
    if (ids < LEAST_SIZE) {
      throw new IllegalArgumentException("ids must be at least " + LEAST_SIZE);
    }
    return ids;
  }

  /** Remembers an id; whether it is new, as far as is remembered. */
  boolean add(Id id) {
    if (contains(id)) {
      return false;
    }
    if (newer.size() == half) {
      hasForgotten |= older.size() > 0;
      older = newer;
      newer = new IdSet(hash);
    }
    newer.add(id);
    return true;
  }

  boolean contains(Id id) {
    return newer.contains(id) || older.contains(id);
  }

  /** Whether there was any id that is not remembered any more. */
  boolean hasForgotten() {
    return hasForgotten;
  }
}

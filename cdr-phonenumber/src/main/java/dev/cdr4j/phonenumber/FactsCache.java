package dev.cdr4j.phonenumber;

import dev.cdr4j.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Facts of numbers that were asked for lately. Each number has a pair of slots, which it shares
 * with others; the latest two of them stay. Threads may undo what others put there, at the cost of
 * reading a number twice: facts are immutable with final fields, so whatever is found is whole.
 */
final class FactsCache {
  static final int MAX_SIZE = 1 << 24;

  private final @Nullable PhoneNumberFacts[] slots;

  /**
   * A cache.
   *
   * @param size how many numbers at most; rounded up to a power of two from 2 on
   */
  FactsCache(int size) {
    slots = new PhoneNumberFacts[Math.max(2, Integer.highestOneBit(2 * size - 1))];
  }

  @Nullable PhoneNumberFacts get(PhoneNumber number) {
    int slot = slot(number);
    PhoneNumberFacts latest = slots[slot];
    if (latest != null && latest.number().equals(number)) {
      return latest;
    }
    PhoneNumberFacts other = slots[slot + 1];
    return other != null && other.number().equals(number) ? other : null;
  }

  void put(PhoneNumberFacts facts) {
    int slot = slot(facts.number());
    slots[slot + 1] = slots[slot];
    slots[slot] = facts;
  }

  private int slot(PhoneNumber number) {
    int hash = number.hashCode();
    return (hash ^ hash >>> 16) & slots.length - 2;
  }
}

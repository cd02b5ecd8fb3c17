package dev.cdr4j.wire;

import dev.cdr4j.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers of a field by their digits: an account's own numbers, and those of regular callers,
 * are made once, not once a record. Bounded; a number that meets another in its slot takes its
 * place.
 */
final class NumberCache {
  private static final int SLOTS = 1024;
  private static final int SHIFT = Long.numberOfLeadingZeros(SLOTS - 1L);

  private final CacheTrial trial = new CacheTrial();
  private final long[] digits = new long[SLOTS];
  private final @Nullable PhoneNumber[] numbers = new @Nullable PhoneNumber[SLOTS];

  /** The number with these digits, of which there are 2 to 15. */
  PhoneNumber get(long digits) {
    if (trial.letsPass()) {
      return PhoneNumber.ofE164Digits(digits);
    }
    int slot = (int) ((digits * 0x9E3779B97F4A7C15L) >>> SHIFT);
    PhoneNumber known = numbers[slot];
    if (known != null && this.digits[slot] == digits) {
      trial.hit();
      return known;
    }
    PhoneNumber made = PhoneNumber.ofE164Digits(digits);
    this.digits[slot] = digits;
    numbers[slot] = made;
    trial.miss();
    return made;
  }
}

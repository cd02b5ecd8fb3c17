package dev.cdr4j.testkit;

/**
 * A small generator of pseudo-random numbers (SplitMix64, by Steele, Lea and Flood, 2014), of which
 * every bit is laid down here: the JDK's own may change with its version. Not thread-safe.
 */
final class Dice {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double DOUBLE_UNIT = 0x1.0p-53;

  private long state;

  Dice(long seed) {
    state = mix(seed + GOLDEN_GAMMA);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** Dice of their own, for a part of the whole that others must not disturb. */
  static Dice of(long seed, int part) {
    return new Dice(mix(seed) + GOLDEN_GAMMA * (part + 1));
  }

  long bits() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** From 0 to 1, exclusive. */
  double share() {
    return (bits() >>> 11) * DOUBLE_UNIT;
  }

  boolean chance(double probability) {
    return share() < probability;
  }

  /** From 0 to a bound of at most 31 bits, exclusive. */
  int below(int bound) {
    return (int) (((bits() >>> 32) * bound) >>> 32);
  }

  /** From 0 to a bound, exclusive. */
  long below(long bound) {
    return bound <= Integer.MAX_VALUE ? below((int) bound) : (bits() >>> 1) % bound;
  }

  int between(int first, int last) {
    return first + below(last - first + 1);
  }
}

package dev.cdr4j.testkit.corrupt;

import java.util.List;

/**
 * A sequence of numbers that a seed alone decides, the same on every machine and every release
 * (SplitMix64, of Steele, Lea and Flood). Not thread-safe.
 */
final class Dice {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** The sequence of a seed. */
  static Dice of(long seed) {
    return new Dice(seed);
  }

  /** Another sequence, which depends on the seed of this one and on a number. */
  static Dice of(long seed, long number) {
    return new Dice(mix(seed) + number * STEP);
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number from 0 to one below the bound, which is above 0. */
  int below(int bound) {
    state += STEP;
    return (int) Math.floorMod(mix(state), (long) bound);
  }

  /** One of the options, of which there is at least one. */
  <T> T oneOf(List<T> options) {
    return options.get(below(options.size()));
  }
}

package dev.cdr4j.wire;

/**
 * Whether a cache is worth it. Where what it is asked for turns out not to recur, it is left alone
 * for a while, as looking for values and keeping them costs more than it gives.
 */
final class CacheTrial {
  /** After so many values that were not found, it is asked whether it is worth it. */
  private static final int MISSES = 2048;

  /** With fewer values that were found meanwhile, it is not. */
  private static final int LEAST_HITS = MISSES / 2;

  /** So many values are let pass without a look then. */
  private static final int PAUSE = 16 * MISSES;

  private int hits;
  private int misses;
  private int paused;

  /** Whether a value is let pass. */
  boolean letsPass() {
    if (paused == 0) {
      return false;
    }
    paused--;
    return true;
  }

  /** Whether what was not found is not to be kept. */
  boolean isPaused() {
    return paused > 0;
  }

  /** Counts a value that was found. */
  void hit() {
    hits++;
  }

  /** Counts a value that was not found. */
  void miss() {
    if (++misses == MISSES) {
      paused = hits < LEAST_HITS ? PAUSE : 0;
      hits = 0;
      misses = 0;
    }
  }
}

package dev.cdr4j.examples.samples;

import java.util.List;

/**
 * A small pseudo-random generator (SplitMix64) whose draws are the same on every JDK: integers
 * only, and no algorithm that a later release could change.
 */
final class Dice {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** Every part of the samples has dice of its own, so that a change to one leaves the others. */
  Dice(String purpose) {
    this.state = purpose.hashCode() * GOLDEN_GAMMA;
  }

  /** A number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) ((next() >>> 33) % bound);
  }

  /** A number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  boolean chance(int percent) {
    return below(100) < percent;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** An index, drawn in proportion to the weight that stands there. */
  int weighted(int... weights) {
    int total = 0;
    for (int weight : weights) {
      total += weight;
    }
    int draw = below(total);
    int index = 0;
    while (draw >= weights[index]) {
      draw -= weights[index++];
    }
    return index;
  }

  /**
   * A value from the distribution with these quantiles, evenly spaced from the minimum to the
   * maximum. The last interval is the tail: it thins out towards the maximum.
   */
  int along(int... quantiles) {
    int interval = below(quantiles.length - 1);
    long position = below(1000);
    int low = quantiles[interval];
    int width = quantiles[interval + 1] - low;
    boolean tail = interval == quantiles.length - 2;
    return low
        + (int)
            (tail
                ? width * position * position * position / 1_000_000_000
                : width * position / 1000);
  }

  /** The pattern with a digit for every {@code #}. */
  String digits(String pattern) {
    StringBuilder text = new StringBuilder(pattern);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '#') {
        text.setCharAt(i, (char) ('0' + below(10)));
      }
    }
    return text.toString();
  }

  private long next() {
    state += GOLDEN_GAMMA;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}

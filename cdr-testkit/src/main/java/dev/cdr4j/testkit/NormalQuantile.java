package dev.cdr4j.testkit;

/**
 * The quantiles of the normal distribution, found by bisection of its distribution function: slow,
 * but the same on every machine, and used only to fill tables.
 */
final class NormalQuantile {
  private static final double FARTHEST = 8;
  private static final int STEPS = 60;
  private static final int TERMS = 200;

  private NormalQuantile() {}

  /** The value below which a share of a standard normal distribution lies. */
  static double of(double share) {
    double low = -FARTHEST;
    double high = FARTHEST;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      if (shareBelow(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** By Marsaglia's series: 1/2 + density(x) (x + x^3/3 + x^5/(3*5) + ...). */
  private static double shareBelow(double x) {
    double term = x;
    double sum = x;
    for (int i = 1; i < TERMS && Math.abs(term) > 1e-17; i++) {
      term *= x * x / (2 * i + 1);
      sum += term;
    }
    return 0.5 + sum * StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * Math.PI);
  }
}

package dev.cdr4j.wire;

import dev.cdr4j.Price;
import org.jspecify.annotations.Nullable;

/**
 * Prices with two decimals by their digits: short calls over the same route cost the same. Bounded;
 * a price that meets another in its slot takes its place.
 */
final class PriceCache {
  private static final int SLOTS = 1024;

  /** How many decimals they have. */
  static final int SCALE = 2;

  private final @Nullable Price[] prices = new @Nullable Price[SLOTS];

  /** The price of so many hundredths of a cent. */
  Price get(long unscaled) {
    int slot = (int) ((unscaled ^ unscaled >>> 10) & (SLOTS - 1));
    Price known = prices[slot];
    if (known != null && known.unscaledCents() == unscaled) {
      return known;
    }
    Price made = Price.ofCents(unscaled, SCALE);
    prices[slot] = made;
    return made;
  }
}

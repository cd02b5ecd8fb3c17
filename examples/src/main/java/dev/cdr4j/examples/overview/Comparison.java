package dev.cdr4j.examples.overview;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrReader;
import org.jspecify.annotations.Nullable;

/**
 * Whether two sources hold the same records in the same order.
 *
 * @param equalRecords how many records are equal, from the first on
 * @param same whether those are all that there are
 */
record Comparison(long equalRecords, boolean same) {
  /** Goes through two sources side by side, to their end or to the first difference. */
  static Comparison of(CdrReader<? extends Cdr> left, CdrReader<? extends Cdr> right) {
    long equal = 0;
    while (true) {
      @Nullable Cdr one = left.read();
      @Nullable Cdr other = right.read();
      if (one == null || other == null) {
        return new Comparison(equal, one == null && other == null);
      }
      if (!one.equals(other)) {
        return new Comparison(equal, false);
      }
      equal++;
    }
  }
}

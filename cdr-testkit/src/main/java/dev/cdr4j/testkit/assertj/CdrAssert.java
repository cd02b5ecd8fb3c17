package dev.cdr4j.testkit.assertj;

import dev.cdr4j.Cdr;
import org.jspecify.annotations.Nullable;

/** Assertions on a record of either direction. */
public final class CdrAssert extends AbstractCdrAssert<CdrAssert, Cdr> {
  CdrAssert(@Nullable Cdr actual) {
    super(actual, CdrAssert.class);
  }
}

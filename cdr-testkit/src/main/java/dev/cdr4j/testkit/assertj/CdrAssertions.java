package dev.cdr4j.testkit.assertj;

import dev.cdr4j.Cdr;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Reject;
import dev.cdr4j.testkit.corrupt.Corrupted;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Where assertions begin. A static import of {@code CdrAssertions.assertThat} gives those of
 * AssertJ itself too.
 *
 * <p>Messages of failures show values as they are, not masked: what is compared in tests is test
 * data.
 */
public final class CdrAssertions extends Assertions {
  private CdrAssertions() {}

  /** Asserts on a record of either direction. */
  public static CdrAssert assertThat(@Nullable Cdr actual) {
    return new CdrAssert(actual);
  }

  /** Asserts on an inbound record. */
  public static InboundCdrAssert assertThat(@Nullable InboundCdr actual) {
    return new InboundCdrAssert(actual);
  }

  /** Asserts on an outbound record. */
  public static OutboundCdrAssert assertThat(@Nullable OutboundCdr actual) {
    return new OutboundCdrAssert(actual);
  }

  /** Asserts on a record that was not accepted. */
  public static RejectAssert assertThat(@Nullable Reject actual) {
    return new RejectAssert(actual);
  }

  /** Asserts on what becomes of a damaged source. */
  public static CorruptedAssert assertThat(@Nullable Corrupted actual) {
    return new CorruptedAssert(actual);
  }

  /** Asserts on records in order; messages of failures name the record and its fields. */
  public static CdrsAssert assertThatCdrs(@Nullable Iterable<? extends Cdr> actual) {
    return new CdrsAssert(actual);
  }
}

package dev.cdr4j.testkit.assertj;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.CdrField;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a record that was not accepted. */
public final class RejectAssert extends AbstractAssert<RejectAssert, Reject> {
  RejectAssert(@Nullable Reject actual) {
    super(actual, RejectAssert.class);
  }

  /** That the record was rejected for these reasons and no others, in the order of its values. */
  public RejectAssert hasReasons(Reason... expected) {
    requireNonNull(expected, "expected must not be null");
    return has(
        "reasons", List.of(expected), present().problems().stream().map(Problem::reason).toList());
  }

  /** That one of the problems is of that field and for that reason. */
  public RejectAssert hasProblem(CdrField field, Reason reason) {
    requireNonNull(field, "field must not be null");
    requireNonNull(reason, "reason must not be null");
    boolean found =
        present().problems().stream()
            .anyMatch(problem -> problem.field() == field && problem.reason() == reason);
    if (!found) {
      throw failure("Expected a problem %s of %s, but there are:%n  %s", reason, field, actual);
    }
    return this;
  }

  /** That one of the problems is of that very text. */
  public RejectAssert hasRawValue(String expected) {
    requireNonNull(expected, "expected must not be null");
    boolean found =
        present().problems().stream().anyMatch(problem -> expected.equals(problem.rawValue()));
    if (!found) {
      throw failure(
          "Expected a problem of the value %s, but there are values %s",
          expected, actual.problems().stream().map(Problem::rawValue).toList());
    }
    return this;
  }

  /** That it is the record of that number, from 1. */
  public RejectAssert isRecord(long expected) {
    return has("record number", expected, present().location().record());
  }

  /** That it starts on the line of that number, from 1. */
  public RejectAssert isOnLine(long expected) {
    return has("line", expected, present().location().line());
  }

  /** That so many bytes stand before it. */
  public RejectAssert startsAtByte(long expected) {
    return has("byte offset", expected, present().location().byteOffset());
  }

  /** That it is that exact text, with its line end. */
  public RejectAssert hasRawText(String expected) {
    requireNonNull(expected, "expected must not be null");
    return has("raw text", expected, present().rawText());
  }

  /** That the source ends in the middle of it. */
  public RejectAssert isTruncated() {
    return has("truncated", true, present().isTruncated());
  }

  /** That the source does not end in the middle of it. */
  public RejectAssert isNotTruncated() {
    return has("truncated", false, present().isTruncated());
  }

  private RejectAssert has(String what, Object expected, Object value) {
    if (!Objects.equals(expected, value)) {
      throw failureWithActualExpected(
          value,
          expected,
          "Expected the reject to have %s %s, but it has %s:%n  %s",
          what,
          expected,
          value,
          actual);
    }
    return this;
  }

  private Reject present() {
    isNotNull();
    return actual;
  }
}

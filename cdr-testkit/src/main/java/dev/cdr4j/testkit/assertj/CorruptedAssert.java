package dev.cdr4j.testkit.assertj;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.CdrInput;
import dev.cdr4j.testkit.corrupt.Corrupted;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on what becomes of a damaged source. */
public final class CorruptedAssert extends AbstractAssert<CorruptedAssert, Corrupted> {
  CorruptedAssert(@Nullable Corrupted actual) {
    super(actual, CorruptedAssert.class);
  }

  /** That a reader delivers what must survive, and rejects the rest where and why it must. */
  public CorruptedAssert isReadCorrectlyBy(CdrInput<?> reader) {
    isNotNull();
    requireNonNull(reader, "reader must not be null");
    List<String> differences = actual.differences(reader);
    if (!differences.isEmpty()) {
      throw failure(
          "Expected the reader to reach the verdict, but:%n  %s", CdrsAssert.shown(differences));
    }
    return this;
  }
}

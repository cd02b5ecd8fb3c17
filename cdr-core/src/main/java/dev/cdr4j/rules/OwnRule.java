package dev.cdr4j.rules;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** A rule of a program's own: {@link RecordRule#of}. */
record OwnRule(
    String id,
    Severity severity,
    String sentence,
    Set<CdrField> fields,
    BiConsumer<? super Cdr, ? super Findings> check)
    implements RecordRule {
  OwnRule {
    RuleForm.require(id, severity, sentence);
    requireNonNull(check, "check must not be null");
    requireNonNull(fields, "fields must not be null");
    fields = Collections.unmodifiableSet(new LinkedHashSet<>(fields));
  }

  @Override
  public void check(Cdr cdr, Findings findings) {
    check.accept(cdr, findings);
  }

  @Override
  public String toString() {
    return id;
  }
}

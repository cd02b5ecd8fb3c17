package dev.cdr4j.rules;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** A rule of a program's own: {@link RecordRule#of}. */
record OwnRule(
    String id,
    Severity severity,
    String sentence,
    Set<CdrField> fields,
    BiConsumer<? super Cdr, ? super Findings> check)
    implements RecordRule {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  OwnRule {
    requireNonNull(id, "id must not be null");
    requireNonNull(severity, "severity must not be null");
    requireNonNull(sentence, "sentence must not be null");
    requireNonNull(check, "check must not be null");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("id must be lower-case letters, digits and hyphens");
    }
    if (sentence.isBlank()) {
      throw new IllegalArgumentException("sentence must not be blank");
    }
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

package dev.cdr4j.rules;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import java.util.Set;
import java.util.function.BiConsumer;

/** A rule that looks at each record by itself. */
public non-sealed interface RecordRule extends Rule {
  /**
   * Checks a record, and reports each thing that is wrong with it: {@code findings.add(cdr, field,
   * ...)}. What it throws leaves the method of the validator that was called, and the rules behind
   * it are not asked about this record.
   */
  void check(Cdr cdr, Findings findings);

  /**
   * A rule of a program's own.
   *
   * @param id its name, in lower case with hyphens
   * @param sentence what its findings say; nothing personal may be in it
   * @param fields the fields that they may concern
   * @param check reports what is wrong with a record; it is called by several threads at once if
   *     its validator is
   * @throws IllegalArgumentException if the id is not lower-case letters, digits and hyphens, or
   *     the sentence is blank or has control characters
   */
  static RecordRule of(
      String id,
      Severity severity,
      String sentence,
      Set<CdrField> fields,
      BiConsumer<? super Cdr, ? super Findings> check) {
    return new OwnRule(id, severity, sentence, fields, check);
  }
}

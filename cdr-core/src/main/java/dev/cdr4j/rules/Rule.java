package dev.cdr4j.rules;

import dev.cdr4j.CdrField;
import java.util.Set;

/**
 * One thing that records are checked for. A rule is immutable and thread-safe; it looks, reports to
 * {@link Findings}, and never throws because of what a record says.
 */
public sealed interface Rule permits RecordRule, FeedRule {
  /** Its name, in lower case with hyphens, such as {@code answer-before-start}. */
  String id();

  /** How much its findings weigh, unless a validator says otherwise. */
  Severity severity();

  /** The fields that its findings may concern; empty where it concerns a record as a whole. */
  Set<CdrField> fields();

  /** What its findings say, as one sentence without values: nothing personal is in it. */
  String sentence();

  /**
   * Where the rule comes from, such as {@code E.164} or {@code CDR overview}, the platform's
   * description of the format; empty where that is not said.
   */
  default String source() {
    return "";
  }
}

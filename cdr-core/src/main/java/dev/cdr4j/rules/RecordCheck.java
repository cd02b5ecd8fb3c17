package dev.cdr4j.rules;

import dev.cdr4j.Cdr;

/** What a rule does with a record. */
@FunctionalInterface
interface RecordCheck {
  void check(Cdr cdr, Findings findings);
}

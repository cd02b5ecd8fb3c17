package dev.cdr4j.rules;

/**
 * What some of the core's rules are about together: whether any of them can be broken by a record
 * is found out at once, and mostly none can.
 */
enum Topic {
  /** Broken by contradictions alone, which a record has or has not: {@link CallFacts}. */
  CONTRADICTIONS,
  /** Broken by words and codes alone that this release does not know: {@link CodeChecks}. */
  WORDS,
  /** All others. Each of them is asked. */
  ANY
}

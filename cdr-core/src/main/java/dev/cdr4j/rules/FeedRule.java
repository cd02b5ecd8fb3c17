package dev.cdr4j.rules;

/**
 * A rule that looks at the records of a feed one after the other, and remembers: in bounded memory,
 * however many there are. The rule itself has no state; {@link #open()} starts a check that has.
 */
public non-sealed interface FeedRule extends Rule {
  /** Starts a check of one feed, which belongs to one thread. */
  FeedCheck open();
}

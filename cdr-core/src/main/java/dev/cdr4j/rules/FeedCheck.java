package dev.cdr4j.rules;

import dev.cdr4j.Cdr;

/** A check of one feed that goes on: what a {@link FeedRule} remembers of the records before. */
public interface FeedCheck {
  /** Checks the next record, against those before it. */
  void check(Cdr cdr, Findings findings);

  /** Reports what shows at the end of the feed alone. */
  default void finish(Findings findings) {
    // most have said all by then
  }
}

package dev.cdr4j.rules;

import dev.cdr4j.Cdr;
import dev.cdr4j.Reject;

/** A check of one feed that goes on: what a {@link FeedRule} remembers of the records before. */
public interface FeedCheck {
  /** Checks the next record, against those before it. */
  void check(Cdr cdr, Findings findings);

  /** Takes note of a record of the feed that could not be read, and so is not checked. */
  default void rejected(Reject reject) {
    // most have nothing to do with what is not there
  }

  /** Reports what shows at the end of the feed alone. */
  default void finish(Findings findings) {
    // most have said all by then
  }
}

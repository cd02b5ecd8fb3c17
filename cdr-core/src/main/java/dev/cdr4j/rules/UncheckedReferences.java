package dev.cdr4j.rules;

import dev.cdr4j.Cdr;
import org.jspecify.annotations.Nullable;

/** Reports what the check of references in the same feed could not check. */
final class UncheckedReferences implements FeedCheck {
  private @Nullable InboundCallReferences references;

  /** Says whose references these are. */
  void of(InboundCallReferences references) {
    this.references = references;
  }

  @Override
  public void check(Cdr cdr, Findings findings) {
    // the other check sees all records
  }

  @Override
  public void finish(Findings findings) {
    if (references != null) {
      references.reportUnchecked(findings);
    }
  }
}

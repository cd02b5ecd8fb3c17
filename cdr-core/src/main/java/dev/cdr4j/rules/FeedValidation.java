package dev.cdr4j.rules;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A check of the records of one feed, by rules for single records and for feeds: {@link
 * CdrValidator#open}. It belongs to one thread.
 *
 * <p>{@link #close()} reports what shows at the end alone, such as legs of calls that never came.
 */
public final class FeedValidation implements Consumer<Cdr>, AutoCloseable {
  private final CheckList ofRecords;
  private final Consumer<? super Finding> receiver;
  private final Findings findingsOfRecords;
  private final List<Running> running = new ArrayList<>();
  private long records;
  private long findings;
  private boolean closed;

  private record Running(FeedCheck check, Findings findings) {}

  FeedValidation(CdrValidator validator, Consumer<? super Finding> receiver) {
    this.receiver = receiver;
    ofRecords = validator.ofRecords();
    findingsOfRecords = ofRecords.findings(this::pass);
    for (Map.Entry<Rule, Severity> rule : validator.rules().entrySet()) {
      if (rule.getKey() instanceof FeedRule feedRule) {
        Findings sink =
            new Findings(this::pass, new Rule[] {feedRule}, new Severity[] {rule.getValue()});
        running.add(new Running(feedRule.open(), sink));
      }
    }
    introduce();
  }

  /** What could not be checked is told by a rule of its own, which asks the one that checks. */
  private void introduce() {
    for (Running one : running) {
      for (Running other : running) {
        if (one.check() instanceof UncheckedReferences unchecked
            && other.check() instanceof InboundCallReferences references) {
          unchecked.of(references);
        }
      }
    }
  }

  private void pass(Finding finding) {
    findings++;
    receiver.accept(finding);
  }

  /**
   * Checks the next record.
   *
   * @throws IllegalStateException if this is closed
   */
  @Override
  public void accept(Cdr cdr) {
    requireNonNull(cdr, "cdr must not be null");
    if (closed) {
      throw new IllegalStateException("the validation is closed");
    }
    records++;
    ofRecords.run(cdr, findingsOfRecords);
    for (Running rule : running) {
      rule.check().check(cdr, rule.findings());
    }
  }

  /** How many records were checked so far. */
  public long records() {
    return records;
  }

  /** How many findings there were so far. */
  public long findings() {
    return findings;
  }

  /** Reports what shows at the end alone. Closing it again does nothing. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      running.forEach(rule -> rule.check().finish(rule.findings()));
    }
  }
}

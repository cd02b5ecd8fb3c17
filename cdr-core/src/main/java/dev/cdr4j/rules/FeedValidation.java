package dev.cdr4j.rules;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.Reject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A check of the records of one feed, by rules for single records and for feeds: {@link
 * CdrValidator#open}. It belongs to one thread.
 *
 * <pre>{@code
 * FeedValidation feed = CdrValidator.standard().open(found::add);
 * try (CdrReader<Cdr> calls = CdrCsv.reader().onReject(feed::rejected).open(file)) {
 *   calls.forEach(feed);
 * }
 * feed.finish();
 * }</pre>
 *
 * <p>{@link #finish()} reports what shows at the end alone, such as legs of calls that never came.
 * So it is for feeds that were read to their end: where reading broke off, the calls may be in what
 * was not read. There is nothing to close.
 *
 * <p>Where the receiver of the findings throws, it is given the others that are due all the same,
 * and then the first exception leaves the method that was called.
 */
public final class FeedValidation implements Consumer<Cdr> {
  private final CheckList ofRecords;
  private final Consumer<? super Finding> receiver;
  private final Findings findingsOfRecords;
  private final List<Running> running = new ArrayList<>();
  private long records;
  private long findings;
  private boolean finished;
  private @Nullable RuntimeException failure;

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
    try {
      receiver.accept(finding);
    } catch (RuntimeException e) {
      failure = failure == null ? e : failure;
    }
  }

  private void throwFailure() {
    RuntimeException first = failure;
    failure = null;
    if (first != null) {
      throw first;
    }
  }

  /**
   * Checks the next record.
   *
   * @throws IllegalStateException if this is finished
   */
  @Override
  public void accept(Cdr cdr) {
    requireNonNull(cdr, "cdr must not be null");
    requireOpen();
    records++;
    ofRecords.run(cdr, findingsOfRecords);
    for (Running rule : running) {
      rule.check().check(cdr, rule.findings());
    }
    throwFailure();
  }

  /**
   * Takes note of a record that could not be read, for {@code onReject} of a reader: it may be the
   * inbound call of a leg, whose call is not called missing then.
   *
   * @throws IllegalStateException if this is finished
   */
  public void rejected(Reject reject) {
    requireNonNull(reject, "reject must not be null");
    requireOpen();
    for (Running rule : running) {
      rule.check().rejected(reject);
    }
  }

  private void requireOpen() {
    if (finished) {
      throw new IllegalStateException("the validation is finished");
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

  /**
   * Reports what shows at the end of a feed alone, where that was read. Finishing it again does
   * nothing.
   */
  public void finish() {
    if (!finished) {
      finished = true;
      running.forEach(rule -> rule.check().finish(rule.findings()));
      throwFailure();
    }
  }
}

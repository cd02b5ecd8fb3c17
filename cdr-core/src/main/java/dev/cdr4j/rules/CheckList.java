package dev.cdr4j.rules;

import dev.cdr4j.Cdr;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The rules of a validator for single records, as a list to be gone through for each of millions.
 * Most of the core's rules are about contradictions or words ({@link Topic}), in which most records
 * have no fault, and that is known before any of them is asked.
 */
final class CheckList {
  private final Rule[] rules;
  private final Severity[] severities;
  private final Precedence precedence;
  private final RecordCheck[] checks;

  // The rules to be asked, by whether those about contradictions and those about words are:

  private final int[] all;
  private final int[] withoutContradictions;
  private final int[] withoutWords;
  private final int[] withoutBoth;

  /**
   * A list.
   *
   * @param rules the rules, in the order of the checks
   * @param severities how much the findings of each weigh
   */
  CheckList(List<RecordRule> rules, List<Severity> severities) {
    this.rules = rules.toArray(Rule[]::new);
    this.severities = severities.toArray(Severity[]::new);
    precedence = Precedence.of(this.rules, this.severities);
    checks = rules.stream().map(CheckList::check).toArray(RecordCheck[]::new);
    all = IntStream.range(0, checks.length).toArray();
    withoutContradictions = without(Topic.CONTRADICTIONS, all, rules);
    withoutWords = without(Topic.WORDS, all, rules);
    withoutBoth = without(Topic.WORDS, withoutContradictions, rules);
  }

  private static int[] without(Topic topic, int[] asked, List<RecordRule> rules) {
    return IntStream.of(asked).filter(i -> topic(rules.get(i)) != topic).toArray();
  }

  private static Topic topic(RecordRule rule) {
    return rule instanceof CoreRule core ? core.topic() : Topic.ANY;
  }

  /** Without the way over the rule where that is one of the core: a call less for each. */
  private static RecordCheck check(RecordRule rule) {
    return rule instanceof CoreRule core ? core.recordCheck() : rule::check;
  }

  /** Where the rules report to. */
  Findings findings(Consumer<? super Finding> receiver) {
    return new Findings(receiver, rules, severities, precedence);
  }

  /** Has all rules look at a record, and report to what {@link #findings} gave. */
  void run(Cdr cdr, Findings findings) {
    for (int rule : asked(cdr, findings)) {
      findings.turnTo(rule);
      checks[rule].check(cdr, findings);
    }
  }

  private int[] asked(Cdr cdr, Findings findings) {
    boolean areContradictions =
        withoutContradictions.length < all.length && !findings.facts(cdr).isConsistent();
    boolean areWords = withoutWords.length < all.length && !CodeChecks.areKnown(cdr);
    if (areContradictions) {
      return areWords ? all : withoutWords;
    }
    return areWords ? withoutContradictions : withoutBoth;
  }
}

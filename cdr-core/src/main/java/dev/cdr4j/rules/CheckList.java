package dev.cdr4j.rules;

import dev.cdr4j.Cdr;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The rules of a validator for single records, as a list to be gone through for each of millions.
 * Half of the core's rules are about contradictions, which most records do not have, and that is
 * known before any of them is asked.
 */
final class CheckList {
  private final Rule[] rules;
  private final Severity[] severities;
  private final Precedence precedence;
  private final RecordCheck[] checks;
  private final int[] all;
  private final int[] ofConsistent;

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
    ofConsistent = IntStream.of(all).filter(i -> !isAboutContradictions(rules.get(i))).toArray();
  }

  /** Without the way over the rule where that is one of the core: a call less for each. */
  private static RecordCheck check(RecordRule rule) {
    return rule instanceof CoreRule core ? core.recordCheck() : rule::check;
  }

  private static boolean isAboutContradictions(RecordRule rule) {
    return rule instanceof CoreRule core && core.isAboutContradictions();
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
    boolean isAboutAll = ofConsistent.length == all.length;
    return isAboutAll || !findings.facts(cdr).isConsistent() ? all : ofConsistent;
  }
}

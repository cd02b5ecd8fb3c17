package dev.cdr4j.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that are passed over for their topic would have found nothing. */
class CheckListTest {
  /** Which costs nothing but time if it fails. */
  @Test
  void wordsOfGoodCallsAreKnown() {
    GoodCalls.all()
        .forEach((name, call) -> assertThat(CodeChecks.areKnown(call)).as(name).isTrue());
  }

  @ParameterizedTest
  @EnumSource
  void findsNothingWhereAllWordsAreKnown(CoreRule rule) throws IOException {
    for (CoreRuleTest.Case example : CoreRuleTest.cases()) {
      Cdr cdr = example.cdr();
      if (rule.topic() == Topic.WORDS && CodeChecks.areKnown(cdr)) {
        assertThat(found(rule, cdr)).as("%s", example).isEmpty();
      }
    }
  }

  /** What a rule finds that is asked in any case. */
  private static List<Finding> found(CoreRule rule, Cdr cdr) {
    FindingList list = new FindingList();
    Findings findings = new CheckList(List.of(rule), List.of(rule.severity())).findings(list);
    findings.turnTo(0);
    rule.check(cdr, findings);
    return list.found();
  }
}

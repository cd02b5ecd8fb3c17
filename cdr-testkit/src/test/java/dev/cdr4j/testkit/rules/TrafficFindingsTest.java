package dev.cdr4j.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import dev.cdr4j.Cdr;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.CoreRule;
import dev.cdr4j.rules.FeedValidation;
import dev.cdr4j.testkit.Scenario;
import dev.cdr4j.testkit.Traffic;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is wrong with traffic that makes sense; a million records of it are looked at. */
class TrafficFindingsTest {
  private static final int RECORDS = 250_000;
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{1,14}");

  /** Findings by rule, and the number of records that a condition holds for. */
  private record Outcome(Map<String, Long> findings, long records, long special) {
    static Outcome of(Traffic traffic, CdrValidator validator, Predicate<Cdr> isSpecial) {
      Map<String, Long> findings = new TreeMap<>();
      long special = 0;
      FeedValidation feed =
          validator.open(finding -> findings.merge(finding.ruleId(), finding.records(), Long::sum));
      for (Cdr cdr : traffic) {
        special += isSpecial.test(cdr) ? 1 : 0;
        feed.accept(cdr);
      }
      feed.finish();
      return new Outcome(findings, feed.records(), special);
    }

    static Outcome of(Traffic traffic) {
      return of(traffic, CdrValidator.standard(), TrafficFindingsTest::hasUnusualCli);
    }
  }

  /** Told by the text of the number alone. */
  private static boolean hasUnusualCli(Cdr cdr) {
    return cdr.caller().number() != null
        && !INTERNATIONAL.matcher(cdr.caller().number().toString()).matches();
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 42, -7, Long.MAX_VALUE})
  void aMillionRecordsHaveNoFinding(long seed) {
    Outcome outcome = Outcome.of(Traffic.seeded(seed).unusualCliShare(0).limit(RECORDS));

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.records()).isEqualTo(RECORDS);
    assertThat(outcome.special()).isZero();
  }

  @Test
  void anUnusualCliIsTheOnlyFinding() {
    Outcome outcome = Outcome.of(Traffic.seeded(3).limit(RECORDS));

    assertThat(outcome.special()).isGreaterThan(500);
    assertThat(outcome.findings()).isEqualTo(Map.of("cli-not-e164", outcome.special()));
  }

  @ParameterizedTest
  @EnumSource
  void noScenarioHasAnother(Scenario scenario) {
    Outcome outcome = Outcome.of(scenario.traffic(7));

    assertThat(outcome.findings().keySet()).isSubsetOf("cli-not-e164");
    assertThat(outcome.findings().getOrDefault("cli-not-e164", 0L)).isEqualTo(outcome.special());
  }

  @Test
  void norHasTrafficOfExtremes() {
    Traffic traffic =
        Traffic.seeded(5)
            .callsPerDay(5_000_000)
            .inboundShare(0.9)
            .forwardedShare(1)
            .forwardingLegs(1, 9)
            .withheldShare(0.5)
            .unusualCliShare(0)
            .answerRate(0.5)
            .droppedShare(0.5)
            .limit(100_000);

    assertThat(Outcome.of(traffic).findings()).isEmpty();
  }

  /**
   * Those of the times of a record, which it makes when asked, and of what is worked out of them.
   */
  @Test
  void aRecordWithoutFindingsCostsSomeSmallObjectsAlone() {
    List<Cdr> good = Traffic.seeded(2).unusualCliShare(0).limit(20_000).list();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    FeedValidation feed =
        CdrValidator.empty().with(CoreRule.standard()).open(finding -> fail(finding.toString()));
    long before = threads.getCurrentThreadAllocatedBytes();
    good.forEach(feed);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(bytes / good.size()).isBetween(0L, 600L);
  }

  /** All but the one that says so of itself are rules that regular traffic keeps. */
  @Test
  void hiddenNumbersAreWhatStandardLeavesOut() {
    Outcome outcome =
        Outcome.of(
            Traffic.seeded(8).unusualCliShare(0).limit(50_000),
            CdrValidator.standard().with(CoreRule.all()),
            cdr ->
                cdr.caller().number() != null
                    && cdr.caller().presentation().toString().startsWith("prohib"));

    assertThat(outcome.special()).isGreaterThan(500);
    assertThat(outcome.findings())
        .isEqualTo(Map.of("cli-present-though-prohibited", outcome.special()));
  }
}

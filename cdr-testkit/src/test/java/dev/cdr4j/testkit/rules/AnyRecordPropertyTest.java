package dev.cdr4j.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.Timing;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.CoreRule;
import dev.cdr4j.rules.FeedValidation;
import dev.cdr4j.rules.Finding;
import dev.cdr4j.rules.RecordRule;
import dev.cdr4j.rules.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a record says, no rule throws, and what one cause explains is found once. */
class AnyRecordPropertyTest {
  private static final CdrValidator ALL = CdrValidator.standard().with(CoreRule.all());

  private static final CdrValidator ERRORS =
      CdrValidator.empty()
          .with(CoreRule.all().stream().filter(rule -> rule.severity() == Severity.ERROR).toList());

  /** Asks the core's rules about words of each record, as it does not know them. */
  private static final CdrValidator ASKING = asking();

  private static final List<Set<String>> ONE_OF_EACH =
      List.of(
          Set.of("hangup-before-start", "answer-before-start", "answer-after-hangup"),
          Set.of(
              "answer-missing",
              "dial-status-contradicts-answer",
              "sip-response-contradicts-answer",
              "cause-contradicts-answer"),
          Set.of(
              "dial-status-contradicts-cause",
              "cause-contradicts-sip-response",
              "dial-status-contradicts-sip-response"),
          Set.of(
              "hangup-before-start",
              "answer-before-start",
              "answer-after-hangup",
              "total-contradicts-times"),
          Set.of(
              "answer-before-start",
              "answer-after-hangup",
              "answered-contradicts-times",
              "answered-time-missing"),
          Set.of(
              "answered-exceeds-total",
              "total-contradicts-times",
              "answered-contradicts-times",
              "parts-contradict-total"),
          Set.of("billed-though-not-answered", "debited-though-not-answered"));

  @Property(tries = 1_000)
  void noRuleThrows(@ForAll Cdr cdr, @ForAll("extremes") Timing timing) {
    check(cdr);
    check(cdr.toBuilder().timing(timing).build());
  }

  /** Of the core's rules, as those of feeds are not asked here. */
  @Property(tries = 300)
  void aRuleThatIsSwitchedOffHidesNothing(
      @ForAll Cdr cdr, @ForAll("extremes") Timing timing, @ForAll CoreRule off) {
    Cdr odd = cdr.toBuilder().timing(timing).build();
    List<Finding> others =
        ALL.validate(odd).stream().filter(finding -> finding.rule() != off).toList();

    assertThat(ALL.without(off).validate(odd)).containsAll(others);
  }

  @Property(tries = 300)
  void noWarningHidesAnError(@ForAll Cdr cdr, @ForAll("extremes") Timing timing) {
    Cdr odd = cdr.toBuilder().timing(timing).build();
    List<Finding> errors =
        ALL.validate(odd).stream().filter(finding -> finding.severity() == Severity.ERROR).toList();

    assertThat(ERRORS.validate(odd)).isEqualTo(errors);
  }

  @Property(tries = 1_000)
  void rulesThatAreNotAskedWouldHaveFoundNothing(@ForAll Cdr cdr) {
    assertThat(places(ALL.validate(cdr)))
        .containsExactlyInAnyOrderElementsOf(places(ASKING.validate(cdr)));
  }

  private static CdrValidator asking() {
    CdrValidator asking = ALL;
    for (CoreRule rule : CoreRule.all()) {
      if (rule.id().matches("(unknown|malformed)-.*")) {
        asking = asking.without(rule).with(inDisguise(rule));
      }
    }
    return asking;
  }

  private static RecordRule inDisguise(CoreRule rule) {
    return RecordRule.of(rule.id(), rule.severity(), rule.sentence(), rule.fields(), rule::check);
  }

  private static List<String> places(List<Finding> findings) {
    return findings.stream().map(finding -> finding.ruleId() + finding.fields()).toList();
  }

  private static void check(Cdr cdr) {
    List<Finding> found = ALL.validate(cdr);
    Set<String> ids = new HashSet<>();
    for (Finding finding : found) {
      assertThat(finding.toString()).doesNotContainPattern("\\p{Cntrl}");
      assertThat(finding.rule().fields()).containsAll(finding.fields());
      assertThat(finding.fields()).allMatch(field -> field.isDefinedFor(cdr.direction()));
      assertThat(finding.values().keySet()).isSubsetOf(finding.fields());
      assertThat(finding.callId()).isEqualTo(cdr.callId());
      ids.add(finding.ruleId());
    }
    assertThat(found).doesNotHaveDuplicates();
    for (Set<String> exclusive : ONE_OF_EACH) {
      Set<String> both = new HashSet<>(exclusive);
      both.retainAll(ids);
      assertThat(both).as("%s", found).hasSizeLessThan(2);
    }
  }

  @Property(tries = 100)
  void noFeedThrows(@ForAll List<Cdr> feed) {
    List<Finding> found = new ArrayList<>();
    FeedValidation validation = ALL.open(found::add);
    feed.forEach(validation);
    feed.forEach(validation);
    validation.finish();
    long repeats =
        found.stream().filter(finding -> finding.ruleId().equals("duplicate-call-id")).count();
    long different = feed.stream().map(cdr -> cdr.direction() + cdr.callId()).distinct().count();

    assertThat(repeats).isEqualTo(2L * feed.size() - different);
  }

  /** Times and durations that the wire cannot carry, from the ends of what the model can. */
  @Provide
  Arbitrary<Timing> extremes() {
    Arbitrary<Instant> times =
        Arbitraries.of(
            Instant.MIN,
            Instant.MIN.plusNanos(1),
            Instant.EPOCH,
            Instant.EPOCH.minusNanos(1),
            Instant.ofEpochSecond(1),
            Instant.ofEpochSecond(2, 500_000_000),
            Instant.MAX.minusSeconds(1),
            Instant.MAX);
    Arbitrary<Duration> durations =
        Arbitraries.of(
                Duration.ofSeconds(Long.MIN_VALUE + 1),
                Duration.ofNanos(-1),
                Duration.ZERO,
                Duration.ofNanos(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2, 1),
                Duration.between(Instant.MIN, Instant.MAX),
                Duration.ofSeconds(Long.MAX_VALUE),
                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))
            .injectNull(0.2);
    return Combinators.combine(
            times, times.injectNull(0.2), times.injectNull(0.2), durations, durations, durations)
        .as(
            (start, answer, hangup, total, answered, billed) ->
                Timing.builder()
                    .start(start)
                    .answer(answer)
                    .hangup(hangup)
                    .total(total)
                    .answered(answered)
                    .billed(billed)
                    .build());
  }
}

package dev.cdr4j.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Calls;
import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.Location;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for feeds see what no single record shows, and what they forget they do not judge. */
class FeedValidationTest {
  private static final Reject REJECT = reject(Location.ofRecord(2, 3, 0));

  private static Reject reject(Location place) {
    Problem problem = Problem.ofRecord(Reason.MISSING_VALUE, place, null);
    return Reject.of(place, List.of(problem), new byte[0], UTF_8, false);
  }

  private static InboundCdr in(String id) {
    return Calls.inbound().toBuilder().callId(id).build();
  }

  private static OutboundCdr out(String id) {
    return Calls.outbound().toBuilder().callId(id).build();
  }

  private static OutboundCdr leg(String id, String inboundCallId) {
    return out(id).toBuilder().inboundCallId(inboundCallId).build();
  }

  private static List<Finding> run(CdrValidator validator, List<? extends Cdr> feed) {
    List<Finding> found = new ArrayList<>();
    FeedValidation validation = validator.open(found::add);
    feed.forEach(validation);
    validation.finish();
    return found;
  }

  private static CdrValidator only(FeedRule... rules) {
    return CdrValidator.empty().with(rules);
  }

  private static CdrValidator references(int ids) {
    return only(InboundCallUnchecked.INSTANCE, InboundCallMissing.remembering(ids));
  }

  /** Rule, call id and value of each, and the number of records if it is not one. */
  private static List<String> texts(List<Finding> found) {
    return found.stream()
        .map(
            finding -> {
              String records = finding.records() == 1 ? "" : " x" + finding.records();
              return finding.ruleId() + " " + finding.callId() + " " + finding.values() + records;
            })
        .toList();
  }

  @Test
  void runsBothSortsOfRules() {
    List<Finding> found = new ArrayList<>();
    FeedValidation feed = CdrValidator.standard().open(found::add);
    Cdr odd =
        GoodCalls.change(GoodCalls.of("answered in"), Map.of(CdrField.CLI_COUNTRY_CODE, "XZ"));

    feed.accept(odd);
    assertThat(found).extracting(Finding::ruleId).containsExactly("unknown-country");
    assertThat(feed.findings()).isOne();
    feed.accept(odd);
    assertThat(found)
        .extracting(Finding::ruleId)
        .containsExactly("unknown-country", "unknown-country", "duplicate-call-id");
    feed.accept(GoodCalls.of("answered out"));
    assertThat(found).hasSize(3);
    assertThat(feed.records()).isEqualTo(3);
    feed.finish();
    assertThat(found).hasSize(4);
    assertThat(found.get(3).ruleId()).isEqualTo("inbound-call-missing");
    assertThat(feed.findings()).isEqualTo(4);
    feed.finish();
    assertThat(found).hasSize(4);
    assertThatThrownBy(() -> feed.accept(odd))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the validation is finished");
    assertThatThrownBy(() -> feed.rejected(REJECT)).isInstanceOf(IllegalStateException.class);
  }

  /** Where reading broke off, the call of a leg may be in what was not read. */
  @Test
  void nothingIsCalledMissingBeforeTheEnd() {
    List<Finding> found = new ArrayList<>();
    FeedValidation feed = references(100).open(found::add);
    feed.accept(in("1"));
    feed.accept(leg("2", "9"));

    assertThat(found).isEmpty();
    feed.finish();
    assertThat(found).extracting(Finding::ruleId).containsExactly("inbound-call-missing");
  }

  @Test
  void aRejectMayBeTheCallOfAnyLeg() {
    List<Finding> found = new ArrayList<>();
    FeedValidation feed = references(100).open(found::add);
    feed.accept(leg("2", "9"));
    feed.accept(in("1"));
    feed.rejected(REJECT);
    feed.accept(leg("3", "1"));
    feed.accept(leg("4", "8"));
    feed.finish();

    assertThat(texts(found)).containsExactly("inbound-call-unchecked 2 {callid_in=9} x2");
    assertThatThrownBy(() -> references(100).open(found::add).rejected(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("reject must not be null");
  }

  @Test
  void aReceiverThatThrowsIsGivenTheRestAllTheSame() {
    List<Finding> found = new ArrayList<>();
    FeedValidation feed =
        only(DuplicateCallId.standard(), InboundCallMissing.standard())
            .with(CoreRule.UNKNOWN_COUNTRY, CoreRule.CLI_NOT_E164)
            .open(
                finding -> {
                  found.add(finding);
                  throw new IllegalStateException("no " + found.size());
                });
    Cdr odd =
        GoodCalls.change(
            GoodCalls.of("answered in"),
            Map.of(CdrField.CLI_COUNTRY_CODE, "XZ", CdrField.CLI_NUMBER, "3949"));

    assertThatThrownBy(() -> feed.accept(odd)).hasMessage("no 1");
    assertThat(found).hasSize(2);
    assertThatThrownBy(() -> feed.accept(odd)).hasMessage("no 3");
    assertThat(found).hasSize(5); // the duplicate too, since the first one was remembered
    feed.accept(leg("2", "9"));
    feed.accept(leg("3", "8"));
    assertThatThrownBy(feed::finish).hasMessage("no 6");
    assertThat(found).hasSize(7);
    feed.finish();
    assertThat(feed.findings()).isEqualTo(7);
  }

  /** What a record is found to be is not what the one before it was. */
  @Test
  void everyRecordIsJudgedByItself() throws IOException {
    CdrValidator validator = CdrValidator.empty().with(CoreRule.all());
    List<Cdr> feed = CoreRuleTest.cases().stream().map(CoreRuleTest.Case::cdr).toList();
    List<Finding> expected = new ArrayList<>();
    feed.forEach(cdr -> expected.addAll(validator.validate(cdr)));

    assertThat(run(validator, feed)).isEqualTo(expected).hasSizeGreaterThan(200);
  }

  @Test
  void everyFeedStartsAnew() {
    CdrValidator validator = CdrValidator.standard();
    List<Cdr> feed = List.of(GoodCalls.of("answered in"));

    assertThat(run(validator, feed)).isEmpty();
    assertThat(run(validator, feed)).isEmpty();
  }

  @Test
  void everyRepeatOfACallIdIsADuplicate() {
    List<Cdr> feed =
        List.of(in("7"), out("7"), in("8"), in("7"), out("x"), in("x"), out("x"), in("7"));
    List<Finding> found = run(only(DuplicateCallId.standard()), feed);

    assertThat(texts(found))
        .containsExactly(
            "duplicate-call-id 7 {callid=7}",
            "duplicate-call-id x {callid=x}",
            "duplicate-call-id 7 {callid=7}");
    assertThat(found)
        .extracting(Finding::direction)
        .containsExactly(Direction.INBOUND, Direction.OUTBOUND, Direction.INBOUND);
    assertThat(found).allMatch(finding -> finding.fields().equals(List.of(CdrField.CALLID)));
  }

  @Test
  void theOldestIdsAreForgotten() {
    CdrValidator validator = only(DuplicateCallId.remembering(4));

    assertThat(run(validator, List.of(in("1"), in("2"), in("3"), in("4"), in("1")))).hasSize(1);
    assertThat(run(validator, List.of(in("1"), in("2"), in("3"), in("4"), in("5"), in("1"))))
        .isEmpty();
    assertThat(run(validator, List.of(in("1"), in("2"), in("3"), in("4"), in("5"), in("3"))))
        .hasSize(1);
    assertThat(run(validator, List.of(in("1"), out("2"), out("3"), out("4"), out("5"), in("1"))))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 1})
  void aMemoryHoldsTwoIdsAtLeast(int ids) {
    assertThatThrownBy(() -> DuplicateCallId.remembering(ids))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ids must be at least 2");
    assertThatThrownBy(() -> InboundCallMissing.remembering(ids))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(run(only(DuplicateCallId.remembering(2)), List.of(in("1"), in("2"), in("1"))))
        .hasSize(1);
  }

  @Test
  void legsMayComeBeforeOrBehindTheirCall() {
    List<Cdr> feed =
        List.of(
            leg("2", "1"),
            leg("3", "9"),
            in("1"),
            leg("4", "1"),
            leg("5", "1"),
            out("6"),
            leg("a", "b"),
            in("b"),
            leg("c", "d"),
            leg("7", "d"));
    List<Finding> found = run(references(100), feed);

    assertThat(texts(found))
        .containsExactly(
            "inbound-call-missing 3 {callid_in=9}",
            "inbound-call-missing c {callid_in=d}",
            "inbound-call-missing 7 {callid_in=d}");
    assertThat(found).allMatch(finding -> finding.fields().equals(List.of(CdrField.CALLID_IN)));
    assertThat(found).allMatch(finding -> finding.direction() == Direction.OUTBOUND);
  }

  @Test
  void aFeedWithoutInboundCallsSaysNothing() {
    List<Cdr> legs = new ArrayList<>();
    IntStream.range(0, 50).forEach(i -> legs.add(leg("l" + i, "" + i)));

    assertThat(run(references(8), legs)).isEmpty();
  }

  @Test
  void anOutboundCallIsNoInboundOne() {
    assertThat(run(references(8), List.of(in("1"), out("2"), leg("3", "2")))).hasSize(1);
  }

  @Test
  void whatMayHaveBeenForgottenIsCounted() {
    List<Cdr> feed = new ArrayList<>();
    feed.add(leg("before", "nowhere"));
    IntStream.rangeClosed(1, 5).forEach(i -> feed.add(in("" + i)));
    feed.add(leg("x", "1"));
    feed.add(leg("y", "5"));
    feed.add(leg("z", "nowhere"));
    List<Finding> found = run(references(4), feed);

    assertThat(texts(found))
        .containsExactly(
            "inbound-call-unchecked x {callid_in=1} x2",
            "inbound-call-missing before {callid_in=nowhere}");
    assertThat(run(only(InboundCallMissing.remembering(4)), feed))
        .extracting(Finding::ruleId)
        .containsExactly("inbound-call-missing");
    assertThat(run(only(InboundCallUnchecked.INSTANCE), feed)).isEmpty();
  }

  @Test
  void legsThatHadToBeForgottenAreCountedToo() {
    List<Cdr> feed = new ArrayList<>();
    IntStream.rangeClosed(1, 9).forEach(i -> feed.add(leg("l" + i, "" + i)));
    feed.add(in("9"));
    feed.add(in("8"));
    feed.add(in("1"));
    List<Finding> found = run(references(8), feed);

    assertThat(texts(found))
        .containsExactly(
            "inbound-call-unchecked l1 {callid_in=1} x2",
            "inbound-call-missing l3 {callid_in=3}",
            "inbound-call-missing l4 {callid_in=4}",
            "inbound-call-missing l5 {callid_in=5}",
            "inbound-call-missing l6 {callid_in=6}",
            "inbound-call-missing l7 {callid_in=7}");
  }

  /** As many calls as are remembered, and not one more: all is known. */
  @Test
  void nothingIsForgottenBeforeItMustBe() {
    List<Cdr> feed = new ArrayList<>();
    IntStream.rangeClosed(1, 4).forEach(i -> feed.add(in("" + i)));
    feed.add(leg("x", "1"));
    feed.add(leg("y", "nowhere"));

    assertThat(texts(run(references(4), feed)))
        .containsExactly("inbound-call-missing y {callid_in=nowhere}");
  }

  /** A leg stays uncertain where others beside it are dropped since their call came. */
  @Test
  void closingGapsMakesNothingCertain() {
    List<Cdr> feed = new ArrayList<>();
    feed.add(leg("before", "nowhere"));
    IntStream.rangeClosed(1, 9).forEach(i -> feed.add(in("" + i)));
    feed.add(leg("x", "1"));
    IntStream.range(100, 106).forEach(i -> feed.add(leg("y" + i, "" + i)));
    IntStream.range(100, 106).forEach(i -> feed.add(in("" + i)));
    feed.add(leg("z", "2"));

    assertThat(texts(run(references(8), feed)))
        .containsExactly(
            "inbound-call-unchecked x {callid_in=1} x2",
            "inbound-call-missing before {callid_in=nowhere}");
  }

  @Test
  void legsWhoseCallCameTakeNoRoom() {
    List<Cdr> feed = new ArrayList<>();
    feed.add(leg("first", "nowhere"));
    for (int i = 1; i <= 1_000; i++) {
      feed.add(leg("l" + i, "" + i));
      feed.add(in("" + i));
    }
    feed.add(leg("last", "nowhere"));

    assertThat(texts(run(references(2_000), feed)))
        .containsExactly(
            "inbound-call-missing first {callid_in=nowhere}",
            "inbound-call-missing last {callid_in=nowhere}");
    assertThat(texts(run(references(8), feed)))
        .containsExactly(
            "inbound-call-unchecked last {callid_in=nowhere}",
            "inbound-call-missing first {callid_in=nowhere}");
  }

  /** Whatever the order and however small the memory: what is called missing is missing. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 100, 1_000, 100_000})
  void neverRaisesAFalseAlarm(int ids) {
    for (int seed = 1; seed <= 5; seed++) {
      List<Cdr> feed = randomFeed(new Random(seed));
      Set<String> calls = new HashSet<>();
      feed.stream().filter(InboundCdr.class::isInstance).forEach(call -> calls.add(call.callId()));
      List<String> lost =
          feed.stream()
              .filter(OutboundCdr.class::isInstance)
              .map(OutboundCdr.class::cast)
              .filter(leg -> leg.inboundCallId() != null && !calls.contains(leg.inboundCallId()))
              .map(Cdr::callId)
              .toList();

      List<Finding> found = run(references(ids), feed);
      List<String> missing =
          found.stream()
              .filter(finding -> finding.ruleId().equals("inbound-call-missing"))
              .map(Finding::callId)
              .toList();
      long unchecked =
          found.stream()
              .filter(finding -> finding.ruleId().equals("inbound-call-unchecked"))
              .mapToLong(Finding::records)
              .sum();

      assertThat(missing).isSubsetOf(lost).doesNotHaveDuplicates();
      assertThat(missing.size() + unchecked).isGreaterThanOrEqualTo(lost.size());
      if (ids > feed.size()) {
        assertThat(missing).isEqualTo(lost);
        assertThat(unchecked).isZero();
      }
    }
  }

  /** Ids of all sorts, some of which share the hash that stands in for a text. */
  private static List<Cdr> randomFeed(Random random) {
    List<Cdr> feed = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      String id = id(random, i);
      String reference = id(random, Math.max(0, i + random.nextInt(600) - 300));
      feed.add(
          switch (random.nextInt(3)) {
            case 0 -> in(id);
            case 1 -> out(id);
            default -> leg(id, reference);
          });
    }
    return feed;
  }

  private static String id(Random random, int number) {
    return switch (random.nextInt(5)) {
      case 0 -> "Aa" + number;
      case 1 -> "BB" + number;
      default -> Integer.toString(number * 7);
    };
  }

  /** Of an id that is no number, its hash is remembered, however long it is. */
  @Test
  void longIdsAreNotKept() {
    List<WeakReference<String>> ids = new ArrayList<>();
    FeedValidation feed = only(DuplicateCallId.standard()).open(finding -> {});
    for (int i = 0; i < 500; i++) {
      String id = i + "x".repeat(50_000);
      ids.add(new WeakReference<>(id));
      feed.accept(in(id));
    }
    assertThat(alive(ids)).isZero();
    feed.accept(in(7 + "x".repeat(50_000)));
    assertThat(feed.findings()).isOne();
  }

  /** Those of legs are needed for the finding; they may have 64 characters each on average. */
  @Test
  void legsWithLongIdsTakeTheRoomOfMany() {
    List<WeakReference<String>> ids = new ArrayList<>();
    List<Finding> found = new ArrayList<>();
    FeedValidation feed = references(100).open(found::add);
    feed.accept(in("1"));
    for (int i = 0; i < 500; i++) {
      String id = i + "x".repeat(1_000);
      ids.add(new WeakReference<>(id));
      feed.accept(leg("l" + i, id));
    }
    feed.accept(leg("too long", "x".repeat(6_401)));
    assertThat(alive(ids)).isBetween(1, 7); // one for the finding about those forgotten
    feed.finish();
    assertThat(found)
        .filteredOn(finding -> finding.ruleId().equals("inbound-call-unchecked"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.callId()).isEqualTo("l0");
              assertThat(finding.records() + found.size() - 1).isEqualTo(501);
            });
  }

  private static int alive(List<WeakReference<String>> texts) {
    System.gc();
    return (int) texts.stream().filter(text -> text.get() != null).count();
  }

  /** As many legs as are remembered, and not one more, in between calls that came. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 100, 1_000})
  void noLegIsForgottenBeforeItMustBe(int ids) {
    List<Cdr> feed = new ArrayList<>();
    for (int i = 0; i < ids; i++) {
      feed.add(leg("l" + i, "nowhere"));
      feed.add(leg("m" + i, "soon"));
      feed.add(in(i % 2 == 0 ? "soon" : "other"));
    }
    feed.removeIf(cdr -> cdr.callId().startsWith("m") && !cdr.callId().equals("m0"));
    Collections.swap(feed, 1, 2);

    assertThat(run(references(ids), feed))
        .hasSize(ids)
        .allMatch(finding -> finding.ruleId().equals("inbound-call-missing"));
    feed.add(leg("one more", "nowhere"));
    assertThat(run(references(ids), feed))
        .anyMatch(finding -> finding.ruleId().equals("inbound-call-unchecked"));
  }

  @Test
  void ofAnOddNumberNothingIsForgottenTooEarlyEither() {
    assertThat(
            run(only(DuplicateCallId.remembering(3)), List.of(in("1"), in("2"), in("3"), in("1"))))
        .hasSize(1);
  }

  @Test
  void rulesForFeedsAreValues() {
    assertThat(DuplicateCallId.remembering(5))
        .isEqualTo(DuplicateCallId.remembering(5))
        .hasSameHashCodeAs(DuplicateCallId.remembering(5))
        .isNotEqualTo(DuplicateCallId.remembering(6))
        .isNotEqualTo(InboundCallMissing.remembering(5))
        .hasToString("duplicate-call-id");
    assertThat(DuplicateCallId.standard()).isEqualTo(DuplicateCallId.remembering(1_000_000));
    assertThat(InboundCallMissing.remembering(5))
        .isEqualTo(InboundCallMissing.remembering(5))
        .hasSameHashCodeAs(InboundCallMissing.remembering(5))
        .isNotEqualTo(InboundCallMissing.remembering(6))
        .isNotEqualTo(DuplicateCallId.remembering(5))
        .hasToString("inbound-call-missing");
    assertThat(InboundCallMissing.standard()).isEqualTo(InboundCallMissing.remembering(1_000_000));
    assertThat(InboundCallUnchecked.INSTANCE).hasToString("inbound-call-unchecked");
    for (FeedRule rule :
        List.of(
            DuplicateCallId.standard(),
            InboundCallMissing.standard(),
            InboundCallUnchecked.INSTANCE)) {
      assertThat(rule.severity()).isEqualTo(Severity.WARNING);
      assertThat(rule.sentence()).isNotBlank();
      assertThat(rule.source()).isNotBlank();
      assertThat(rule.fields()).hasSize(1);
    }
  }

  @Test
  void aRuleOfAProgramsOwnMaySayAllAtOnce() {
    FeedRule own = new CountingRule();
    List<Finding> found = run(only(own), List.of(in("1"), in("2")));

    assertThat(found).isEmpty();
  }

  /** Says nothing, and has nothing to say at the end. */
  private static final class CountingRule implements FeedRule {
    @Override
    public FeedCheck open() {
      return (cdr, findings) -> {};
    }

    @Override
    public String id() {
      return "count";
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public Set<CdrField> fields() {
      return Set.of();
    }

    @Override
    public String sentence() {
      return "nothing";
    }
  }
}

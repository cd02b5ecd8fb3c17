package dev.cdr4j.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules can be added, taken away and weighed, and what was there before stays as it was. */
class CdrValidatorTest {
  private static final Cdr ODD =
      GoodCalls.change(
          GoodCalls.of("answered in"),
          Map.of(CdrField.CLI_NUMBER, "3949", CdrField.CLI_COUNTRY_CODE, "XZ"));

  private static final RecordRule OWN =
      RecordRule.of(
          "short-call",
          Severity.WARNING,
          "the call is shorter than a minute",
          Set.of(CdrField.DURATION),
          (cdr, findings) -> {
            if (cdr.timing().total().toSeconds() < 60) {
              findings.add(cdr, CdrField.DURATION);
            }
          });

  private static List<String> ids(CdrValidator validator, Cdr cdr) {
    return validator.validate(cdr).stream().map(Finding::ruleId).toList();
  }

  @Test
  void standardHasTheStandardRulesOfTheCore() {
    List<Rule> expected = new ArrayList<>(CoreRule.standard());
    expected.add(DuplicateCallId.standard());
    expected.add(InboundCallMissing.standard());
    expected.add(InboundCallUnchecked.INSTANCE);

    assertThat(CdrValidator.standard().rules().keySet()).containsExactlyElementsOf(expected);
    CdrValidator.standard()
        .rules()
        .forEach((rule, severity) -> assertThat(severity).isEqualTo(rule.severity()));
    assertThat(CdrValidator.standard()).isSameAs(CdrValidator.standard());
  }

  @Test
  void emptyFindsNothing() {
    assertThat(CdrValidator.empty().rules()).isEmpty();
    assertThat(CdrValidator.empty().validate(ODD)).isEmpty();
    List<Finding> found = new ArrayList<>();
    FeedValidation feed = CdrValidator.empty().open(found::add);
    feed.accept(ODD);
    feed.finish();
    assertThat(feed.records()).isOne();
    assertThat(found).isEmpty();
  }

  @Test
  void rulesReportInTheirOrder() {
    CdrValidator validator =
        CdrValidator.empty().with(CoreRule.UNKNOWN_COUNTRY).with(CoreRule.CLI_NOT_E164, OWN);

    assertThat(ids(validator, ODD)).containsExactly("unknown-country", "cli-not-e164");
    assertThat(validator.with(CoreRule.UNKNOWN_COUNTRY).rules().keySet())
        .containsExactly(CoreRule.UNKNOWN_COUNTRY, CoreRule.CLI_NOT_E164, OWN);
  }

  @Test
  void rulesOfAProgramsOwnAreRunLikeAnyOther() {
    CdrValidator validator = CdrValidator.standard().with(OWN);

    assertThat(ids(validator, GoodCalls.of("busy in"))).containsExactly("short-call");
    assertThat(ids(validator, GoodCalls.of("answered in"))).isEmpty();
    assertThat(OWN.source()).isEmpty();
    assertThat(OWN).hasToString("short-call");
    assertThat(OWN.fields()).containsExactly(CdrField.DURATION);
  }

  @Test
  void aRuleOfAProgramsOwnMayAskOneOfTheCore() {
    RecordRule ofLegs =
        RecordRule.of(
            "odd-leg",
            Severity.ERROR,
            "a leg was hung up before it started",
            CoreRule.HANGUP_BEFORE_START.fields(),
            (cdr, findings) -> {
              if (cdr.direction() == Direction.OUTBOUND) {
                CoreRule.HANGUP_BEFORE_START.check(cdr, findings);
              }
            });
    CdrValidator validator = CdrValidator.empty().with(ofLegs);
    Map<CdrField, String> change = Map.of(CdrField.HANGUP, "2026-03-02 07:00:00");

    assertThat(ids(validator, GoodCalls.change(GoodCalls.of("busy out"), change)))
        .containsExactly("odd-leg");
    assertThat(ids(validator, GoodCalls.change(GoodCalls.of("busy in"), change))).isEmpty();
    assertThat(ids(validator, GoodCalls.of("busy out"))).isEmpty();
  }

  @Test
  void rulesAreTakenAwayByTheirNamesToo() {
    CdrValidator all = CdrValidator.standard();

    assertThat(ids(all, ODD)).containsExactly("cli-not-e164", "unknown-country");
    assertThat(ids(all.without(CoreRule.CLI_NOT_E164), ODD)).containsExactly("unknown-country");
    assertThat(ids(all.without("unknown-country"), ODD)).containsExactly("cli-not-e164");
    assertThat(all.without(OWN).rules()).isEqualTo(all.rules());
    assertThat(ids(all, ODD)).hasSize(2);
    assertThatThrownBy(() -> all.without("unknown-planet"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no rule unknown-planet");
  }

  /** Without a column, no record is at fault for that. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CALLID", "START"})
  void anAbsentColumnIsNoFault(CdrField field) {
    CdrValidator validator =
        CdrValidator.standard().with(CoreRule.all()).withoutFields(field, CdrField.CALLID);
    GoodCalls.all()
        .forEach(
            (name, call) -> {
              if (field.isDefinedFor(call.direction())) {
                Cdr without = GoodCalls.change(call, Map.of(field, ""));
                assertThat(validator.validate(without)).as(name).isEmpty();
              }
            });
  }

  @Test
  void whatHasNothingToDoWithAnAbsentColumnStays() {
    CdrValidator all = CdrValidator.standard();

    assertThat(all.withoutFields().rules()).isEqualTo(all.rules());
    assertThat(all.withoutFields(CdrField.PACKAGE_NAME).rules()).isEqualTo(all.rules());
    assertThat(all.withoutFields(CdrField.DURATION_BILLED).rules())
        .isEqualTo(all.without(CoreRule.BILLED_TIME_MISSING).rules());
    assertThat(all.withoutFields(CdrField.ANSWER).rules().keySet())
        .contains(CoreRule.FIELD_MISSING, CoreRule.DIAL_STATUS_CONTRADICTS_CAUSE)
        .hasSize(all.rules().size() - 5);
    assertThat(CdrValidator.empty().withoutFields(CdrField.ANSWER).rules()).isEmpty();
  }

  @Test
  void severitiesAreSet() {
    CdrValidator strict = CdrValidator.standard().severity("unknown-country", Severity.ERROR);

    assertThat(strict.validate(ODD))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.ERROR);
    assertThat(CdrValidator.standard().validate(ODD))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.WARNING);
    assertThat(strict.rules()).containsEntry(CoreRule.UNKNOWN_COUNTRY, Severity.ERROR);
    assertThatThrownBy(() -> strict.severity("unknown-planet", Severity.ERROR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoRulesOfOneIdAreRefused() {
    RecordRule other =
        RecordRule.of("short-call", Severity.ERROR, "another", Set.of(), (cdr, findings) -> {});
    CdrValidator validator = CdrValidator.empty().with(OWN);

    assertThatThrownBy(() -> validator.with(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two rules have the id short-call");
    assertThatThrownBy(() -> validator.with(List.of(OWN, other)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(validator.with(OWN).rules()).hasSize(1);
    assertThatThrownBy(() -> CdrValidator.standard().with(DuplicateCallId.remembering(9)))
        .hasMessage("two rules have the id duplicate-call-id");
  }

  @Test
  void whatItGivesCannotBeChanged() {
    assertThatThrownBy(() -> CdrValidator.standard().rules().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> CdrValidator.standard().validate(ODD).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> OWN.fields().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> CoreRule.CLI_NOT_E164.fields().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void nullsAreRefusedByName() {
    CdrValidator validator = CdrValidator.standard();
    assertThatThrownBy(() -> validator.validate(null)).hasMessage("cdr must not be null");
    assertThatThrownBy(() -> validator.open(null)).hasMessage("receiver must not be null");
    assertThatThrownBy(() -> validator.without((Rule) null)).hasMessage("rule must not be null");
    assertThatThrownBy(() -> validator.with((Rule) null)).hasMessage("rule must not be null");
    assertThatThrownBy(() -> validator.withoutFields((CdrField) null))
        .hasMessage("field must not be null");
    assertThatThrownBy(() -> validator.without((String) null)).hasMessage("id must not be null");
    assertThatThrownBy(() -> validator.severity("unknown-country", null))
        .hasMessage("severity must not be null");
    assertThatThrownBy(() -> validator.open(f -> {}).accept(null))
        .hasMessage("cdr must not be null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Short", "short call", "-a", "a-", "a--b", "é"})
  void anIdIsLowerCaseWithHyphens(String id) {
    assertThatThrownBy(
            () -> RecordRule.of(id, Severity.ERROR, "a sentence", Set.of(), (c, f) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must be lower-case letters, digits and hyphens");
  }

  @Test
  void aSentenceSaysSomething() {
    assertThatThrownBy(() -> RecordRule.of("a", Severity.ERROR, " ", Set.of(), (c, f) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sentence must not be blank");
    assertThatThrownBy(() -> RecordRule.of("a", Severity.ERROR, "a\nb", Set.of(), (c, f) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sentence must not have control characters");
  }

  /** Else a line end in an id would end up in logs. */
  @Test
  void aRuleThatIsMadeInAnotherWayIsHeldToTheSame() {
    RecordRule rule =
        new RecordRule() {
          @Override
          public String id() {
            return "one\ntwo";
          }

          @Override
          public Severity severity() {
            return Severity.ERROR;
          }

          @Override
          public Set<CdrField> fields() {
            return Set.of();
          }

          @Override
          public String sentence() {
            return "a sentence";
          }

          @Override
          public void check(Cdr cdr, Findings findings) {
            findings.add(cdr);
          }
        };

    assertThatThrownBy(() -> CdrValidator.empty().with(rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must be lower-case letters, digits and hyphens");
  }
}

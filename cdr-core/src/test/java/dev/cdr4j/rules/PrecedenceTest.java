package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.ANSWER;
import static dev.cdr4j.CdrField.DIALSTATUS;
import static dev.cdr4j.CdrField.DURATION_BILLED;
import static dev.cdr4j.CdrField.HANGUPCAUSE;
import static dev.cdr4j.CdrField.INVALID_NUMBER;
import static dev.cdr4j.CdrField.SIP_RESPONSE_CODE;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.DialStatus;
import dev.cdr4j.HangupCause;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.SipResponse;
import dev.cdr4j.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules give way to others, but to none that is switched off, and errors not to warnings. */
class PrecedenceTest {
  private static final CdrValidator ALL = CdrValidator.empty().with(CoreRule.all());

  private static final CdrValidator MONEY =
      ALL.without(
          CoreRule.all().stream()
              .filter(rule -> !rule.fields().contains(DURATION_BILLED))
              .toArray(Rule[]::new));

  /** One of each cause that RFC 3398 maps responses to, and of those that it does not map. */
  private static final List<String> RESPONSES =
      Stream.concat(
              SipResponse.known().stream()
                  .filter(response -> response.toHangupCause() != null)
                  .collect(
                      Collectors.toMap(
                          SipResponse::toHangupCause, Token::toString, (one, other) -> one))
                  .values()
                  .stream(),
              Stream.of("", "180", "200", "302", "481", "487", "488"))
          .toList();

  private static List<Cdr> defects() throws IOException {
    return CoreRuleTest.cases().stream().map(CoreRuleTest.Case::cdr).toList();
  }

  private static CdrValidator without(CdrValidator validator, Severity severity) {
    return validator.without(
        validator.rules().entrySet().stream()
            .filter(rule -> rule.getValue() == severity)
            .map(Map.Entry::getKey)
            .toArray(Rule[]::new));
  }

  private static List<Finding> errors(CdrValidator validator, Cdr cdr) {
    return validator.validate(cdr).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void aRuleThatIsSwitchedOffTakesNoOtherAlong(CoreRule rule) throws IOException {
    CdrValidator rest = ALL.without(rule);
    for (Cdr cdr : defects()) {
      List<Finding> others =
          ALL.validate(cdr).stream().filter(finding -> finding.rule() != rule).toList();

      assertThat(rest.validate(cdr)).as("%s", cdr).containsAll(others);
      assertThat(rest.validate(cdr)).as("%s", cdr).hasSizeLessThanOrEqualTo(others.size() + 1);
    }
  }

  /** What it hid comes to light: the first of what its cause breaks besides. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hangup-before-start | answered out | hangup=2026-03-02 07:00:00 | answer-after-hangup",
        "hangup-before-start | busy in | hangup=2026-03-02 07:00:00 | total-contradicts-times",
        "answer-before-start | answered in | answer=2026-03-02 07:00:00 |",
        "answered-exceeds-total | answered out | duration_answered=130 |"
            + " answered-contradicts-times",
        "answered-exceeds-total | answered out | duration=5 | total-contradicts-times",
        "total-contradicts-times | answered in | hangup=2026-03-02 08:05:00"
            + " | answered-contradicts-times",
        "answer-missing | answered out | answer= | dial-status-contradicts-answer",
        "dial-status-contradicts-answer | answered out | answer=; duration_answered="
            + " | sip-response-contradicts-answer",
        "sip-response-contradicts-answer | busy in | answer=2026-03-02 08:00:05"
            + " | cause-contradicts-answer",
        "dial-status-contradicts-answer | answered out | dialstatus=BUSY"
            + " | dial-status-contradicts-cause",
        "dial-status-contradicts-cause | busy out | dialstatus=CANCEL"
            + " | dial-status-contradicts-sip-response",
        "dial-status-contradicts-sip-response | busy out | sip_response_code=404"
            + " | cause-contradicts-sip-response",
        "cause-contradicts-sip-response | busy in | sip_response_code=404 |",
        "billed-though-not-answered | busy in | duration_billed=60; billing_customer_debit_eur=2.00"
            + " | debited-though-not-answered",
      })
  void whatItHidIsTold(String rule, String call, String changes, String hidden) {
    Cdr cdr = CoreRuleTest.Case.parse(0, call + "|" + changes + "|").cdr();

    assertThat(ALL.validate(cdr)).extracting(Finding::ruleId).containsExactly(rule);
    assertThat(ALL.without(rule).validate(cdr))
        .extracting(Finding::ruleId)
        .isEqualTo(hidden == null ? List.of() : List.of(hidden));
  }

  /** Else a service that refuses records with errors would take one for an oddity beside it. */
  @Test
  void noWarningHidesAnError() throws IOException {
    CdrValidator alone = without(ALL, Severity.WARNING);
    for (Cdr cdr : defects()) {
      assertThat(errors(ALL, cdr)).as("%s", cdr).isEqualTo(alone.validate(cdr));
    }
  }

  @Test
  void norDoesOneWhateverSeveritiesAreSet() throws IOException {
    for (int seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      CdrValidator mixed = ALL;
      for (CoreRule rule : CoreRule.all()) {
        mixed = mixed.severity(rule.id(), random.nextBoolean() ? Severity.ERROR : Severity.WARNING);
      }
      CdrValidator alone = without(mixed, Severity.WARNING);
      for (Cdr cdr : defects()) {
        assertThat(errors(mixed, cdr)).as("%s", cdr).isEqualTo(alone.validate(cdr));
      }
    }
  }

  /** Every ending that can be told, with and without an answer, an invalid number and a status. */
  @Test
  void norDoesOneInAnyEnding() {
    CdrValidator alone = without(ALL, Severity.WARNING);
    List<Cdr> calls = endings();
    for (Cdr cdr : calls) {
      if (!errors(ALL, cdr).equals(alone.validate(cdr))) {
        assertThat(errors(ALL, cdr)).as("%s", cdr).isEqualTo(alone.validate(cdr));
      }
    }
    assertThat(calls.size()).isGreaterThan(40_000);
  }

  /**
   * What is billed and answered is judged by whether the call was answered alone, told here as the
   * guide tells it, whatever else the fields say of how it ended.
   */
  @Test
  void howACallFailedHidesNothingOfMoneyAndTimes() {
    int billed = 0;
    int missing = 0;
    for (Cdr ended : endings()) {
      Map<CdrField, String> changes =
          ended.isAnswered() ? Map.of(DURATION_BILLED, "") : Map.of(DURATION_BILLED, "60");
      Cdr cdr = GoodCalls.change(ended, changes);
      boolean isBilled = !cdr.isAnswered() && fits(cdr, Endings.NOT_ANSWERED);
      boolean isMissing = cdr.isAnswered() && fits(cdr, Endings.ANSWERED);
      Set<String> expected =
          isBilled
              ? Set.of("billed-though-not-answered")
              : isMissing ? Set.of("billed-time-missing") : Set.of();
      Set<String> found = MONEY.validate(cdr).stream().map(Finding::ruleId).collect(toSet());
      if (!found.equals(expected)) {
        assertThat(found).as("%s", cdr).isEqualTo(expected);
      }
      billed += isBilled ? 1 : 0;
      missing += isMissing ? 1 : 0;
    }
    assertThat(billed).isGreaterThan(10_000);
    assertThat(missing).isGreaterThan(100);
  }

  private static boolean fits(Cdr cdr, int endings) {
    int status = cdr instanceof OutboundCdr out ? Endings.of(out.dialStatus()) : Endings.ANY;
    return (status & endings) != 0
        && (Endings.of(cdr.release().cause()) & endings) != 0
        && (Endings.of(cdr.release().sipResponse()) & endings) != 0;
  }

  private static List<Cdr> endings() {
    List<Cdr> calls = new ArrayList<>();
    for (String start : List.of("answered out", "missed out")) {
      for (String invalid : List.of("", "MISSIG DIGIT")) {
        for (String status : texts(DialStatus.known())) {
          Cdr call =
              GoodCalls.change(
                  GoodCalls.of(start), Map.of(INVALID_NUMBER, invalid, DIALSTATUS, status));
          for (String cause : texts(HangupCause.known())) {
            Cdr ended = GoodCalls.change(call, Map.of(HANGUPCAUSE, cause));
            for (String response : RESPONSES) {
              calls.add(GoodCalls.change(ended, Map.of(SIP_RESPONSE_CODE, response)));
            }
          }
        }
      }
    }
    return calls;
  }

  private static List<String> texts(Collection<? extends Token> known) {
    return Stream.concat(Stream.of(""), known.stream().map(Token::toString)).toList();
  }

  /** The number was reached by what the cause says, and by what the response says. */
  @Test
  void aWarningDoesNotHideThatAnInvalidNumberWasReached() {
    Cdr call =
        GoodCalls.change(
            GoodCalls.of("missed out"),
            Map.of(INVALID_NUMBER, "MISSIG DIGIT", SIP_RESPONSE_CODE, "408", ANSWER, ""));

    assertThat(ALL.validate(call))
        .extracting(Finding::ruleId)
        .containsExactlyInAnyOrder(
            "cause-contradicts-sip-response", "invalid-number-contradicts-outcome");
  }
}

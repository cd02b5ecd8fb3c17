package dev.cdr4j.phonenumber;

import static dev.cdr4j.CdrField.CLI_COUNTRY_CODE;
import static dev.cdr4j.CdrField.CLI_NUMBER;
import static dev.cdr4j.CdrField.CLI_NUMBER_TYPE;
import static dev.cdr4j.CdrField.DID_INTL_NUMBER;
import static dev.cdr4j.CdrField.NUMBER;
import static dev.cdr4j.CdrField.NUMBER_COUNTRY_CODE;
import static dev.cdr4j.CdrField.NUMBER_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.CountryCode;
import dev.cdr4j.DialStatus;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.InvalidNumberReason;
import dev.cdr4j.NumberType;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.Finding;
import dev.cdr4j.rules.Rule;
import dev.cdr4j.rules.Severity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberRuleTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private static final NumberingPlan PLAN = NumberingPlan.create();
  private static final CdrValidator VALIDATOR =
      CdrValidator.empty().with(PhoneNumberRule.all(PLAN));

  private static OutboundCdr outbound(String number, String country, String type) {
    return OutboundCdr.builder()
        .callId(1)
        .timing(timing -> timing.start(START))
        .destination(
            destination ->
                destination
                    .number(number == null ? null : PhoneNumber.of(number))
                    .countryCode(country == null ? null : CountryCode.of(country))
                    .numberType(type == null ? null : NumberType.of(type)))
        .build();
  }

  /** The same as a caller who calls a DID. */
  private static InboundCdr inbound(String number, String country, String type) {
    return InboundCdr.builder()
        .callId(1)
        .timing(timing -> timing.start(START))
        .caller(
            caller ->
                caller
                    .number(number == null ? null : PhoneNumber.of(number))
                    .countryCode(country == null ? null : CountryCode.of(country))
                    .numberType(type == null ? null : NumberType.of(type)))
        .did(did -> did.number(PhoneNumber.of("+33199004719")))
        .build();
  }

  private static List<String> ids(Cdr cdr) {
    return VALIDATOR.validate(cdr).stream().map(Finding::ruleId).toList();
  }

  private static void assertFields(Finding finding, CdrField... fields) {
    assertThat(finding.fields()).containsExactly(fields);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "verdicts.csv", useHeadersInDisplayName = true)
  void eachCaseHasItsVerdict(String number, String country, String type, String rule, String why) {
    List<String> expected = rule == null ? List.of() : List.of(rule);

    assertThat(ids(outbound(number, country, type))).as(why).isEqualTo(expected);
    assertThat(ids(inbound(number, country, type))).as(why).isEqualTo(expected);
  }

  @Test
  void aFindingSaysWhichFields() {
    assertThat(VALIDATOR.validate(outbound("+999123456", null, null)))
        .singleElement()
        .satisfies(finding -> assertFields(finding, NUMBER));
    assertThat(VALIDATOR.validate(outbound("+33612345678", "DE", null)))
        .singleElement()
        .satisfies(finding -> assertFields(finding, NUMBER_COUNTRY_CODE, NUMBER));
    assertThat(VALIDATOR.validate(outbound("+33612345678", "FR", "TOLLFREE")))
        .singleElement()
        .satisfies(finding -> assertFields(finding, NUMBER_TYPE, NUMBER));
    assertThat(VALIDATOR.validate(inbound("+33012345678", null, null)))
        .singleElement()
        .satisfies(finding -> assertFields(finding, CLI_NUMBER));
    assertThat(VALIDATOR.validate(inbound("+33612345678", "DE", null)))
        .singleElement()
        .satisfies(finding -> assertFields(finding, CLI_COUNTRY_CODE, CLI_NUMBER));
    assertThat(VALIDATOR.validate(inbound("+33612345678", "FR", "TOLLFREE")))
        .singleElement()
        .satisfies(finding -> assertFields(finding, CLI_NUMBER_TYPE, CLI_NUMBER));
  }

  @ParameterizedTest
  @CsvSource({
    "+999123456, number-not-possible",
    "+33000000000, number-not-valid",
    "+330199004719, number-not-normalized",
    "3900,"
  })
  void theDidIsLookedAtToo(String did, String rule) {
    InboundCdr call =
        inbound(null, null, null).toBuilder()
            .did(description -> description.number(PhoneNumber.of(did)))
            .build();

    List<Finding> findings = VALIDATOR.validate(call);
    if (rule == null) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings)
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.ruleId()).isEqualTo(rule);
                assertFields(finding, DID_INTL_NUMBER);
              });
    }
  }

  @ParameterizedTest
  @CsvSource({"+999123456", "+33000000000", "+330199004719", "+331990"})
  void whatTheRecordItselfCallsInvalidIsCoherent(String number) {
    OutboundCdr bad = outbound(number, null, null);

    assertThat(ids(bad)).hasSize(1);
    assertThat(ids(bad.toBuilder().dialStatus(DialStatus.NODIAL).build())).isEmpty();
    assertThat(ids(bad.toBuilder().invalidNumber(InvalidNumberReason.MISSING_DIGIT).build()))
        .isEmpty();
    assertThat(ids(bad.toBuilder().dialStatus(DialStatus.BUSY).build())).hasSize(1);
  }

  @Test
  void thatGoesForTheDialledNumberAlone() {
    OutboundCdr call =
        outbound("+33199004719", "DE", "MOBILE").toBuilder()
            .dialStatus(DialStatus.NODIAL)
            .caller(caller -> caller.number(PhoneNumber.of("+999123456")))
            .build();

    assertThat(ids(call))
        .containsExactly(
            "number-not-possible", "country-contradicts-number", "number-type-contradicts-number");
  }

  @Test
  void bothNumbersOfARecordAreToldApart() {
    OutboundCdr call =
        outbound("+999123456", null, null).toBuilder()
            .caller(caller -> caller.number(PhoneNumber.of("+999123456")))
            .build();

    assertThat(VALIDATOR.validate(call))
        .extracting(Finding::fields)
        .containsExactly(List.of(CLI_NUMBER), List.of(NUMBER));
  }

  @Test
  void aRecordWithoutNumbersIsFine() {
    assertThat(ids(outbound(null, "FR", "MOBILE"))).isEmpty();
    assertThat(ids(inbound(null, "FR", "MOBILE"))).isEmpty();
  }

  @Test
  void theRuleOfAPlanIsWhatTheEnumSays() {
    List<? extends Rule> rules = PhoneNumberRule.all(PLAN);

    assertThat(rules)
        .isEqualTo(Arrays.stream(PhoneNumberRule.values()).map(rule -> rule.on(PLAN)).toList());
    for (PhoneNumberRule rule : PhoneNumberRule.values()) {
      Rule bound = rule.on(PLAN);
      assertThat(bound).hasToString(rule.id());
      assertThat(bound.id()).isEqualTo(rule.id()).matches("[a-z]+(-[a-z0-9]+)*");
      assertThat(bound.severity()).isEqualTo(rule.severity());
      assertThat(bound.sentence()).isEqualTo(rule.sentence()).isNotBlank();
      assertThat(bound.source()).isEqualTo(rule.source()).contains("libphonenumber");
      assertThat(bound.fields()).isEqualTo(rule.fields()).isNotEmpty();
      assertThat(rule).hasToString(rule.id());
    }
    assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates();
  }

  @Test
  void rulesCanBeSwitched() {
    OutboundCdr call = outbound("+33612345678", "DE", "TOLLFREE");

    assertThat(ids(call))
        .containsExactly("country-contradicts-number", "number-type-contradicts-number");
    assertThat(VALIDATOR.without("country-contradicts-number").validate(call)).hasSize(1);
    assertThat(
            VALIDATOR.without(PhoneNumberRule.COUNTRY_CONTRADICTS_NUMBER.on(PLAN)).validate(call))
        .hasSize(1);
    assertThat(VALIDATOR.with(PhoneNumberRule.all(PLAN)).rules()).isEqualTo(VALIDATOR.rules());
    assertThatThrownBy(() -> VALIDATOR.with(PhoneNumberRule.all(NumberingPlan.create())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void findingsMaskTheNumber() {
    assertThat(VALIDATOR.validate(outbound("+33000000000", null, null)))
        .singleElement()
        .asString()
        .contains("number-not-valid", "+33*******00")
        .doesNotContain("+33000000000");
  }

  @Test
  void findingsConcernTheFieldsOfTheirRule() {
    List<Cdr> calls =
        List.of(
            outbound("+33612345678", "DE", "TOLLFREE"),
            inbound("+33612345678", "DE", "TOLLFREE"),
            outbound("+33000000000", null, null),
            outbound("+999123456", null, null));
    for (Cdr call : calls) {
      for (Finding finding : VALIDATOR.validate(call)) {
        assertThat(finding.rule().fields()).containsAll(finding.fields());
      }
    }
    assertThat(Arrays.stream(PhoneNumberRule.values()).flatMap(rule -> rule.fields().stream()))
        .contains(
            CLI_NUMBER,
            CLI_COUNTRY_CODE,
            CLI_NUMBER_TYPE,
            DID_INTL_NUMBER,
            NUMBER,
            NUMBER_COUNTRY_CODE,
            NUMBER_TYPE);
  }
}

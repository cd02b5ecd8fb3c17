package dev.cdr4j.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding says what is wrong with which record, and does not put personal values into logs. */
class FindingTest {
  private static Finding find(String call, Map<CdrField, String> changes) {
    Cdr cdr = GoodCalls.change(GoodCalls.of(call), changes);
    List<Finding> found = CdrValidator.standard().validate(cdr);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void hasTheFieldsAndTheirExactValues() {
    Finding finding = find("answered out", Map.of(CdrField.ANSWER, "2026-03-02 07:59:00"));

    assertThat(finding.rule()).isEqualTo(CoreRule.ANSWER_BEFORE_START);
    assertThat(finding.ruleId()).isEqualTo("answer-before-start");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.direction()).isEqualTo(Direction.OUTBOUND);
    assertThat(finding.callId()).isEqualTo("240711945874");
    assertThat(finding.records()).isOne();
    assertThat(finding.fields()).containsExactly(CdrField.ANSWER, CdrField.START);
    assertThat(finding.values())
        .containsExactly(
            Map.entry(CdrField.ANSWER, "2026-03-02 07:59:00"),
            Map.entry(CdrField.START, "2026-03-02 08:00:00"));
    assertThat(finding.sentence()).isEqualTo("the call was answered before it started");
    assertThat(finding)
        .hasToString(
            "error answer-before-start, outbound call 240711945874: the call was answered before"
                + " it started (answer 2026-03-02 07:59:00, start 2026-03-02 08:00:00)");
  }

  @Test
  void masksWhatIsPersonal() {
    Finding finding =
        find("answered in", Map.of(CdrField.CLI_NAME, "Jane\nDoe", CdrField.CALLID, "a-1"));

    assertThat(finding.values()).containsExactly(Map.entry(CdrField.CLI_NAME, "Jane\nDoe"));
    assertThat(finding.maskedValues()).containsExactly(Map.entry(CdrField.CLI_NAME, "J***"));
    assertThat(finding)
        .hasToString(
            "warning control-character, inbound call a-1: a text has a control character in it"
                + " (cli_name J***)");
  }

  @Test
  void escapesWhatWouldGarbleALog() {
    Finding finding = find("answered in", Map.of(CdrField.CALLID, "7\n8"));

    assertThat(finding.callId()).isEqualTo("7\n8");
    assertThat(finding.toString()).contains("inbound call 7***: ").endsWith("(callid 7***)");
  }

  @ParameterizedTest
  @CsvSource({
    "240711945874, 240711945874",
    "f81d4fae@10.0.0.1, f81d4fae@10.0.0.1",
    "+33199004719, +33*******19",
    "Jane Doe, J***",
  })
  void masksACallIdThatLooksLikeNone(String id, String expected) {
    Finding finding =
        find("answered in", Map.of(CdrField.CALLID, id, CdrField.DURATION_BILLED, "-1"));

    assertThat(finding.callId()).isEqualTo(id);
    assertThat(finding.maskedCallId()).isEqualTo(expected);
    assertThat(finding.toString()).contains("inbound call " + expected + ": ");
  }

  @Test
  void whatIsAbsentHasNoValue() {
    Finding finding = find("bare out", complete());

    assertThat(finding.fields()).containsExactly(CdrField.NUMBER);
    assertThat(finding.values()).isEmpty();
    assertThat(finding.toString())
        .endsWith("a field is missing that every regular call has (number absent)");
    assertThat(find("answered out", Map.of(CdrField.ANSWER, "")).toString())
        .endsWith("but was never answered (answer absent, duration_answered 60)");
  }

  /** A number or a name that slipped into another column is not shown; what belongs there is. */
  @ParameterizedTest
  @CsvSource({
    "answered out, dialstatus, +33199004719, +33*******19",
    "answered out, dialstatus, 33199004719, 331******19",
    "answered out, dialstatus, 12345, ***",
    "answered out, dialstatus, Jane Doe, J***",
    "answered out, dialstatus, Zoë, Z***",
    "answered out, dialstatus, ANSWERED_ELSE-WHERE, ANSWERED_ELSE-WHERE",
    "answered out, dialstatus, answered_else-where, answered_else-where",
    "answered out, dialstatus, Alice, A***",
    "answered out, dialstatus, Jean-Pierre, J***",
    "answered in, cli_number_type, Martin, M***",
    "answered in, cli_country_code, Martin, M***",
    "answered out, dialstatus, ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF, ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF",
    "answered out, dialstatus, ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG, A***",
    "answered out, hangupcause, 6040, 6040",
    "answered out, hangupcause, 33199004719, 331******19",
    "answered out, sip_response_code, +33199004719, +33*******19",
    "answered out, number_country_code, +33199004719, +33*******19",
    "answered out, number_country_code, fra, fra",
    "answered in, cli_number_type, jane@host.example, j***",
    "not dialled out, invalid_number, WRONG NUMBER OF JANE, W***",
    "answered in, did_hash, +33199004719, +33*******19",
    "answered in, did_hash, E9TJ-5CWK, E***",
    "answered out, scenario_hash, Jane Doe, J***",
    "answered out, scenario_hash, sip:alice@example.com, s***",
    "answered in, billing_customer_debit_eur, 12.3456, 12.3456",
    "answered in, billing_customer_debit_eur, 331990.047, 331*****47",
    "answered in, billing_customer_debit_eur, -33199004719.00, -33**********00",
    "answered in, billing_customer_credit_eur, -9999.99, -9999.99",
    "answered in, duration_billed, -33199004719, -33*******19",
    "answered in, duration_billed, -999999, -999999",
    "answered in, scenario_name, Jane\u0007Doe, J***",
    "answered in, package_name, 0199\u0007004719, 0***",
    "answered in, billing_customer_cost_label, Jane\u0007Doe, J***"
  })
  void masksWhatSlippedIntoTheWrongColumn(String call, String field, String text, String expected) {
    Finding finding = find(call, Map.of(CdrField.find(field), text));

    assertThat(finding.values().get(CdrField.find(field))).isEqualTo(text);
    assertThat(finding.maskedValues().get(CdrField.find(field))).isEqualTo(expected);
    assertThat(finding.toString()).endsWith("(" + field + " " + expected + ")");
  }

  @Test
  void showsWordsThatAreKnown() {
    Finding finding = find("answered out", Map.of(CdrField.INVALID_NUMBER, "MISSIG DIGIT"));

    assertThat(finding.maskedValues())
        .containsEntry(CdrField.INVALID_NUMBER, "MISSIG DIGIT")
        .containsEntry(CdrField.DIALSTATUS, "ANSWER")
        .containsEntry(CdrField.SIP_RESPONSE_CODE, "200");
  }

  private static Map<CdrField, String> complete() {
    return Map.of(
        CdrField.HANGUP, "2024-02-29 23:59:58",
        CdrField.DURATION, "0",
        CdrField.CLI_PRES, "prohib",
        CdrField.DIALSTATUS, "CONGESTION",
        CdrField.HANGUPCAUSE, "34",
        CdrField.HANGUPSOURCE, "GATEWAY",
        CdrField.BILLING_CUSTOMER_DEBIT_EUR, "0.00");
  }

  /** What the wire has no text for is told in the forms of ISO 8601, whatever it is. */
  @Test
  void valuesBeyondTheWireHaveATextToo() {
    assertThat(start("-1000000000-01-01T00:00:00Z")).isEqualTo("-1000000000-01-01T00:00:00Z");
    assertThat(start("-0001-12-31T23:59:59Z")).isEqualTo("-0001-12-31T23:59:59Z");
    assertThat(start("0000-01-01T00:00:00Z")).isEqualTo("0000-01-01 00:00:00");
    Finding far = find("answered in", Map.of(CdrField.HANGUP, "9999-12-31 23:59:59"));
    assertThat(far.values()).containsEntry(CdrField.HANGUP, "9999-12-31 23:59:59");
    Finding farther = find("answered in", Map.of(CdrField.HANGUP, "+10000-01-01T00:00:00Z"));
    assertThat(farther.values()).containsEntry(CdrField.HANGUP, "+10000-01-01T00:00:00Z");
    Finding fraction = find("answered in", Map.of(CdrField.DURATION, "PT90.5S"));
    assertThat(fraction.values())
        .containsEntry(CdrField.DURATION, "PT1M30.5S")
        .containsEntry(CdrField.START, "2026-03-02 08:00:00");
    Finding late = find("answered in", Map.of(CdrField.HANGUP, "2026-03-02T08:09:00.25Z"));
    assertThat(late.values()).containsEntry(CdrField.HANGUP, "2026-03-02T08:09:00.250Z");
  }

  private static String start(String start) {
    return find("answered in", Map.of(CdrField.START, start)).values().get(CdrField.START);
  }

  @Test
  void isAValue() {
    Map<CdrField, String> change = Map.of(CdrField.CLI_NUMBER, "3949");
    Finding finding = find("answered in", change);
    CdrValidator strict = CdrValidator.standard().severity("cli-not-e164", Severity.ERROR);
    Cdr other = GoodCalls.change(GoodCalls.of("answered in"), Map.of(CdrField.CLI_NUMBER, "3950"));

    assertThat(finding)
        .isEqualTo(find("answered in", change))
        .hasSameHashCodeAs(find("answered in", change))
        .isNotEqualTo(find("answered out", change))
        .isNotEqualTo(find("busy in", Map.of(CdrField.CLI_NUMBER, "3949", CdrField.CALLID, "1")))
        .isNotEqualTo(CdrValidator.standard().validate(other).get(0))
        .isNotEqualTo(strict.validate(GoodCalls.change(GoodCalls.of("answered in"), change)).get(0))
        .isNotEqualTo(null);
    assertThat(finding.hashCode())
        .isNotEqualTo(
            find("busy in", Map.of(CdrField.CLI_NUMBER, "3949", CdrField.CALLID, "1")).hashCode())
        .isNotEqualTo(find("answered in", Map.of(CdrField.CLI_COUNTRY_CODE, "XZ")).hashCode());
  }

  @Test
  void mayStandForSeveralRecords() {
    List<Finding> found = new ArrayList<>();
    Findings findings =
        new Findings(
            found::add,
            new Rule[] {InboundCallUnchecked.INSTANCE},
            new Severity[] {Severity.WARNING});
    List<CdrField> fields = List.of(CdrField.CALLID_IN);
    Map<CdrField, String> values = Map.of(CdrField.CALLID_IN, "5");
    findings.add(Direction.OUTBOUND, "7", fields, values, 42);
    findings.add(Direction.OUTBOUND, "7", fields, values, 1);
    findings.add(Direction.OUTBOUND, "7", fields, values);
    findings.add(Direction.OUTBOUND, "7", List.of(), values);

    assertThat(found.get(0).records()).isEqualTo(42);
    assertThat(found.get(0).toString())
        .startsWith("warning inbound-call-unchecked, outbound call 7 and 41 more: ");
    assertThat(found.get(1)).isNotEqualTo(found.get(0)).isEqualTo(found.get(2));
    assertThat(found.get(3)).isNotEqualTo(found.get(2));
    assertThatThrownBy(() -> findings.add(Direction.OUTBOUND, "7", fields, values, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cannotBeChanged() {
    Finding finding = find("answered in", Map.of(CdrField.CLI_NUMBER, "3949"));
    assertThatThrownBy(() -> finding.values().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> finding.maskedValues().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> finding.fields().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}

package dev.cdr4j.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cdr4j.CdrField;
import dev.cdr4j.Extra;
import dev.cdr4j.HangupCause;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A text of the wire means the same in every format. */
class ValuesTest {
  /** A line of {@code values.table}. */
  record Case(String key, CdrField field, String text, String outcome) {
    static Case of(String line) {
      String[] parts = line.split("\\|", -1);
      StringBuilder text = new StringBuilder();
      parts[2].chars().forEach(c -> text.append(controlOf((char) c)));
      return new Case(parts[0].strip(), CdrField.find(parts[1]), text.toString(), parts[3]);
    }

    /** Control characters are written as their pictures. */
    private static char controlOf(char c) {
      boolean isPicture = c >= '\u2400' && c < '\u2420';
      return isPicture ? (char) (c - '\u2400') : c == '\u2421' ? '\u007f' : c;
    }

    Row row() {
      return Row.outbound("7").with(field.wireName(), text);
    }

    @Override
    public String toString() {
      return key + ": " + field + "=" + text;
    }
  }

  static Stream<Case> cases() throws IOException {
    return TestFiles.lines("values.table").map(Case::of);
  }

  static Stream<Case> kept() throws IOException {
    return cases().filter(each -> each.outcome().equals("kept"));
  }

  static Stream<Case> absent() throws IOException {
    return cases().filter(each -> each.outcome().equals("absent"));
  }

  static Stream<Case> rejected() throws IOException {
    return cases().filter(each -> !each.outcome().matches("kept|absent"));
  }

  @ParameterizedTest
  @MethodSource("kept")
  void isKeptAndWrittenBack(Case each) {
    for (Format format : Format.values()) {
      Reading reading = Reading.handled(format.input(), format.document(each.row()).bytes());

      assertThat(reading.records()).as("%s", format).hasSize(1);
      assertThat(each.field().text(reading.records().get(0))).isEqualTo(each.text());
      for (Format written : Format.written()) {
        byte[] bytes = written.output().toBytes(reading.records());
        assertThat(written.input().readAll(bytes)).isEqualTo(reading.records());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("absent")
  void isAbsent(Case each) {
    for (Format format : Format.values()) {
      for (Row row : List.of(each.row(), each.row().with(each.field().wireName(), null))) {
        Reading reading = Reading.handled(format.input(), format.document(row).bytes());

        assertThat(reading.records()).as("%s", format).hasSize(1);
        assertThat(each.field().value(reading.records().get(0))).isNull();
        assertThat(reading.records().get(0).extras()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void isRejectedWithItsPlaceAndText(Case each) {
    String name = each.field().wireName();
    for (Format format : Format.values()) {
      Document document = format.document(Row.outbound("1"), each.row(), Row.outbound("3"));
      Reading reading = Reading.handled(format.input(), document.bytes());

      assertThat(reading.ids()).as("%s", format).containsExactly("1", "3");
      assertThat(reading.rejects()).hasSize(1);
      Reject reject = reading.rejects().get(0);
      assertThat(reject.rawText()).isEqualTo(document.raw(2));
      boolean isMissing = each.outcome().equals("MISSING_VALUE");
      assertThat(reject.problems())
          .extracting(Problem::reason, Problem::field, Problem::location)
          .containsExactly(
              tuple(Reason.valueOf(each.outcome()), each.field(), document.location(2, name)));
      if (!isMissing) {
        assertThat(reject.problems().get(0).rawValue()).isEqualTo(each.text());
      }
    }
  }

  /** Unknown words say that they are, and known ones are the constants. */
  @ParameterizedTest
  @EnumSource
  void knowsWhatIsKnown(Format format) {
    Row row = Row.outbound("7").with("hangupcause", "16").with("dialstatus", "FAXED");
    OutboundCdr call = format.input().outbound().readAll(format.document(row).bytes()).get(0);

    assertThat(call.release().cause()).isSameAs(HangupCause.NORMAL_CALL_CLEARING);
    assertThat(call.dialStatus().isKnown()).isFalse();
  }

  /** A number means what a text of the same characters means. */
  @Test
  @Covers("number-for-text")
  void jsonNumbersAndTextsAreAlike() {
    Row row =
        Row.outbound("240711945874")
            .with("duration", "12")
            .with("hangupcause", "16")
            .with("number", "33199004719")
            .with("billing_customer_debit_eur", "12.50");
    Document numbers = Format.JSON_NUMBERS.document(row);

    assertThat(numbers.text()).contains(":240711945874,", ":12,", ":16", ":12.50", ":33199004719,");
    assertThat(Format.JSON_NUMBERS.input().readAll(numbers.bytes()))
        .isEqualTo(Format.JSON.input().readAll(Format.JSON.document(row).bytes()));
  }

  @ParameterizedTest
  @EnumSource
  @Covers("unknown-name")
  void whatIsUnknownIsKept(Format format) {
    Row row =
        Row.outbound("7")
            .with("gateway_codec", "PCMA")
            .with("Región", " x,y;\"z\"\n")
            .with("empty", "")
            .with("none", null)
            .with("did_hash", "E9TJ5CWK")
            .with("digits", "0012");
    byte[] bytes = format.document(row).bytes();
    OutboundCdr call = format.input().outbound().readAll(bytes).get(0);

    List<String> names = List.copyOf(call.extras().keySet());
    assertThat(names.get(0)).as("a field of the other direction comes first").isEqualTo("did_hash");
    assertThat(call.extras())
        .containsEntry("gateway_codec", Extra.ofText("PCMA"))
        .containsEntry("Región", Extra.ofText(" x,y;\"z\"\n"))
        .containsEntry("empty", Extra.ofText(""))
        .containsEntry("did_hash", Extra.ofText("E9TJ5CWK"))
        .containsEntry("digits", Extra.ofText("0012"));
    // nothing between two delimiters is no value, and null is one of JSON
    assertThat(call.extras().get("none")).isEqualTo(format.isCsv() ? null : Extra.ofJson("null"));
  }

  @ParameterizedTest
  @EnumSource
  @Covers("names")
  void namesAreFoundInAnyOrderAndCase(Format format) {
    Row plain = Row.outbound("7").with("dialstatus", "BUSY").with("cli_name", "Zoë");
    Row odd =
        plain
            .renamed("dialstatus", " Dial Status ")
            .renamed("callid", "CallId")
            .renamed("cli_name", "CLI_NAME ")
            .reversed();

    assertThat(format.input().readAll(format.document(odd).bytes()))
        .isEqualTo(format.input().readAll(format.document(plain).bytes()));
  }
}

package dev.cdr4j.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.FieldKind;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.testkit.jqwik.CdrArbitraries;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetGuardTest {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "\0x", "=", "+", "-", "@", "\uFF1D1",
        "\uFF0B1", "\uFF0D1", "\uFF201", "'", "''", "'=1", "'x"
      })
  void guardsTexts(String text) {
    assertThat(SpreadsheetGuard.needsGuard(FieldKind.TEXT, text)).isTrue();
    assertThat(SpreadsheetGuard.needsGuard(FieldKind.TOKEN, text)).isTrue();
    assertThat(SpreadsheetGuard.needsGuard(FieldKind.ID, text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " =1", "1", "x", "x=1", "\"=1", "(1)", "#1", "\u00E9"})
  void leavesOtherTexts(String text) {
    assertThat(SpreadsheetGuard.needsGuard(FieldKind.TEXT, text)).isFalse();
    assertThat(SpreadsheetGuard.needsGuard(null, text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+33612345678", "+33 6 12-34.56 (78)", "-1", "+*21#", "+0"})
  void leavesPhoneNumbersWithoutLetters(String number) {
    assertThat(SpreadsheetGuard.needsGuard(FieldKind.PHONE_NUMBER, number)).isFalse();
    assertThat(SpreadsheetGuard.needsGuard(FieldKind.TEXT, number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=cmd|' /C calc'!A1", "+1+cmd|'x'!A1", "-a", "@SUM(1)", "=1", "+1;2", "'+33"})
  void guardsOtherPhoneNumbers(String number) {
    assertThat(SpreadsheetGuard.needsGuard(FieldKind.PHONE_NUMBER, number)).isTrue();
  }

  @Property(tries = 500)
  void leavesExtrasThatArePlainNumbers(@ForAll("numberLike") String text) {
    boolean number = NUMBER.matcher(text).matches();

    assertThat(SpreadsheetGuard.needsGuard(null, text))
        .isEqualTo(!number && (text.startsWith("-") || text.startsWith("+")));
  }

  @Provide
  Arbitrary<String> numberLike() {
    return Arbitraries.strings().withChars("-+.019e").ofMinLength(1).ofMaxLength(6);
  }

  @Property(tries = 500)
  void takingOneApostropheOffGivesEveryTextBack(
      @ForAll("texts") String text, @ForAll FieldKind kind) {
    String written = SpreadsheetGuard.needsGuard(kind, text) ? "'" + text : text;

    assertThat(written.startsWith("'") ? written.substring(1) : written).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        CdrArbitraries.texts(), CdrArbitraries.texts().map(text -> "'" + text));
  }

  @ParameterizedTest
  @EnumSource(FieldKind.class)
  void readersLookForItWhereWritersPutIt(FieldKind kind) {
    boolean textual =
        switch (kind) {
          case DATETIME, SECONDS, PRICE -> false;
          default -> true;
        };

    assertThat(SpreadsheetGuard.isGuarded(kind)).isEqualTo(textual);
  }

  @Test
  void theFileShowsTheGuard() {
    Cdr call =
        WrittenCalls.inbound("=7")
            .timing(t -> t.totalSeconds(-5))
            .caller(c -> c.number(PhoneNumber.of("+33612345678")).name("=1,2"))
            .did(d -> d.number(PhoneNumber.of("=cmd|'x'!A1")))
            .billing(b -> b.debit(Price.of("-1.50")).costLabel("'quoted'"))
            .customerField("@me")
            .extra("delta", "-1.5")
            .extra("note", "-1.5 or so")
            .extra("empty", "")
            .build();
    CsvOutput output =
        CdrCsv.writer()
            .columns(
                CdrField.CALLID,
                CdrField.DURATION,
                CdrField.CLI_NUMBER,
                CdrField.CLI_NAME,
                CdrField.DID_INTL_NUMBER,
                CdrField.BILLING_CUSTOMER_COST_LABEL,
                CdrField.BILLING_CUSTOMER_DEBIT_EUR,
                CdrField.CUSTOMER_FIELD)
            .spreadsheetGuard(true);

    assertThat(output.toText(List.of(call)))
        .endsWith(
            "\r\n'=7,-5,+33612345678,\"'=1,2\",'=cmd|'x'!A1,''quoted',-1.50,'@me,-1.5,"
                + "'-1.5 or so,\"\"\r\n");
    assertThat(output.delimiter('\'').toText(List.of(call)))
        .as("the guard may be the delimiter")
        .contains("\r\n\"'=7\"'-5'+33612345678'\"'=1,2\"'");
  }
}

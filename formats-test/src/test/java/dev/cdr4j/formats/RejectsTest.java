package dev.cdr4j.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of records that are not accepted, alike in every format. */
class RejectsTest {
  private static final Row BAD =
      Row.outbound("2")
          .with("cli_name", "Zoë 😀")
          .with("callid", null)
          .with("start", "yesterday")
          .with("duration", "1.5")
          .with("billing_customer_debit_eur", "free");

  private static Document document(Format format) {
    return format.document(Row.outbound("1"), BAD, Row.inbound("3"));
  }

  @ParameterizedTest
  @EnumSource
  void allThatIsWrongIsSaidWithItsPlace(Format format) {
    Document document = document(format);
    Reading reading = Reading.handled(format.input(), document.bytes());

    assertThat(reading.ids()).containsExactly("1", "3");
    assertThat(reading.places()).containsExactly(document.location(1), document.location(3));
    Reject reject = reading.rejects().get(0);
    assertThat(reject.location()).isEqualTo(document.location(2));
    assertThat(reject.problems())
        .extracting(Problem::reason, Problem::field, Problem::location)
        .containsExactly(
            tuple(Reason.MISSING_VALUE, CdrField.CALLID, document.location(2, "callid")),
            tuple(Reason.INVALID_DATETIME, CdrField.START, document.location(2, "start")),
            tuple(Reason.INVALID_SECONDS, CdrField.DURATION, document.location(2, "duration")),
            tuple(
                Reason.INVALID_PRICE,
                CdrField.BILLING_CUSTOMER_DEBIT_EUR,
                document.location(2, "billing_customer_debit_eur")));
    assertThat(reject.isMalformed()).isFalse();
    assertThat(reject.isTruncated()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void theRawTextIsTheRecordAsItStands(Format format) {
    Document document = document(format);
    Reject reject = Reading.handled(format.input(), document.bytes()).rejects().get(0);

    assertThat(reject.rawText()).isEqualTo(document.raw(2));
    assertThat(reject.rawBytes()).isEqualTo(document.raw(2).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource
  void thrownOrHandledTheyAreTheSame(Format format) {
    byte[] bytes = document(format).bytes();

    assertThat(Reading.thrown(format.input(), in -> in.open(bytes)).events())
        .isEqualTo(Reading.handled(format.input(), bytes).events());
  }

  @ParameterizedTest
  @EnumSource
  void theFirstOneIsThrownUnlessThereIsAHandler(Format format) {
    Document document = document(format);

    assertThatExceptionOfType(CdrDataException.class)
        .isThrownBy(() -> format.input().readAll(document.bytes()))
        .satisfies(
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.MISSING_VALUE);
              assertThat(e.field()).isEqualTo(CdrField.CALLID);
              assertThat(e.location()).isEqualTo(document.location(2, "callid"));
              assertThat(e.problems()).hasSize(4);
              assertThat(e.reject().rawText()).isEqualTo(document.raw(2));
              assertThat(e).hasMessageContaining("record 2, line " + e.location().line());
            });
  }

  @ParameterizedTest
  @EnumSource
  void readingGoesOnBehindOneThatWasThrown(Format format) {
    try (CdrReader<Cdr> reader = format.input().open(document(format).bytes())) {
      assertThat(reader.read().callId()).isEqualTo("1");
      assertThatExceptionOfType(CdrException.class).isThrownBy(reader::read);
      assertThat(reader.rejected()).isOne();
      assertThat(reader.read().callId()).isEqualTo("3");
      assertThat(reader.read()).isNull();
      assertThat(reader.delivered()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAHandlerThrowsEndsTheCallThatReadAndNoMore(Format format) {
    RuntimeException own = new RuntimeException("enough");
    try (CdrReader<Cdr> reader =
        format
            .input()
            .onReject(
                reject -> {
                  throw own;
                })
            .open(document(format).bytes())) {
      assertThat(reader.read().callId()).isEqualTo("1");
      assertThatExceptionOfType(RuntimeException.class).isThrownBy(reader::read).isSameAs(own);
      assertThat(reader.rejected()).isOne();
      assertThat(reader.read().callId()).isEqualTo("3");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theyStayWhatTheyWereWhileReadingGoesOn(Format format) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      rows.add(i % 3 == 1 ? BAD : Row.outbound(Integer.toString(i)));
    }
    Document document = format.document(rows);
    Reading reading =
        Reading.handled(format.input(Limits.STANDARD.bufferSize(16)), document.bytes());

    assertThat(reading.records()).hasSize(33);
    assertThat(reading.rejects()).hasSize(17);
    for (int i = 0; i < 17; i++) {
      assertThat(reading.rejects().get(i).rawText()).isEqualTo(document.raw(3 * i + 2));
    }
  }

  @ParameterizedTest
  @EnumSource
  @Covers("duplicate-records")
  void recordsThatOccurTwiceAreBothDelivered(Format format) {
    byte[] bytes = format.document(Row.outbound("1"), Row.outbound("1")).bytes();

    assertThat(Reading.handled(format.input(), bytes).ids()).containsExactly("1", "1");
  }

  /** In CSV the header has the name, and so the source cannot be opened; in JSON the record. */
  @ParameterizedTest
  @EnumSource
  @Covers("duplicate-name")
  void aNameThatOccursTwiceIsAnError(Format format) {
    Row row = Row.outbound("1").with("dialstatus", "BUSY").with("Dial Status", "ANSWER");
    byte[] bytes = format.document(row).bytes();

    assertThatExceptionOfType(CdrException.class)
        .isThrownBy(() -> format.input().readAll(bytes))
        .withMessageContaining("occurs twice")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DUPLICATE_NAME));
  }

  @ParameterizedTest
  @EnumSource
  @Covers("masking")
  void messagesMaskWhatIsPersonal(Format format) {
    Row row = Row.outbound("1").with("start", "Jane Doe").with("cli_name", "Jane Doe");
    byte[] bytes = format.document(row).bytes();
    Reading reading = Reading.handled(format.input(), bytes);

    assertThat(reading.rejects().get(0).rawText()).contains("Jane Doe");
    assertThat(reading.rejects().get(0).problems().get(0).rawValue()).isEqualTo("Jane Doe");
    assertThat(reading.rejects().get(0).toString()).doesNotContain("Jane").doesNotContain("4719");
    assertThatExceptionOfType(CdrException.class)
        .isThrownBy(() -> format.input().readAll(bytes))
        .satisfies(e -> assertThat(e.toString()).doesNotContain("Jane").doesNotContain("4719"));
  }

  @ParameterizedTest
  @EnumSource
  @Covers("charset")
  void bytesThatAreNoTextRejectTheirRecord(Format format) {
    Row latin = Row.outbound("2").with("cli_name", "Zo@");
    Document document = format.document(Row.outbound("1"), latin, Row.outbound("3"));
    byte[] bytes = document.bytes();
    int at = document.text().indexOf('@');
    bytes[at] = (byte) 0xEB; // ë of Windows-1252

    Reading reading = Reading.handled(format.input(), bytes);

    assertThat(reading.ids()).containsExactly("1", "3");
    Problem problem = reading.rejects().get(0).problems().get(0);
    assertThat(problem.reason()).isEqualTo(Reason.MALFORMED_ENCODING);
    assertThat(problem.field()).isEqualTo(CdrField.CLI_NAME);
    assertThat(problem.location().byteOffset()).isEqualTo(at);
    byte[] raw = document.raw(2).getBytes(StandardCharsets.UTF_8);
    raw[document.raw(2).indexOf('@')] = (byte) 0xEB;
    assertThat(reading.rejects().get(0).rawBytes()).isEqualTo(raw);
  }
}

package dev.cdr4j.csv;

import static dev.cdr4j.csv.WrittenCalls.lines;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrField;
import dev.cdr4j.Extra;
import dev.cdr4j.Fractions;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.PhoneNumber;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The exact bytes of every option. */
class CsvOutputTest {
  private static final CsvOutput CSV = CdrCsv.writer();

  /** Few columns, so that the options can be seen. */
  private static final CsvOutput SHORT =
      CSV.inbound().columns(CdrField.CALLID, CdrField.START, CdrField.CLI_NAME, CdrField.DID_HASH);

  private static final String INBOUND_HEADER =
      "callid,start,answer,hangup,duration,duration_answered,duration_billed,cli_number,cli_name,cli_pres,cli_country_code,cli_number_type,did_hash,did_intl_number,hangupcause,hangupsource,sip_response_code,billing_customer_cost_label,billing_customer_debit_eur,billing_customer_credit_eur,scenario_hash,scenario_name,package_name,customer_field\r\n";

  private static final String OUTBOUND_HEADER =
      "callid,callid_in,start,answer,hangup,duration,duration_answered,duration_billed,cli_number,"
          + "cli_name,cli_pres,cli_country_code,cli_number_type,number,number_country_code,"
          + "number_type,dialstatus,invalid_number,hangupcause,hangupsource,sip_response_code,"
          + "billing_customer_cost_label,billing_customer_debit_eur,billing_customer_credit_eur,"
          + "scenario_hash,scenario_name,package_name,customer_field\r\n";

  private static final String MIXED_HEADER =
      "direction,callid,callid_in,start,answer,hangup,duration,duration_answered,duration_billed,"
          + "cli_number,cli_name,cli_pres,cli_country_code,cli_number_type,did_hash,"
          + "did_intl_number,number,number_country_code,number_type,dialstatus,invalid_number,"
          + "hangupcause,hangupsource,sip_response_code,billing_customer_cost_label,"
          + "billing_customer_debit_eur,billing_customer_credit_eur,scenario_hash,scenario_name,"
          + "package_name,customer_field\r\n";

  private static InboundCdr named(String name) {
    return WrittenCalls.inbound("7").caller(c -> c.name(name)).did(d -> d.hash("D")).build();
  }

  private static List<Cdr> one(Cdr cdr) {
    return List.of(cdr);
  }

  @Test
  void writesEveryInboundField() {
    assertThat(CSV.toText(one(WrittenCalls.fullInbound())))
        .isEqualTo(
            INBOUND_HEADER
                + "240711945874,2024-02-29 23:59:58,2024-03-01 00:00:00,2024-03-01 00:01:02,66,62,"
                + "120,+33612345678,Jos\u00E9phine,allowed_passed_screen,FR,GEOGRAPHIC,D1D2,"
                + "+33176000000,16,CALLEE,200,\"France, mobile\",1000.00,0.5,A1B2,"
                + "\"Call \"\"me\"\"\",click2call,ABC123\r\n");
  }

  @Test
  void writesEveryOutboundField() {
    assertThat(CSV.toText(one(WrittenCalls.fullOutbound())))
        .isEqualTo(
            OUTBOUND_HEADER
                + "240711945875,240711945874,2024-02-29 23:59:58,2024-03-01 00:00:00,"
                + "2024-03-01 00:01:02,66,62,120,+33612345678,Jos\u00E9phine,allowed_passed_screen,"
                + "FR,GEOGRAPHIC,+447890123456,GB,MOBILE,ANSWER,MISSIG DIGIT,16,CALLEE,200,"
                + "\"France, mobile\",1000.00,0.5,A1B2,\"Call \"\"me\"\"\",click2call,ABC123\r\n");
  }

  @Test
  void writesRecordsOfBothDirectionsWithADirectionColumn() {
    List<Cdr> calls = List.of(WrittenCalls.fullOutbound(), WrittenCalls.fullInbound());

    assertThat(CSV.toText(calls))
        .isEqualTo(
            MIXED_HEADER
                + lines(
                    "OUT,240711945875,240711945874,2024-02-29 23:59:58,2024-03-01"
                        + " 00:00:00,2024-03-01"
                        + " 00:01:02,66,62,120,+33612345678,Jos\u00E9phine,allowed_passed_screen,FR,GEOGRAPHIC,,,+447890123456,GB,MOBILE,ANSWER,MISSIG"
                        + " DIGIT,16,CALLEE,200,\"France, mobile\",1000.00,0.5,A1B2,\"Call"
                        + " \"\"me\"\"\",click2call,ABC123",
                    "IN,240711945874,,2024-02-29 23:59:58,2024-03-01 00:00:00,2024-03-01"
                        + " 00:01:02,66,"
                        + "62,120,+33612345678,Jos\u00E9phine,allowed_passed_screen,FR,GEOGRAPHIC,D1D2,+33176000000,,,,,,16,CALLEE,200,\"France,"
                        + " mobile\",1000.00,0.5,A1B2,\"Call \"\"me\"\"\",click2call,ABC123"));
  }

  @Test
  void writesNothingForWhatIsAbsent() {
    assertThat(CSV.toText(one(WrittenCalls.inbound("x").build())))
        .isEqualTo(INBOUND_HEADER + "x,2024-02-29 23:59:58,,,,,,,,,,,,,,,,,,,,,,\r\n");
  }

  @Test
  void aFileOfNoRecordsHasItsHeader() {
    assertThat(CSV.toText(List.of())).isEqualTo(MIXED_HEADER);
    assertThat(CSV.inbound().toText(List.of())).isEqualTo(INBOUND_HEADER);
    assertThat(CSV.outbound().toText(List.of())).isEqualTo(OUTBOUND_HEADER);
    assertThat(SHORT.extras("x").toText(List.of()))
        .isEqualTo("callid,start,cli_name,did_hash,x\r\n");
  }

  @Test
  void bytesAreUtf8WithoutAMark() {
    assertThat(SHORT.toBytes(one(named("Jos\u00E9 \u20AC \uD83D\uDE00"))))
        .isEqualTo(
            lines(
                    "callid,start,cli_name,did_hash",
                    "7,2024-02-29 23:59:58,Jos\u00E9 \u20AC \uD83D\uDE00,D")
                .getBytes(UTF_8));
  }

  @Test
  void quotesWhatNeedsIt() {
    assertThat(row(SHORT, "plain text")).isEqualTo("7,2024-02-29 23:59:58,plain text,D");
    assertThat(row(SHORT, "a,b")).isEqualTo("7,2024-02-29 23:59:58,\"a,b\",D");
    assertThat(row(SHORT, "a\"b")).isEqualTo("7,2024-02-29 23:59:58,\"a\"\"b\",D");
    assertThat(row(SHORT, "\"")).isEqualTo("7,2024-02-29 23:59:58,\"\"\"\",D");
    assertThat(row(SHORT, "a\rb")).isEqualTo("7,2024-02-29 23:59:58,\"a\rb\",D");
    assertThat(row(SHORT, "a\nb")).isEqualTo("7,2024-02-29 23:59:58,\"a\nb\",D");
    assertThat(row(SHORT, "\u00E9,")).isEqualTo("7,2024-02-29 23:59:58,\"\u00E9,\",D");
    assertThat(row(SHORT, " a ; b\t")).isEqualTo("7,2024-02-29 23:59:58, a ; b\t,D");
    assertThat(row(SHORT, "a\0b")).isEqualTo("7,2024-02-29 23:59:58,a\0b,D");
  }

  private static String row(CsvOutput output, String name) {
    String text = output.toText(one(named(name)));
    assertThat(text).endsWith("\r\n");
    return text.substring(text.indexOf("\r\n") + 2, text.length() - 2);
  }

  @Test
  void quotesAllThatIsThere() {
    CsvOutput output = SHORT.quote(QuoteMode.ALWAYS);

    assertThat(output.toText(List.of(named("a\"b"), WrittenCalls.inbound("8").build())))
        .isEqualTo(
            lines(
                "\"callid\",\"start\",\"cli_name\",\"did_hash\"",
                "\"7\",\"2024-02-29 23:59:58\",\"a\"\"b\",\"D\"",
                "\"8\",\"2024-02-29 23:59:58\",,"));
    assertThat(CSV.quote(QuoteMode.ALWAYS).toText(one(WrittenCalls.fullInbound())))
        .contains("\"66\",\"62\",\"120\",\"+33612345678\"", "\"1000.00\",\"0.5\"");
    assertThat(CSV.columns(CdrField.CALLID).quote(QuoteMode.ALWAYS).toText(one(named("a"))))
        .isEqualTo("\"direction\",\"callid\"\r\n\"IN\",\"7\"\r\n");
  }

  @Test
  void setsTheDelimiter() {
    assertThat(SHORT.delimiter(';').toText(one(named("a;b, c"))))
        .isEqualTo("callid;start;cli_name;did_hash\r\n7;2024-02-29 23:59:58;\"a;b, c\";D\r\n");
    assertThat(SHORT.delimiter('\t').toText(one(named("a;b"))))
        .isEqualTo("callid\tstart\tcli_name\tdid_hash\r\n7\t2024-02-29 23:59:58\ta;b\tD\r\n");
  }

  @Test
  void quotesNumbersThatHaveTheDelimiterInThem() {
    CsvOutput output =
        CSV.inbound()
            .columns(
                CdrField.CALLID,
                CdrField.START,
                CdrField.DURATION,
                CdrField.CLI_NUMBER,
                CdrField.BILLING_CUSTOMER_DEBIT_EUR,
                CdrField.DID_HASH);
    Cdr call = WrittenCalls.fullInbound();

    assertThat(output.delimiter('-').toText(one(call)))
        .endsWith("\r\n240711945874-\"2024-02-29 23:59:58\"-66-+33612345678-D1D2-1000.00\r\n");
    assertThat(output.delimiter('0').toText(one(call)))
        .endsWith(
            "\r\n\"240711945874\"0\"2024-02-29 23:59:58\"0660+336123456780D1D20\"1000.00\"\r\n");
    assertThat(output.delimiter('+').toText(one(call)))
        .endsWith("\r\n240711945874+2024-02-29 23:59:58+66+\"+33612345678\"+D1D2+1000.00\r\n");
    assertThat(output.delimiter('.').toText(one(call))).endsWith(".D1D2.\"1000.00\"\r\n");
    assertThat(output.delimiter('l').toText(List.of()))
        .startsWith(
            "\"callid\"lstartldurationl\"cli_number\"ldid_hashl\"billing_customer_debit_eur\"\r\n");
    assertThat(CSV.columns(CdrField.CALLID).delimiter('N').toText(one(call)))
        .isEqualTo("directionNcallid\r\n\"IN\"N240711945874\r\n");
  }

  @Test
  void setsTheLineEnd() {
    assertThat(SHORT.lineEnd(LineEnd.LF).toText(one(named("a\r\nb"))))
        .isEqualTo("callid,start,cli_name,did_hash\n7,2024-02-29 23:59:58,\"a\r\nb\",D\n");
    assertThat(SHORT.lineEnd(LineEnd.CR).toText(one(named("a"))))
        .isEqualTo("callid,start,cli_name,did_hash\r7,2024-02-29 23:59:58,a,D\r");
  }

  @Test
  void columnsAreInTheOrderOfTheTable() {
    assertThat(
            CSV.inbound()
                .columns(CdrField.DID_HASH, CdrField.START, CdrField.CALLID, CdrField.START)
                .toText(one(named("left out"))))
        .isEqualTo("callid,start,did_hash\r\n7,2024-02-29 23:59:58,D\r\n");
  }

  @Test
  void theDirectionIsAColumnWhereTheOthersDoNotTellIt() {
    List<Cdr> call = one(named("a"));
    assertThat(CSV.columns(CdrField.CALLID, CdrField.START).toText(call))
        .isEqualTo("direction,callid,start\r\nIN,7,2024-02-29 23:59:58\r\n");
    assertThat(CSV.columns(CdrField.CALLID, CdrField.DID_HASH, CdrField.NUMBER).toText(call))
        .as("the columns of the other direction are left out")
        .isEqualTo("callid,did_hash\r\n7,D\r\n");
    assertThat(CSV.inbound().columns(CdrField.NUMBER).toText(call))
        .isEqualTo("direction\r\nIN\r\n");
    assertThat(
            CSV.inbound()
                .columns(CdrField.CALLID, CdrField.DID_HASH)
                .extras("dialstatus")
                .toText(call))
        .isEqualTo("direction,callid,did_hash,dialstatus\r\nIN,7,D,\r\n");
  }

  @Test
  void aRecordWithoutAnyOfTheColumnsIsNoBlankLine() {
    assertThat(
            CSV.inbound()
                .columns(CdrField.DID_HASH)
                .toText(List.of(named("a"), WrittenCalls.inbound("8").build())))
        .isEqualTo("did_hash\r\nD\r\n\"\"\r\n");
  }

  @Test
  void extrasComeLastAndAnEmptyOneIsQuoted() {
    Cdr first = WrittenCalls.inbound("7").extra("codec", "").extra("x,y", "a,b").build();
    Cdr second =
        WrittenCalls.inbound("8")
            .extra("keys", Extra.ofJson("[\"1\",\"#\"]"))
            .extra("codec", "opus")
            .extra("region", " ")
            .build();

    assertThat(CSV.columns(CdrField.CALLID).toText(List.of(first, second)))
        .isEqualTo(
            lines(
                "direction,callid,codec,\"x,y\",keys,region",
                "IN,7,\"\",\"a,b\",,",
                "IN,8,opus,,\"[\"\"1\"\",\"\"#\"\"]\", "));
  }

  @Test
  void declaredExtrasAreTheColumnsInTheirOrder() {
    Cdr call = WrittenCalls.inbound("7").extra("b", "2").extra("a", "1").build();

    assertThat(CSV.columns(CdrField.CALLID).extras("a", "c", "b").toText(one(call)))
        .isEqualTo("direction,callid,a,c,b\r\nIN,7,1,,2\r\n");
  }

  @Test
  void undeclaredExtrasCanBeDropped() {
    Cdr call = WrittenCalls.inbound("7").extra("b", "2").extra("a", "1").build();
    CsvOutput output = CSV.columns(CdrField.CALLID).undeclaredExtras(UndeclaredExtras.DROP);

    assertThat(output.extras("b").toText(one(call))).isEqualTo("direction,callid,b\r\nIN,7,2\r\n");
    assertThat(output.extras().toText(one(call))).isEqualTo("direction,callid\r\nIN,7\r\n");
    assertThat(output.toText(one(call)))
        .as("nothing is undeclared where nothing was declared")
        .isEqualTo("direction,callid,b,a\r\nIN,7,2,1\r\n");
  }

  @Test
  void aFieldOfTheOtherDirectionHasAColumnBeforeTheOtherExtras() {
    Cdr call =
        WrittenCalls.inbound("7").extra("codec", "opus").extra("Dial Status", "BUSY").build();

    assertThat(CSV.columns(CdrField.CALLID, CdrField.DID_HASH).toText(one(call)))
        .isEqualTo("direction,callid,did_hash,dialstatus,codec\r\nIN,7,,BUSY,opus\r\n");
    assertThat(CSV.columns(CdrField.CALLID).extras("codec", "DIAL_STATUS").toText(one(call)))
        .isEqualTo("direction,callid,dialstatus,codec\r\nIN,7,BUSY,opus\r\n");
  }

  @Test
  void inAMixedFileAFieldHasOneColumnForBothDirections() {
    List<Cdr> calls =
        List.of(
            WrittenCalls.inbound("7").extra("number", "+33100000000").build(),
            WrittenCalls.outbound("8")
                .destination(d -> d.number(PhoneNumber.of("+33200000000")))
                .build());

    assertThat(CSV.columns(CdrField.CALLID, CdrField.NUMBER).toText(calls))
        .isEqualTo("direction,callid,number\r\nIN,7,+33100000000\r\nOUT,8,+33200000000\r\n");
    assertThat(CSV.columns(CdrField.CALLID).extras("number").toText(calls))
        .as("declared, it is a column like one that was chosen")
        .isEqualTo("direction,callid,number\r\nIN,7,+33100000000\r\nOUT,8,+33200000000\r\n");
    assertThatThrownBy(() -> CSV.columns(CdrField.CALLID).toText(calls))
        .as("it was not chosen, and an extra does not choose it")
        .isInstanceOf(CdrDataException.class);
  }

  @Test
  void fractionsCanBeTruncated() {
    Cdr call =
        WrittenCalls.inbound("7")
            .timing(
                t ->
                    t.start(WrittenCalls.START.plusNanos(999_999_999))
                        .answer(java.time.Instant.ofEpochSecond(-1, 500_000_000))
                        .total(Duration.ofMillis(1999))
                        .answered(Duration.ofMillis(-500)))
            .build();

    assertThat(
            CSV.inbound()
                .columns(
                    CdrField.START,
                    CdrField.ANSWER,
                    CdrField.DURATION,
                    CdrField.DURATION_ANSWERED,
                    CdrField.DID_HASH)
                .fractions(Fractions.TRUNCATE)
                .toText(one(call)))
        .isEqualTo(
            lines(
                "start,answer,duration,duration_answered,did_hash",
                "2024-02-29 23:59:58,1969-12-31 23:59:59,1,-1,"));
  }

  @Test
  void writesInOtherCharsets() {
    String expected =
        "callid,start,cli_name,did_hash\r\n7,2024-02-29 23:59:58,\"\u00E9\"\" , \u20AC\",D\r\n";
    List<Cdr> call = one(named("\u00E9\" , \u20AC"));
    for (String name :
        List.of("windows-1252", "UTF-16LE", "UTF-16BE", "UTF-32", "GB18030", "IBM01140")) {
      Charset charset = Charset.forName(name);
      assertThat(SHORT.charset(charset).toBytes(call))
          .as(name)
          .isEqualTo(expected.getBytes(charset));
    }
    assertThat(SHORT.charset(ISO_8859_1).toText(call))
        .as("a text has no charset")
        .isEqualTo(expected);
  }

  @Test
  void beginsWithAByteOrderMarkIfAsked() {
    String expected = "\uFEFFcallid,start,cli_name,did_hash\r\n";
    CsvOutput marked = SHORT.byteOrderMark(true);

    assertThat(marked.toText(List.of())).isEqualTo(expected);
    assertThat(marked.toBytes(List.of())).isEqualTo(expected.getBytes(UTF_8));
    assertThat(marked.quote(QuoteMode.ALWAYS).toText(List.of())).startsWith("\uFEFF\"callid\"");
    assertThat(marked.charset(UTF_16LE).toBytes(List.of())).isEqualTo(expected.getBytes(UTF_16LE));
    assertThat(marked.byteOrderMark(false).toText(List.of())).isEqualTo(expected.substring(1));
  }

  @Test
  void utf16MarksItselfOnce() {
    byte[] expected = "\uFEFFcallid,start,cli_name,did_hash\r\n".getBytes(UTF_16BE);

    assertThat(SHORT.charset(UTF_16).toBytes(List.of())).isEqualTo(expected);
    assertThat(SHORT.charset(UTF_16).byteOrderMark(true).toBytes(List.of())).isEqualTo(expected);
  }

  @Test
  void aTextThatStartsWithAByteOrderMarkKeepsIt() {
    Cdr call = WrittenCalls.inbound("\uFEFF7").build();

    assertThat(CSV.inbound().columns(CdrField.CALLID).toText(one(call)))
        .isEqualTo("direction,callid\r\nIN,\uFEFF7\r\n");
  }

  @Test
  void everyMethodLeavesTheInstanceAsItWas() {
    CsvOutput output = SHORT;
    String before = output.toText(one(named("a,b")));
    output.outbound();
    output.columns(CdrField.HANGUP);
    output.extras("x");
    output.undeclaredExtras(UndeclaredExtras.DROP);
    output.fractions(Fractions.TRUNCATE);
    output.delimiter(';');
    output.lineEnd(LineEnd.CR);
    output.quote(QuoteMode.ALWAYS);
    output.charset(UTF_16);
    output.byteOrderMark(true);
    output.spreadsheetGuard(true);

    assertThat(output.toText(one(named("a,b")))).isEqualTo(before);
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(CSV::columns)
        .withMessage("there must be at least one column");
    for (String name : List.of("", " ", "Direction ", "callid", " START")) {
      assertThatIllegalArgumentException().as(name).isThrownBy(() -> CSV.extras("x", name));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> CSV.extras("x", "y", "x"));
    assertThatIllegalArgumentException()
        .as("two names of one field")
        .isThrownBy(() -> CSV.extras("dial status", "dialstatus"));
    for (char delimiter : new char[] {'"', '\r', '\n', '\0', '\u00E9'}) {
      assertThatIllegalArgumentException().isThrownBy(() -> CSV.delimiter(delimiter));
    }
  }

  @Test
  void refusesCharsetsThatCannotCarryCsv() {
    for (String name : List.of("ISO-2022-JP", "x-JISAutoDetect", "x-MacSymbol")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CSV.charset(Charset.forName(name)))
          .withMessage("charset must have every character of ASCII");
    }
  }

  @Test
  void refusesAMarkInACharsetThatHasNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CSV.charset(ISO_8859_1).byteOrderMark(true))
        .withMessage("a byte order mark needs a charset of Unicode, not ISO-8859-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CSV.byteOrderMark(true).charset(ISO_8859_1));
    assertThatCode(() -> CSV.charset(ISO_8859_1).byteOrderMark(false)).doesNotThrowAnyException();
  }

  @Test
  void refusesNull() {
    CdrField[] noField = {CdrField.CALLID, null};
    String[] noName = {"x", null};
    Iterable<Cdr> none = null;
    Set.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
            () -> CSV.columns(noField),
            () -> CSV.extras(noName),
            () -> CSV.undeclaredExtras(null),
            () -> CSV.fractions(null),
            () -> CSV.lineEnd(null),
            () -> CSV.quote(null),
            () -> CSV.charset(null),
            () -> CSV.open((Path) null),
            () -> CSV.open((java.io.OutputStream) null),
            () -> CSV.open((java.io.Writer) null),
            () -> CSV.writeAll((Path) null, List.of()),
            () -> CSV.writeAll((java.io.OutputStream) null, List.of()),
            () -> CSV.writeAll(Path.of("never.csv"), none),
            () -> CSV.toText(none),
            () -> CSV.toBytes(none))
        .forEach(
            call ->
                assertThatNullPointerException()
                    .isThrownBy(call)
                    .withMessageEndingWith(" must not be null"));
  }
}

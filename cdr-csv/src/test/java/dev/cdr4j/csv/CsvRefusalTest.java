package dev.cdr4j.csv;

import static dev.cdr4j.csv.WrittenCalls.lines;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrWriter;
import dev.cdr4j.Fractions;
import dev.cdr4j.Location;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the file cannot carry is refused, with all that is to say about it, and leaves no trace. */
class CsvRefusalTest {
  private static final CsvOutput CSV = CdrCsv.writer();
  private static final CsvOutput SHORT =
      CSV.inbound()
          .columns(
              CdrField.CALLID,
              CdrField.START,
              CdrField.ANSWER,
              CdrField.DURATION,
              CdrField.CLI_NAME,
              CdrField.DID_HASH);
  private static final String HEADER = "callid,start,answer,duration,cli_name,did_hash";
  private static final int HEADER_BYTES = HEADER.length() + 2;
  private static final Cdr GOOD =
      WrittenCalls.inbound("7").caller(c -> c.name("Zo\u00EB\r\n\"Z\"")).build();
  private static final String GOOD_ROW = "7,2024-02-29 23:59:58,,,\"Zo\u00EB\r\n\"\"Z\"\"\",";

  private static CdrDataException refusal(CdrWriter out, Cdr call) {
    return catchThrowableOfType(CdrDataException.class, () -> out.write(call));
  }

  private static CdrDataException refusal(CsvOutput output, Cdr... calls) {
    return catchThrowableOfType(CdrDataException.class, () -> output.toBytes(List.of(calls)));
  }

  private static Problem only(CdrDataException e) {
    assertThat(e.problems()).hasSize(1);
    return e.problems().get(0);
  }

  @Test
  void tellsThePlaceOfARecordBehindOthers() {
    CdrDataException e =
        refusal(
            SHORT,
            GOOD,
            WrittenCalls.inbound("8").timing(t -> t.total(Duration.ofMillis(1500))).build());

    Location place = Location.ofRecord(2, 4, HEADER_BYTES + GOOD_ROW.getBytes(UTF_8).length + 2);
    assertThat(e.reject().location()).isEqualTo(place);
    assertThat(e.location()).isEqualTo(place.ofValue(4, place.byteOffset(), "duration"));
    assertThat(e.reason()).isEqualTo(Reason.NOT_WRITABLE);
    assertThat(e.field()).isEqualTo(CdrField.DURATION);
    assertThat(only(e).rawValue()).isEqualTo("PT1.5S");
    assertThat(e.reject().rawBytes()).isEmpty();
    assertThat(e.reject().rawText()).isEmpty();
    assertThat(e.reject().isTruncated()).isFalse();
    assertThat(e.reject().isMalformed()).isFalse();
    assertThat(e)
        .hasMessageStartingWith(
            "record 2, line 4, byte 88: duration cannot be written: it has a fraction of a second");
  }

  @Test
  void tellsAllThatIsWrong() {
    Cdr bad =
        WrittenCalls.outbound("8")
            .timing(
                t ->
                    t.start(Instant.parse("+10000-01-01T00:00:00Z"))
                        .answer(Instant.parse("2024-01-01T00:00:00.001Z"))
                        .total(Duration.ofNanos(-1)))
            .caller(c -> c.name("half \uD83D"))
            .extra("codec", "\uDE00")
            .extra("region", "north")
            .build();

    CdrDataException e = refusal(SHORT.extras("codec"), bad);

    assertThat(e.problems())
        .extracting(Problem::reason)
        .containsExactly(
            Reason.DIRECTION_CONFLICT,
            Reason.NOT_WRITABLE,
            Reason.NOT_WRITABLE,
            Reason.NOT_WRITABLE,
            Reason.NOT_WRITABLE,
            Reason.NOT_WRITABLE,
            Reason.NOT_WRITABLE);
    assertThat(e.problems())
        .extracting(p -> p.location().path())
        .containsExactly("direction", "start", "answer", "duration", "cli_name", "codec", "region");
    assertThat(e.problems())
        .extracting(p -> p.location().column())
        .containsExactly(0, 2, 3, 4, 5, 7, 0);
    assertThat(e.problems())
        .extracting(Problem::rawValue)
        .containsExactly(
            null,
            "+10000-01-01T00:00:00Z",
            "2024-01-01T00:00:00.001Z",
            "PT-0.000000001S",
            "half \uD83D",
            "\uDE00",
            "north");
    assertThat(e)
        .hasMessageContainingAll(
            "record 1, line 2, byte 54: direction is not the direction that was asked for",
            "OUT in a file whose records are all IN",
            "start cannot be written: its year is not one of 0000 to 9999",
            "answer cannot be written: it has a fraction of a second",
            "cli_name cannot be written: it has half of a surrogate pair, which is no character",
            "region cannot be written: it has no column: declare it with extras(...)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
  void refusesYearsOfMoreThanFourDigitsWhateverTheOptions(String time) {
    Cdr call = WrittenCalls.inbound("7").timing(t -> t.hangup(Instant.parse(time))).build();

    CdrDataException e = refusal(CSV.fractions(Fractions.TRUNCATE), call);

    assertThat(e.field()).isEqualTo(CdrField.HANGUP);
    assertThat(e.reason()).isEqualTo(Reason.NOT_WRITABLE);
  }

  @Test
  void refusesTheOtherDirection() {
    CdrDataException e = refusal(CSV.outbound(), GOOD);

    assertThat(e.reason()).isEqualTo(Reason.DIRECTION_CONFLICT);
    assertThat(e.field()).isNull();
    assertThat(only(e).location().column()).isZero();
    assertThat(e)
        .hasMessageEndingWith(
            "direction is not the direction that was asked for: IN in a file whose records are"
                + " all OUT");
  }

  @Test
  void refusesExtrasWithoutAColumn() {
    Cdr call =
        WrittenCalls.inbound("7").extra("codec", "opus").extra("number", "+33612345678").build();

    CdrDataException e = refusal(SHORT.extras("region"), call);

    assertThat(e.problems())
        .extracting(p -> p.location().path())
        .containsExactly("codec", "number");
    assertThat(e.problems()).extracting(p -> p.location().column()).containsOnly(0);
    assertThat(e.problems()).extracting(Problem::field).containsExactly(null, CdrField.NUMBER);
    assertThat(e.problems()).extracting(Problem::rawValue).containsExactly("opus", "+33612345678");
    assertThat(e)
        .hasMessageContaining("codec cannot be written: it has no column: declare it with extras")
        .hasMessageNotContaining("12345678");
  }

  @Test
  void anOpenWriterTakesTheExtrasOfTheFirstRecordAlone() {
    StringWriter text = new StringWriter();
    try (CdrWriter out = SHORT.open(text)) {
      out.write(WrittenCalls.inbound("7").extra("codec", "opus").build());
      assertThat(refusal(out, WrittenCalls.inbound("8").extra("region", "north").build()))
          .hasMessageContaining("region cannot be written");
      out.write(WrittenCalls.inbound("9").build());
      assertThat(out.written()).isEqualTo(2);
    }

    assertThat(text)
        .hasToString(
            lines(
                HEADER + ",codec", "7,2024-02-29 23:59:58,,,,,opus", "9,2024-02-29 23:59:58,,,,,"));
  }

  @Test
  void refusesAnExtraThatMeansNoValueInItsField() {
    for (String none : List.of("", "0")) {
      CdrDataException e = refusal(CSV, WrittenCalls.inbound("7").extra("callid_in", none).build());

      assertThat(e.field()).isEqualTo(CdrField.CALLID_IN);
      assertThat(only(e).location().path()).isEqualTo("callid_in");
      assertThat(only(e).rawValue()).isEqualTo(none);
      assertThat(e).hasMessageContaining("in this column it means that there is no value");
    }
    assertThat(refusal(CSV, WrittenCalls.inbound("7").extra("number", "0").build())).isNull();
  }

  @Test
  void refusesWhatTheCharsetLacks() {
    Cdr call =
        WrittenCalls.inbound("7").caller(c -> c.name("\u20AC")).extra("codec", "\u4E2D").build();

    CdrDataException e = refusal(SHORT.charset(ISO_8859_1), call);

    assertThat(e.problems())
        .extracting(p -> p.location().path())
        .containsExactly("cli_name", "codec");
    assertThat(e).hasMessageContaining("it has a character that ISO-8859-1 lacks");
    assertThat(refusal(SHORT, call)).isNull();
  }

  @Test
  void refusesHalfASurrogatePairInEveryCharset() {
    for (String half : List.of("\uD83D", "a\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00")) {
      Cdr call = WrittenCalls.inbound("7").caller(c -> c.name(half)).build();

      assertThat(refusal(SHORT, call)).isNotNull();
      assertThat(refusal(SHORT.charset(UTF_16LE), call)).isNotNull();
      assertThat(refusal(SHORT.quote(QuoteMode.ALWAYS), call)).isNotNull();
      assertThat(refusal(SHORT.open(new StringWriter()), call)).isNotNull();
    }
  }

  @Test
  void refusesANameThatTheCharsetLacks() {
    Cdr call = WrittenCalls.inbound("7").extra("r\u00E9gion", "a").extra("\u20AC", "b").build();

    CdrDataException e = refusal(SHORT.charset(ISO_8859_1), call);

    assertThat(only(e).location()).isEqualTo(new Location(0, 1, 8, 0, "\u20AC"));
    assertThat(e.reject().location()).isEqualTo(Location.ofRecord(1, 2, 56));
  }

  @Test
  void refusesANameThatASpreadsheetTakesForAFormula() {
    Cdr call = WrittenCalls.inbound("7").extra("=1+cmd", "a").extra("'b", "b").build();

    CdrDataException e = refusal(SHORT.spreadsheetGuard(true), call);

    assertThat(only(e).location().path()).isEqualTo("=1+cmd");
    assertThat(e).hasMessageContaining("a spreadsheet would take it for a formula");
    assertThat(refusal(SHORT, call)).isNull();
  }

  @Test
  void aHeaderThatCannotBeWrittenIsRefusedWithoutRecordsToo() {
    CdrDataException e = refusal(SHORT.extras("\uD83D"));

    assertThat(e.reason()).isEqualTo(Reason.NOT_WRITABLE);
    assertThat(e.location()).isEqualTo(new Location(0, 1, 7, 0, "\uD83D"));
    assertThat(e.reject().location()).isEqualTo(Location.ofRecord(0, 1, 0));
  }

  @Test
  void nothingOfARefusedRecordIsWritten() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Cdr bad =
        WrittenCalls.inbound("8")
            .caller(c -> c.name("two\r\nlines, and half a pair: \uD83D"))
            .extra("codec", "a\nb")
            .build();
    CdrDataException first;
    CdrDataException second;
    try (CdrWriter out = SHORT.extras("codec").open(bytes)) {
      first = refusal(out, bad);
      out.write(GOOD);
      out.flush();
      second = refusal(out, bad);
      out.write(GOOD);
      assertThat(out.written()).isEqualTo(2);
    }

    assertThat(bytes.toString(UTF_8))
        .isEqualTo(lines(HEADER + ",codec", GOOD_ROW + ",", GOOD_ROW + ","));
    assertThat(first.reject().location()).isEqualTo(Location.ofRecord(1, 2, HEADER_BYTES + 6));
    assertThat(second.reject().location())
        .isEqualTo(
            Location.ofRecord(2, 4, HEADER_BYTES + 6 + GOOD_ROW.getBytes(UTF_8).length + 1 + 2));
  }

  @Test
  void theHeaderIsNotThatOfARefusedFirstRecord() {
    StringWriter text = new StringWriter();
    try (CdrWriter out = SHORT.open(text)) {
      assertThat(refusal(out, WrittenCalls.outbound("6").extra("codec", "opus").build()))
          .isNotNull();
      out.write(WrittenCalls.inbound("7").extra("region", "north").build());
    }

    assertThat(text).hasToString(lines(HEADER + ",region", "7,2024-02-29 23:59:58,,,,,north"));
  }

  @Test
  void countsTheLinesOfTheHeaderAndOfTheMark() {
    CdrDataException e =
        refusal(
            SHORT.byteOrderMark(true).lineEnd(LineEnd.CR).extras("two\nlines"),
            WrittenCalls.outbound("7").build());

    assertThat(e.reject().location())
        .isEqualTo(Location.ofRecord(1, 3, 3 + HEADER.length() + ",\"two\nlines\"\r".length()));
  }

  @Test
  void countsTheLinesOfTextsThatRecur() {
    Cdr call = WrittenCalls.inbound("7").billing(b -> b.costLabel("two\nlines")).build();

    CdrDataException e =
        refusal(CSV.inbound(), call, call, call, WrittenCalls.outbound("8").build());

    assertThat(e.reject().location().line()).isEqualTo(1 + 1 + 3 * 2);
  }

  @Test
  void countsTheBytesOfTheCharset() {
    Cdr bad = WrittenCalls.inbound("8").caller(c -> c.name("\u4E2D")).build();
    int rest = "7,2024-02-29 23:59:58,,,\"Zo\r\n\"\"Z\"\"\",\r\n".length();

    assertThat(refusal(SHORT.charset(ISO_8859_1), GOOD, bad).location().byteOffset())
        .isEqualTo(HEADER_BYTES + rest + 1);
    assertThat(
            refusal(SHORT.charset(UTF_16LE), GOOD, WrittenCalls.outbound("8").build())
                .location()
                .byteOffset())
        .as("a charset that is no superset of ASCII counts as UTF-8")
        .isEqualTo(HEADER_BYTES + rest + 2);
    Cdr chinese = WrittenCalls.inbound("7").caller(c -> c.name("\u4E2D")).build();
    assertThat(
            refusal(
                    SHORT.charset(Charset.forName("Shift_JIS")),
                    chinese,
                    WrittenCalls.outbound("8").build())
                .location()
                .byteOffset())
        .as("so does one whose characters may have bytes of ASCII in them")
        .isEqualTo(HEADER_BYTES + "7,2024-02-29 23:59:58,,,\u4E2D,\r\n".getBytes(UTF_8).length);
  }
}

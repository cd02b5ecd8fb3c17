package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Extra;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.Location;
import dev.cdr4j.MalformedCdrException;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a source may look like, and what becomes of one that does not. */
class JsonReaderTest {
  private static final String ONE =
      "{\"callid\":\"1\",\"start\":\"2026-03-02 08:00:00\",\"number\":\"+33123456789\"}";
  private static final String TWO =
      "{\"callid\":2,\"start\":\"2026-03-02 08:00:01\",\"did_hash\":\"D1\"}";

  private static final int[] BUFFER_SIZES = {1, 7, 131_072};

  private final List<Reject> rejects = new ArrayList<>();

  private List<String> ids(String text) {
    return CdrJson.reader().onReject(rejects::add).readAll(text).stream().map(Cdr::callId).toList();
  }

  private List<Reason> reasons() {
    return rejects.stream().flatMap(r -> r.problems().stream()).map(p -> p.reason()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s,%s]",
        " [ %s , %s ] ",
        "{\"a\":%s,\"b\":%s}",
        "%s\n%s\n",
        "%s%s",
        "[%s][%s]",
        "[%s]\n%s",
        "{\"a\":%s}{}[]%s",
        "\r\n%s\r\n\r\n%s"
      })
  void everyLayoutIsRead(String layout) {
    assertThat(ids(layout.formatted(ONE, TWO))).containsExactly("1", "2");
    assertThat(rejects).isEmpty();
  }

  @Test
  void oneRecordIsToldFromAnObjectOfRecords() {
    String nestedFirst = "{\"gateway\":{\"codec\":\"PCMA\"}," + ONE.substring(1);
    List<Cdr> calls = CdrJson.reader().readAll(nestedFirst);
    assertThat(calls).hasSize(1);
    assertThat(calls.get(0).extras())
        .containsExactly(Map.entry("gateway", Extra.ofJson("{\"codec\":\"PCMA\"}")));
  }

  /** An extra may be an object that looks like a record: that of the other leg of a call, say. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"leg\":%1$s,@",
        "{\"leg\" : %1$s , \"x\":[7,{}], \"y\":{\"z\":1}, @",
        "{\"x\":7,\"leg\":%1$s,@",
        "{\"callid_in\":null,\"leg\":%1$s,@",
      })
  void anExtraThatLooksLikeARecordIsNone(String layout) {
    String text = layout.formatted(TWO).replace("@", ONE.substring(1));
    for (int bufferSize : BUFFER_SIZES) {
      JsonInput<Cdr> input = CdrJson.reader().bufferSize(bufferSize);

      assertThat(input.readAll(text)).extracting(Cdr::callId).containsExactly("1");
      assertThat(input.readAll(TWO + "\n" + text + text))
          .extracting(Cdr::callId)
          .containsExactly("2", "1", "1");
    }
  }

  /** Two that look like records make it an object of records, and so does one that is all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"leg\":@}",
        "{\"leg\":@,\"total\":1}",
        "{\"leg\":@,\"leg2\":@,\"callid\":1}",
        "{\"callid\":@}",
        "{\"callid\" : @ , \"start\" : @}",
        "{\"leg\":@,",
        "{\"leg\":@,oops"
      })
  void anObjectOfWhatLooksLikeRecordsHasThem(String layout) {
    String text = layout.replace("@", TWO);
    List<String> expected = Collections.nCopies(text.split("D1").length - 1, "2");
    for (int bufferSize : BUFFER_SIZES) {
      JsonInput<Cdr> input = CdrJson.reader().bufferSize(bufferSize).onReject(rejects::add);

      assertThat(input.readAll(text)).extracting(Cdr::callId).isEqualTo(expected);
      assertThat(input.readAll(ONE + "\n" + text).stream().skip(1))
          .extracting(Cdr::callId)
          .isEqualTo(expected);
    }
  }

  /** How far it is looked on does not depend on how much is read at a time. */
  @Test
  void whatStandsBeyondTheLimitOfARecordDoesNotMakeItOne() {
    String extra = "\"x\":\"" + "x".repeat(150) + "\",";
    String text = "{\"leg\":" + TWO + "," + extra + ONE.substring(1);
    for (int bufferSize : BUFFER_SIZES) {
      JsonInput<Cdr> input = CdrJson.reader().bufferSize(bufferSize).onReject(rejects::add);

      assertThat(input.maxRecordLength(200).readAll(text))
          .extracting(Cdr::callId)
          .containsOnly("2");
      assertThat(input.readAll(text)).extracting(Cdr::callId).containsOnly("1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n\t "})
  void anEmptySourceIsAnErrorUnlessItIsLines(String text) {
    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> CdrJson.reader().open(text))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.EMPTY_SOURCE));
    assertThat(CdrJson.reader().lines().readAll(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", " [ ] ", "[]\n"})
  void aResultOfNoRecordsHasNone(String text) {
    assertThat(CdrJson.reader().readAll(text)).isEmpty();
  }

  @Test
  void textsAndNumbersAreReadAlike() {
    OutboundCdr call =
        CdrJson.reader()
            .outbound()
            .readAll(
                "[{\"callid\":240711945874,\"callid_in\":0,\"start\":\"2026-03-02 08:00:00\","
                    + "\"duration\":\"12\",\"duration_billed\":60,\"hangupcause\":16,"
                    + "\"billing_customer_debit_eur\":12.50,\"cli_number\":33123}]")
            .get(0);
    assertThat(call.callId()).isEqualTo("240711945874");
    assertThat(call.inboundCallId()).isNull();
    assertThat(call.timing().total()).hasSeconds(12);
    assertThat(call.timing().billed()).hasSeconds(60);
    assertThat(call.release().cause()).hasToString("16");
    assertThat(call.billing().debit()).hasToString("12.50");
    assertThat(call.caller().number()).hasToString("33123");
  }

  @Test
  void whatIsUnknownIsKeptAsItIs() {
    String extras =
        "\"a\":1.50,\"b\":\"x\\u00e9\\ud83d\\ude00\\n"
            + "\",\"c\":null,\"d\":{ \"e\" : [1, 2] },\"f\":true";
    Cdr call = CdrJson.reader().readAll(ONE.replace("}", "," + extras + "}")).get(0);
    assertThat(call.extras())
        .containsExactly(
            Map.entry("a", Extra.ofJson("1.50")),
            Map.entry("b", Extra.ofText("xé😀\n")),
            Map.entry("c", Extra.ofJson("null")),
            Map.entry("d", Extra.ofJson("{ \"e\" : [1, 2] }")),
            Map.entry("f", Extra.ofJson("true")));
  }

  @Test
  void everyProblemOfARecordIsSaidWithItsPlace() {
    String bad =
        "{\"callid\":\"\",\"start\":\"yesterday\",\n"
            + " \"número\":{},\"duration\":1.5,\"cli_name\":true}";
    assertThat(ids("[" + ONE + ",\n " + bad + "," + TWO + "]")).containsExactly("1", "2");
    Reject reject = rejects.get(0);
    int offset = ONE.length() + 4;
    assertThat(reject.location()).isEqualTo(Location.ofRecord(2, 2, offset));
    assertThat(reject.rawText()).isEqualTo(bad);
    assertThat(reject.problems())
        .extracting(p -> p.reason(), p -> p.field(), p -> p.rawValue(), p -> p.location())
        .containsExactly(
            tuple(
                Reason.MISSING_VALUE,
                CdrField.CALLID,
                null,
                new Location(2, 2, 12, offset + 10, "$[1].callid")),
            tuple(
                Reason.INVALID_DATETIME,
                CdrField.START,
                "yesterday",
                new Location(2, 2, 23, offset + 21, "$[1].start")),
            tuple(
                Reason.INVALID_SECONDS,
                CdrField.DURATION,
                "1.5",
                new Location(2, 2, 25, offset + 59, "$[1].duration")),
            tuple(
                Reason.WRONG_TYPE,
                CdrField.CLI_NAME,
                "true",
                new Location(2, 2, 40, offset + 74, "$[1].cli_name")),
            tuple(Reason.DIRECTION_UNDECIDED, null, null, Location.ofRecord(2, 2, offset)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[@,7,@] | NOT_A_RECORD",
        "[@,\"x\",@] | NOT_A_RECORD",
        "[@,null,@] | NOT_A_RECORD",
        "[@,[@],@] | NOT_A_RECORD",
        "[@,{\"direction\":\"SIDEWAYS\"},@] | MISSING_VALUE",
        "[@,{},@] | MISSING_VALUE"
      })
  void readingGoesOnBehindWhatIsNoRecord(String text, Reason first) {
    assertThat(ids(text.replace("@", ONE))).containsExactly("1", "1");
    assertThat(reasons().get(0)).isEqualTo(first);
    assertThat(rejects).hasSize(1);
  }

  @Test
  void fieldsThatTellOppositeDirectionsAreNamed() {
    String both =
        "\"callid\":1,\"start\":\"2026-03-02 08:00:00\",\"did_hash\":\"D\",\"number\":\"1\"";
    assertThat(ids("[{" + both + "}]")).isEmpty();
    assertThat(rejects.get(0).problems().get(0).message())
        .endsWith("did_hash is of inbound calls alone, number of outbound ones");
  }

  @Test
  void aResponseThatIsReadAsRecordsSaysHowToReadIt() {
    assertThat(ids("[{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":\"none\"}]")).isEmpty();
    assertThat(rejects.get(0).problems().get(0).message()).contains("CdrJson.response()");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[@,{\"callid\":},@]",
        "[@ @]",
        "[@,,@]",
        "[@,]",
        "[@,@",
        "[@,",
        "[@",
        "{\"a\":@,\"b\"@}",
        "{\"a\":@,}",
        "{\"a\":@,\"b\":",
        "[@}",
        "[@,nul]",
        "[@,-]",
        "[@,'x']"
      })
  void wayOnIsLostWhereAnArrayIsBroken(String text) {
    String source = text.replace("@", ONE);
    List<String> ids = ids(source);
    assertThat(ids).isNotEmpty().allMatch("1"::equals);
    assertThat(rejects).hasSize(1);
    Reject reject = rejects.get(0);
    assertThat(reject.isMalformed()).isTrue();
    int offset = (int) reject.location().byteOffset();
    assertThat(reject.rawText()).isEqualTo(source.substring(offset));
  }

  /** Also where the first record breaks before it tells that it is one, and not an extra. */
  @ParameterizedTest
  @ValueSource(strings = {"{callid:1}", "{\"x\":nul}", "{\"call", "{\"x\":["})
  void wayOnIsLostWhereTheFirstOfAnObjectIsBroken(String broken) {
    String source = "{\r\n\"a\": " + broken + ",\r\n\"b\": " + ONE + "\r\n}";
    assertThat(ids(source)).isEmpty();
    assertThat(rejects).hasSize(1);
    int at = source.indexOf(broken);
    assertThat(rejects.get(0).location().byteOffset()).isEqualTo(at);
    assertThat(rejects.get(0).rawText()).isEqualTo(source.substring(at));
  }

  @Test
  void aBrokenLineCostsThatLine() {
    String text = ONE + "\n{\"callid\":NaN}\n" + TWO + "\nrubbish\nmore\n" + ONE + "\n{\"a\":";
    assertThat(ids(text)).containsExactly("1", "2", "1");
    assertThat(rejects)
        .extracting(Reject::rawText)
        .containsExactly("{\"callid\":NaN}\n", "rubbish\n", "more\n", "{\"a\":");
    assertThat(reasons())
        .containsExactly(
            Reason.MALFORMED_JSON, Reason.MALFORMED_JSON, Reason.MALFORMED_JSON, Reason.TRUNCATED);
    assertThat(rejects.get(3).isTruncated()).isTrue();
    assertThat(rejects.get(0).problems().get(0).location())
        .isEqualTo(new Location(2, 2, 11, ONE.length() + 11, null));
  }

  @Test
  void aBrokenPrettyRecordIsRejectedAsAWhole() {
    String pretty = "{\n  \"callid\": \"1\",\n  \"start\": oops\n}\n";
    assertThat(ids(ONE + "\n" + pretty + TWO)).containsExactly("1", "2");
    assertThat(rejects).extracting(Reject::rawText).containsExactly(pretty);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 131_072})
  void aRecordThatIsTooLongComesInPieces(int bufferSize) {
    String longOne = ONE.replace("}", ",\"x\":\"}]\\\"" + "y".repeat(500) + "\"}");
    String text = "[" + ONE + "," + longOne + "," + TWO + "]";
    List<Cdr> calls;
    try (CdrReader<Cdr> reader =
        CdrJson.reader()
            .maxRecordLength(100)
            .bufferSize(bufferSize)
            .onReject(rejects::add)
            .open(text)) {
      calls = reader.stream().toList();
      assertThat(reader.rejected()).isEqualTo(1);
      assertThat(reader.location().record()).isEqualTo(3);
    }
    assertThat(calls).extracting(Cdr::callId).containsExactly("1", "2");
    assertThat(rejects).hasSizeGreaterThan(5).allMatch(r -> r.rawBytes().length <= 100);
    assertThat(rejects.get(0).problems().get(0).reason()).isEqualTo(Reason.RECORD_TOO_LONG);
    assertThat(rejects.get(0).isContinuation()).isFalse();
    assertThat(rejects.subList(1, rejects.size())).allMatch(Reject::isContinuation);
    StringBuilder whole = new StringBuilder();
    rejects.forEach(r -> whole.append(r.rawText()));
    assertThat(whole).hasToString(longOne);
  }

  /** What is too long ends where it does, be it a record or not: its neighbours are read. */
  @ParameterizedTest
  @ValueSource(strings = {"[@,%s,@]", "[@,%s]", "@\n%s\n@", "@\n%s\r\n@\n", "{\"a\":@,\"b\":%s}"})
  void whatIsTooLongTakesNoNeighbourWithIt(String layout) {
    String x = "x".repeat(300);
    for (String value :
        List.of(
            "\"" + x + "\\\"]}\"",
            "1".repeat(300),
            "{\"x\":[[\"" + x + "]}\"],[]]}",
            "{\"x\":{\"y\":\"" + x + "\"}}")) {
      String text = layout.replace("@", ONE).formatted(value);
      for (int bufferSize : new int[] {1, 50, 131_072}) {
        rejects.clear();
        JsonInput<Cdr> input = CdrJson.reader().maxRecordLength(100).bufferSize(bufferSize);
        List<Cdr> calls = input.onReject(rejects::add).readAll(text);

        assertThat(calls).as(text).hasSize(text.split("callid", -1).length - 1);
        assertThat(reasons()).as(text).containsOnly(Reason.RECORD_TOO_LONG);
        StringBuilder whole = new StringBuilder();
        rejects.forEach(reject -> whole.append(reject.rawText()));
        String lineEnd = layout.contains("\r\n") ? "\r\n" : layout.contains("\n") ? "\n" : "";
        assertThat(whole).hasToString(value + lineEnd);
      }
    }
  }

  @Test
  void aNameThatIsTooLongIsNoEndOfTheSource() {
    String text = "{\"a\":" + ONE + ",\"" + "n".repeat(300) + "\":" + TWO + "}";
    for (int bufferSize : new int[] {1, 50, 131_072}) {
      rejects.clear();
      JsonInput<Cdr> input = CdrJson.reader().maxRecordLength(100).bufferSize(bufferSize);
      assertThat(input.onReject(rejects::add).readAll(text)).hasSize(1);
      assertThat(rejects.get(0).problems().get(0).reason()).isEqualTo(Reason.RECORD_TOO_LONG);
      assertThat(rejects.get(0).isTruncated()).isFalse();
    }
  }

  /** A line end that is not in the buffer yet where its line is rejected counts all the same. */
  @Test
  void linesAreCountedWithEveryBufferSize() {
    String text = "{\"callid\":1}\n" + ONE + "\r\n7\r\n" + TWO;
    for (int bufferSize = 1; bufferSize < text.length(); bufferSize++) {
      List<Long> lines = new ArrayList<>();
      JsonInput<Cdr> input = CdrJson.reader().bufferSize(bufferSize);
      try (CdrReader<Cdr> reader =
          input.onReject(reject -> lines.add(reject.location().line())).open(text)) {
        reader.forEach(call -> lines.add(reader.location().line()));
      }
      assertThat(lines).as("buffer of %d", bufferSize).containsExactly(1L, 2L, 3L, 4L);
    }
  }

  @Test
  void limitsNameTheOptionThatMovesThem() {
    String deep = ONE.replace("}", ",\"x\":[[1]]}");
    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> CdrJson.reader().maxNesting(1).readAll(deep))
        .withMessageContaining("maxNesting")
        .withMessageContaining("$.x");
    assertThat(CdrJson.reader().maxNesting(2).readAll(deep)).hasSize(1);
    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> CdrJson.reader().maxFieldLength(18).readAll(ONE))
        .withMessageContaining("maxFieldLength");
    assertThat(CdrJson.reader().maxFieldLength(19).readAll(ONE)).hasSize(1);
    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> CdrJson.reader().maxRecordLength(20).readAll(ONE))
        .withMessageContaining("maxRecordLength");
    assertThatIllegalArgumentException().isThrownBy(() -> CdrJson.reader().maxNesting(0));
    assertThatIllegalArgumentException().isThrownBy(() -> CdrJson.reader().maxNumberLength(0));
    assertThatIllegalArgumentException().isThrownBy(() -> CdrJson.reader().bufferSize(0));
  }

  /** A number is too long wherever it stands; digits in a text are none, and the limit can move. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"callid_in\":#",
        "\"x\":#",
        "\"x\":-#",
        "\"x\":0.#",
        "\"x\":1e#",
        "\"x\":[1,{\"y\":[#,2]},3]",
        "\"direction\":#"
      })
  void aNumberMayBeAsLongAsItsLimit(String property) {
    String value = property.substring(property.indexOf(':') + 1);
    int digits = 1000 - (value.matches("[^{]*#[^}]*") ? value.length() - 1 : 0);
    String longest = property.replace("#", "1".repeat(digits));
    String longer = property.replace("#", "1".repeat(digits + 1));
    String name = property.substring(1, property.indexOf('"', 1));

    assertThat(ids("[" + ONE + "," + with(longer) + "," + ONE + "]")).containsExactly("1", "1");
    Reject reject = rejects.get(0);
    assertThat(reject.rawText()).isEqualTo(with(longer));
    assertThat(reject.problems().get(0).reason()).isEqualTo(Reason.FIELD_TOO_LONG);
    assertThat(reject.problems().get(0).location().path()).isEqualTo("$[1]." + name);
    assertThat(reject.problems().get(0).message()).contains("1000 characters", "maxNumberLength");
    rejects.clear();
    ids("[" + with(longest) + "]");
    assertThat(reasons()).doesNotContain(Reason.FIELD_TOO_LONG);
    assertThat(ids("[" + with(longer.replaceAll("-?[0-9.e]{900,}", "\"$0\"")) + "]"))
        .as("a text of digits")
        .hasSize(property.contains("direction") ? 0 : 1);
    List<Reject> none = new ArrayList<>();
    CdrJson.reader().maxNumberLength(1003).onReject(none::add).readAll("[" + with(longer) + "]");
    assertThat(none.stream().flatMap(r -> r.problems().stream()))
        .noneMatch(p -> p.reason() == Reason.FIELD_TOO_LONG);
  }

  private static String with(String property) {
    return ONE.replace("}", "," + property + "}");
  }

  @Test
  void theDirectionMayBeStatedOrTold() {
    assertThat(CdrJson.reader().readAll(ONE).get(0)).isInstanceOf(OutboundCdr.class);
    assertThat(CdrJson.reader().readAll(TWO).get(0)).isInstanceOf(InboundCdr.class);
    String bare = "{\"direction\":\"inbound\",\"callid\":3,\"start\":\"2026-03-02 08:00:01\"}";
    assertThat(CdrJson.reader().readAll(bare).get(0)).isInstanceOf(InboundCdr.class);
    assertThatExceptionOfType(CdrDataException.class)
        .isThrownBy(() -> CdrJson.reader().outbound().readAll(bare))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DIRECTION_CONFLICT));
    InboundCdr foreign = CdrJson.reader().inbound().readAll(ONE).get(0);
    assertThat(foreign.extras()).containsEntry("number", Extra.ofText("+33123456789"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"region\":1,\"region\":2",
        "\"dialstatus\":null,\"Dial Status\":\"BUSY\"",
        "\"x\":1,\"\\u0078\":1"
      })
  void aNameThatOccursTwiceRejectsTheRecord(String twice) {
    assertThat(ids("[" + ONE.replace("}", "," + twice + "}") + "," + TWO + "]"))
        .containsExactly("2");
    assertThat(reasons()).containsExactly(Reason.DUPLICATE_NAME);
  }

  @Test
  void ioFailuresComeBehindTheRecordsBeforeThem() {
    InputStream good = new ByteArrayInputStream(("[" + ONE + ",{").getBytes(UTF_8));
    InputStream failing =
        new SequenceInputStream(
            good,
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("unplugged");
              }

              @Override
              public int read(byte[] buffer, int from, int length) throws IOException {
                throw new IOException("unplugged");
              }
            });
    try (CdrReader<Cdr> reader = CdrJson.reader().open(failing)) {
      assertThat(reader.read()).isNotNull();
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(reader::read)
          .withMessageContaining("unplugged");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aClosedReaderSaysSo() throws IOException {
    CdrReader<Cdr> reader = CdrJson.reader().open(new StringReader(ONE));
    assertThatIllegalStateException().isThrownBy(reader::location);
    reader.close();
    assertThatIllegalStateException().isThrownBy(reader::read);
  }

  /**
   * Wherever a source is cut, what came before is delivered, and the rest rejected with a place.
   */
  @Test
  void everyTruncationIsReported() {
    String text = CdrJson.writer().toText(CdrJson.reader().readAll("[" + ONE + "," + TWO + "]"));
    byte[] bytes = text.getBytes(UTF_8);
    for (int length = 1; length < bytes.length; length++) {
      List<Reject> found = new ArrayList<>();
      List<Cdr> calls = CdrJson.reader().onReject(found::add).readAll(Arrays.copyOf(bytes, length));
      assertThat(found).as("cut at %s", length).hasSize(1);
      Reject reject = found.get(0);
      assertThat(reject.isTruncated()).isTrue();
      assertThat(reject.problems().get(0).reason()).isEqualTo(Reason.TRUNCATED);
      assertThat(reject.problems().get(0).location().byteOffset()).isEqualTo(length);
      assertThat(reject.rawText())
          .isEqualTo(text.substring((int) reject.location().byteOffset(), length));
      int firstEnd = text.indexOf('}') + 1;
      assertThat(calls).hasSize(length < firstEnd ? 0 : 1 + (length == bytes.length - 1 ? 1 : 0));
    }
  }

  @Test
  void columnsCountCharactersBehindNamesBeyondAscii() {
    String name = "a".repeat(29) + "\u00e9\u00e8\u00ea" + "a".repeat(17);
    String good =
        "{\"callid\":\"1\",\"start\":\"2026-03-02 08:00:00\",\"number\":\"1\",\"" + name + "\":1}";
    String text = "[" + (good + ",").repeat(3) + good.replace("2026-03-02 08:00:00", "soon") + "]";
    List<Reject> rejects = new ArrayList<>();

    CdrJson.reader().onReject(rejects::add).readAll(text);

    assertThat(rejects.get(0).problems().get(0).location().column())
        .isEqualTo(text.indexOf("\"soon\"") + 1);
  }

  @Test
  void columnsCountCharactersBehindValuesBeyondAscii() {
    List<String> names =
        List.of(
            "Zo\u00eb", "\u96fb\u8a71", "\u00c9l\u00e9onore de la Fontaine-Ch\u00e2teau", "Jane");
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < 20; i++) {
      String name = names.get(i % names.size());
      String start = i % 7 == 6 ? "soon" : "2026-03-02 08:00:00";
      text.append(i == 0 ? "" : ",")
          .append("{\"callid\":\"1" + i + "\",\"cli_name\":\"" + name + "\",")
          .append("\"start\":\"" + start + "\",\"number\":\"1\"}");
    }
    text.append("]");
    List<Reject> rejects = new ArrayList<>();

    CdrJson.reader().onReject(rejects::add).readAll(text.toString());

    int first = text.indexOf("\"soon\"");
    assertThat(rejects)
        .extracting(reject -> reject.problems().get(0).location().column())
        .containsExactly(first + 1, text.indexOf("\"soon\"", first + 1) + 1);
  }
}

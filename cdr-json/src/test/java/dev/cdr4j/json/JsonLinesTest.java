package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Location;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where lines are stated, each holds one record, or is rejected without its neighbours. */
class JsonLinesTest {
  private static final String ONE =
      "{\"callid\":\"1\",\"start\":\"2026-03-02 08:00:00\",\"number\":\"+33123456789\"}";
  private static final String TWO = ONE.replace("\"1\"", "\"2\"");
  private static final int[] BUFFER_SIZES = {1, 7, 131_072};

  private final List<Reject> rejects = new ArrayList<>();

  private List<String> ids(JsonInput<Cdr> input, String text) {
    rejects.clear();
    return input.lines().onReject(rejects::add).readAll(text).stream().map(Cdr::callId).toList();
  }

  /** The place of the error is behind {@code ▸}, {@code @} is a good record. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "▸oops",
        "{▸",
        "[▸",
        "-▸",
        "{\"a\"▸",
        "{\"a\":▸",
        "{\"a\":[▸",
        "{\"a\":[1,▸",
        "{\"a\":tru▸",
        "{\"a\":\"x▸",
        "{\"a\":1 ▸",
        "{\"a\":1, ▸",
        "@▸@",
        "@ ▸@",
        "@▸,",
        "@\t▸]",
        "[] ▸[]",
        "7 ▸8",
        "{\"callid\":\"bad\"}▸x",
      })
  void whatIsNotOneValueCostsItsLineAlone(String line) {
    String bad = line.replace("@", ONE).replace("▸", "");
    int at = line.replace("@", ONE).indexOf('▸');
    for (String end : new String[] {"\n", "\r", "\r\n"}) {
      for (int bufferSize : BUFFER_SIZES) {
        String text = ONE + end + bad + end + TWO + end;

        assertThat(ids(CdrJson.reader().bufferSize(bufferSize), text)).containsExactly("1", "2");
        assertThat(rejects).extracting(Reject::rawText).containsExactly(bad + end);
        assertThat(rejects.get(0).isTruncated()).isFalse();
        assertThat(rejects.get(0).problems())
            .singleElement()
            .satisfies(
                problem -> {
                  assertThat(problem.reason()).isEqualTo(Reason.MALFORMED_JSON);
                  int offset = ONE.length() + end.length() + at;
                  assertThat(problem.location())
                      .isEqualTo(new Location(2, 2, at + 1, offset, null));
                });
      }
    }
  }

  @Test
  void aValueOnTwoLinesIsTwoBadLines() {
    String start = "{\"callid\":\"3\",\n";
    String rest = "\"start\":\"2026-03-02 08:00:00\"}\n";

    assertThat(ids(CdrJson.reader(), start + rest + TWO)).containsExactly("2");
    assertThat(rejects).extracting(Reject::rawText).containsExactly(start, rest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@\n%", " @ \t\n\n  \r\n\t% ", "\n\r\r\n@\r%\r\n\n", "@  \r\n%  "})
  void blanksAndBlankLinesAreNoMatter(String layout) {
    for (int bufferSize : BUFFER_SIZES) {
      String text = layout.replace("@", ONE).replace("%", TWO);

      assertThat(ids(CdrJson.reader().bufferSize(bufferSize), text)).containsExactly("1", "2");
      assertThat(rejects).isEmpty();
    }
  }

  @Test
  void onlyTheLastLineCanBeCutOff() {
    String cut = TWO.substring(0, 20);

    assertThat(ids(CdrJson.reader(), cut + "\n" + ONE + "\n" + cut)).containsExactly("1");
    assertThat(rejects).extracting(Reject::isTruncated).containsExactly(false, true);
    assertThat(rejects)
        .extracting(reject -> reject.problems().get(0).reason())
        .containsExactly(Reason.MALFORMED_JSON, Reason.TRUNCATED);
  }

  @ParameterizedTest
  @CsvSource({"' '", "' 7'", "x"})
  void aLineThatIsTooLongBehindItsRecordIsRejectedWhole(String unit) {
    String bad = TWO + " ".repeat(200) + unit.repeat(200) + "\n";
    for (int bufferSize : BUFFER_SIZES) {
      JsonInput<Cdr> input = CdrJson.reader().maxRecordLength(150).bufferSize(bufferSize);

      assertThat(ids(input, bad + ONE)).containsExactly("1");
      assertThat(rejects.get(0).problems().get(0).reason()).isEqualTo(Reason.RECORD_TOO_LONG);
      assertThat(rejects.stream().map(Reject::rawText).reduce("", String::concat)).isEqualTo(bad);
      assertThat(rejects.stream().filter(reject -> !reject.isContinuation())).hasSize(1);
    }
  }

  /** Wherever its pieces end, at a line end too. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void aBrokenLineCostsItselfAloneHoweverLongItIs(String end) {
    for (int length = 95; length <= 205; length++) {
      String bad = "x".repeat(length) + end;
      JsonInput<Cdr> input = CdrJson.reader().maxRecordLength(100).bufferSize(length);

      assertThat(ids(input, bad + ONE)).as("length %s", length).containsExactly("1");
      assertThat(rejects.stream().map(Reject::rawText).reduce("", String::concat)).isEqualTo(bad);
    }
  }

  @Test
  void everyLineIsReadOrRejectedAsItIs() {
    String text = ONE + "\n{\n}\n" + ONE + ONE + "\n" + TWO + "\n\"\n[\n";

    List<String> ids = ids(CdrJson.reader(), text);

    assertThat(ids).containsExactly("1", "2");
    assertThat(rejects)
        .extracting(Reject::rawText)
        .containsExactly("{\n", "}\n", ONE + ONE + "\n", "\"\n", "[\n");
    assertThat(rejects)
        .extracting(reject -> text.getBytes(UTF_8)[(int) reject.location().byteOffset()])
        .containsExactly((byte) '{', (byte) '}', (byte) '{', (byte) '"', (byte) '[');
  }

  /** A line is read or rejected as if it were alone, whatever the others hold. */
  @Property(tries = 400)
  void everyLineIsReadAsIfItWereAlone(
      @ForAll @Size(max = 8) List<@Size(max = 6) List<@From("pieces") String>> lines,
      @ForAll @IntRange(min = 1, max = 90) int bufferSize,
      @ForAll @IntRange(min = 60, max = 200) int maxRecordLength) {
    JsonInput<Cdr> input = CdrJson.reader().maxRecordLength(maxRecordLength);
    StringBuilder text = new StringBuilder();
    List<String> alone = new ArrayList<>();
    for (List<String> pieces : lines) {
      String line = String.join("", pieces) + "\n";
      text.append(line);
      alone.addAll(events(input, line));
    }

    assertThat(events(input.bufferSize(bufferSize), text.toString())).isEqualTo(alone);
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
        ONE, TWO, "{", "}", "[", "]", "\"", "\\", ",", ":", " ", "\t", "1", "null", "\"x\"", "é");
  }

  /** The ids of the records, and of rejects the texts and reasons. */
  private static List<String> events(JsonInput<Cdr> input, String text) {
    List<String> events = new ArrayList<>();
    JsonInput<Cdr> handled =
        input
            .lines()
            .onReject(
                reject -> {
                  Reason reason = reject.problems().get(0).reason();
                  events.add(reason + " " + reject.isContinuation() + " " + reject.rawText());
                });
    try (CdrReader<Cdr> reader = handled.open(text)) {
      for (Cdr call : reader) {
        events.add(call.callId());
      }
    }
    return events;
  }
}

package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.Location;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage costs what it hit: reading goes on where the syntax tells how. */
class JsonDamageTest {
  private static final String ONE =
      "{\"callid\":\"1\",\"start\":\"2026-03-02 08:00:00\",\"number\":\"+33123456789\"}";
  private static final String TWO = ONE.replace("\"1\"", "\"2\"");
  private static final int[] BUFFER_SIZES = {1, 7, 131_072};

  private final List<Reject> rejects = new ArrayList<>();

  /** Every character of the text is a byte. */
  private List<String> ids(JsonInput<Cdr> input, String bytes) {
    rejects.clear();
    return input.onReject(rejects::add).readAll(bytes.getBytes(ISO_8859_1)).stream()
        .map(Cdr::callId)
        .toList();
  }

  private List<Reason> reasons() {
    return rejects.stream().map(reject -> reject.problems().get(0).reason()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"caf\u00E9\":{\"callid\":\"3\"}",
        "\"caf\u00E9\" : {\"x\":\"\u00E9\"}",
        "\"\\u0063af\u00E9\":[[1],{}]",
        "\"\u00E9\":7",
        "\"\u00E9\":\"\""
      })
  void aNameThatIsNoTextCostsItsRecordAlone(String bad) {
    String before = "{\"a\":" + ONE + ",\n ";
    for (int bufferSize : BUFFER_SIZES) {
      JsonInput<Cdr> input = CdrJson.reader().bufferSize(bufferSize);

      assertThat(ids(input, before + bad + ",\"c\":" + TWO + "}")).containsExactly("1", "2");
      assertThat(rejects).hasSize(1);
      Reject reject = rejects.get(0);
      assertThat(reject.rawBytes()).isEqualTo(bad.getBytes(ISO_8859_1));
      assertThat(reject.location()).isEqualTo(Location.ofRecord(2, 2, before.length()));
      Problem problem = reject.problems().get(0);
      assertThat(problem.reason()).isEqualTo(Reason.MALFORMED_ENCODING);
      assertThat(problem.location().path()).startsWith("$['").endsWith("\uFFFD']");
      assertThat(problem.location().byteOffset())
          .isEqualTo(before.length() + bad.indexOf('\u00E9'));
    }
  }

  @Test
  void whatElseIsWrongWithSuchAnElementIsToldAsEver() {
    String start = "{\"a\":" + ONE + ",\"\u00E9\":";

    assertThat(ids(CdrJson.reader(), start + "oops}")).containsExactly("1");
    assertThat(reasons()).containsExactly(Reason.MALFORMED_JSON);
    assertThat(ids(CdrJson.reader(), start + "{\"x\":")).containsExactly("1");
    assertThat(reasons()).containsExactly(Reason.TRUNCATED);
    String tooLong = start + "[" + "1,".repeat(200) + "1],\"c\":" + TWO + "}";
    assertThat(ids(CdrJson.reader().maxRecordLength(100), tooLong)).containsExactly("1", "2");
    assertThat(reasons()).startsWith(Reason.RECORD_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"x\":{oops},\"callid\":\"3\"}\n@\n%\n",
        "{\"x\":{\"y\":[}},\"callid\":\"3\"} \r\n@\r\n%",
        "{\"x\":{'y':1},\n  \"callid\":\"3\"\n}\n@\n%",
        "{\"x\":[],\"y\":{oops}}\n@%",
      })
  void anExtraThatIsBrokenCostsItsTextAlone(String layout) {
    String text = layout.replace("@", ONE).replace("%", TWO);
    for (int bufferSize : BUFFER_SIZES) {
      assertThat(ids(CdrJson.reader().bufferSize(bufferSize), text)).containsExactly("1", "2");
      assertThat(reasons()).containsExactly(Reason.MALFORMED_JSON);
      assertThat(text).startsWith(rejects.get(0).rawText());
    }
  }

  /** The mark is where it breaks; a reject ends where the lines of the broken text do. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\n\"callid\":3,\n\"start\":\"2026-03-02 08:00:00\",\n\"number\":▸bad\n}\n",
        "{\n\"callid\":3,\n\"x\":{\n\"y\":▸bad\n},\n\n\"z\":[\n\"]\",{\n\"a\":1\n}\n]\n}\n",
        "{\r\n\"callid\":3,\r\n\"number\":▸bad\r\n}\r\n",
        "{\n\"callid\":3\n▸\"start\":1\n}\n",
        "{\"callid\":3,\"start\":▸x,\n\"leg\":\n%\n}\n",
        "{\"callid\":3,\"start\":▸x,\n\"legs\":[\n%,\n%\n]\n}\n",
        "{\"callid\":3,\n\"legs\":[\n%,\n%\n],\n\"start\":▸x}\n",
        "{\"callid\":3,\"start\":\"x▸\n",
        "{\"callid\":3,\"start\":\"2026\",\n▸",
        "{\"callid\":3,\"x\":[[1\n▸",
      })
  void aBrokenTextIsRejectedWithAllOfItsLines(String broken) {
    String bad = broken.replace("▸", "").replace("%", ONE.replace("\"1\"", "\"99\""));
    int at = broken.substring(0, broken.indexOf('▸')).replace("%", ONE + " ").length();
    for (int bufferSize : BUFFER_SIZES) {
      JsonInput<Cdr> input = CdrJson.reader().bufferSize(bufferSize);

      assertThat(ids(input, ONE + "\n" + bad + TWO + "\n" + TWO)).containsExactly("1", "2", "2");
      assertThat(rejects).extracting(Reject::rawText).containsExactly(bad);
      assertThat(reasons()).containsExactly(Reason.MALFORMED_JSON);
      assertThat(rejects.get(0).problems().get(0).location().byteOffset())
          .isEqualTo(ONE.length() + 1 + at);
    }
  }

  /** Where a text ends too soon, what stands in it is part of it. */
  @Test
  void noRecordIsMadeOfTheInsideOfATruncatedText() {
    String cut = "{\"callid\":3,\"legs\":[\n" + ONE + ",\n" + TWO + "\n],\n";

    assertThat(ids(CdrJson.reader(), ONE + "\n" + cut)).containsExactly("1");
    assertThat(rejects).extracting(Reject::rawText).containsExactly(cut);
    assertThat(reasons()).containsExactly(Reason.TRUNCATED);
  }

  /** The lines of a text are looked at once, in pieces of the limit. */
  @Test
  void aBrokenTextThatIsLongComesInPieces() {
    String bad =
        "{\"callid\":oops,\n" + "\"x\":[\n{\"y\":\"\\\"\"}\n],\n".repeat(30) + "\"z\":1}\n";
    for (int bufferSize : BUFFER_SIZES) {
      JsonInput<Cdr> input = CdrJson.reader().maxRecordLength(100).bufferSize(bufferSize);

      assertThat(ids(input, bad + TWO)).containsExactly("2");
      assertThat(rejects.stream().map(Reject::rawText).reduce("", String::concat)).isEqualTo(bad);
      assertThat(rejects.stream().filter(reject -> !reject.isContinuation())).hasSize(1);
    }
  }

  /** Among values of one object, there is no telling where the next one starts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"k\":▸{oops},\"l\":@}",
        "{\"k\":▸{oops},\n\"l\":@}\n",
        "{\n\"k\":▸{oops},\n\"l\":@\n}",
        "{\"k\":\n▸{oops},\n\"l\":\n@}",
        "{\"k\":▸{oops}}\n[@]",
      })
  void aRecordThatIsBrokenInAnObjectCostsTheRest(String layout) {
    int at = layout.indexOf('▸');
    String text = layout.replace("▸", "").replace("@", ONE);

    assertThat(ids(CdrJson.reader(), text)).isEmpty();
    assertThat(rejects).hasSize(1);
    assertThat(rejects.get(0).rawText()).isEqualTo(text.substring(at));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[@,{\"x\":\"", "{\"a\":@,\"b\":{\"x\":[[\"", "@\n{\"x\":\"\\\\"})
  void whatIsTooLongAndCutOffIsOneReject(String layout) {
    String text = layout.replace("@", ONE) + "y".repeat(1000);
    for (int bufferSize : BUFFER_SIZES) {
      JsonInput<Cdr> input = CdrJson.reader().maxRecordLength(100).bufferSize(bufferSize);

      assertThat(ids(input, text)).containsExactly("1");
      assertThat(reasons()).containsOnly(Reason.RECORD_TOO_LONG);
      assertThat(rejects.stream().filter(reject -> !reject.isContinuation())).hasSize(1);
      assertThat(rejects.get(rejects.size() - 1).isTruncated()).as("the last piece").isTrue();
      assertThat(rejects.subList(0, rejects.size() - 1)).noneMatch(Reject::isTruncated);
      assertThat(rejects.stream().map(Reject::rawText).reduce("", String::concat))
          .isEqualTo(text.substring(text.lastIndexOf("{\"x\"")));
    }
  }

  /** Elements are counted whatever becomes of them. */
  @Test
  void pathsCountWhatIsRejected() {
    String tooLong = "{\"x\":\"" + "y".repeat(300) + "\"}";
    String bad = "{\"callid\":\"3\",\"start\":\"x\"}";
    for (int bufferSize : BUFFER_SIZES) {
      JsonInput<Cdr> input = CdrJson.reader().maxRecordLength(100).bufferSize(bufferSize);

      assertThat(ids(input, "[7," + tooLong + "," + bad + "," + TWO + "]")).containsExactly("2");
      assertThat(reasons()).startsWith(Reason.NOT_A_RECORD, Reason.RECORD_TOO_LONG);
      assertThat(rejects.get(rejects.size() - 1).problems().get(0).location().path())
          .isEqualTo("$[2].start");
    }
  }
}

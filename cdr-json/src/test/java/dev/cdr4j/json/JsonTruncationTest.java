package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Wherever a source is cut, in every layout: the records before the cut are delivered, and the
 * unfinished rest is rejected with the place of the cut.
 */
class JsonTruncationTest {
  private static final String RECORD =
      "{\"callid\":\"1\",\"start\":\"2026-03-02 08:00:00\",\"number\":\"+33199004719\","
          + "\"cli_name\":\"Zo\\u00eb \u20ac\",\"duration\":12,\"x\":[1.5,{\"y\":null}]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[@,@,@]",
        "[\n  @,\n  @,\n  @\n]\n",
        "{\"a\":@,\"b\":@,\"c\":@}",
        "{ \"call 1\" : @ ,\r\n \"call 2\" : @ }",
        "@\n@\n@\n",
        "@\r\n@\r\n@",
        "@@@",
        "[@][@]{\"a\":@}[]@",
        "@",
        "{}[@]{}",
      })
  void whatIsWholeIsDeliveredAndTheRestRejected(String layout) {
    for (String record : List.of(RECORD, RECORD.replace(",", ",\n  ").replace("{", "{\n  "))) {
      String text = layout.replace("@", record);
      byte[] bytes = text.getBytes(UTF_8);
      for (int length = 1; length < bytes.length; length++) {
        assertTold(CdrJson.reader(), bytes, length);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[@,@,@]; false",
        "{\"a\":@,\"b\":@,\"c\":@}; false",
        "@@@; false",
        "@|@|@|; false",
        "@|@|@|; true",
        "@|@|@; true"
      })
  void soItIsHoweverLittleIsReadAtATime(String layout, boolean isLines) {
    byte[] bytes = layout.replace("|", "\r\n").replace("@", RECORD).getBytes(UTF_8);
    for (int bufferSize : new int[] {1, 7, 150}) {
      JsonInput<Cdr> input = CdrJson.reader().bufferSize(bufferSize);
      for (int length = 1; length < bytes.length; length++) {
        assertTold(isLines ? input.lines() : input, bytes, length);
      }
    }
  }

  private static void assertTold(JsonInput<Cdr> input, byte[] bytes, int length) {
    byte[] cut = Arrays.copyOf(bytes, length);
    List<Reject> rejects = new ArrayList<>();
    List<Cdr> calls = input.onReject(rejects::add).readAll(cut);

    assertThat(calls).as("cut at %d", length).hasSize(wholeRecords(bytes, length));
    if (depthAt(bytes, length) == 0) {
      assertThat(rejects).as("cut at %d", length).isEmpty();
      return;
    }
    assertThat(rejects).as("cut at %d", length).hasSize(1);
    Reject reject = rejects.get(0);
    int from = (int) reject.location().byteOffset();
    assertThat(reject.isTruncated()).isTrue();
    assertThat(reject.problems().get(0).reason()).isEqualTo(Reason.TRUNCATED);
    assertThat(reject.problems().get(0).location().byteOffset()).isEqualTo(length);
    assertThat(reject.rawBytes()).isEqualTo(Arrays.copyOfRange(bytes, from, length));
    assertThat(reject.location().record()).isEqualTo(calls.size() + 1);
  }

  /** How deep within brackets a place is; no text here has brackets in strings. */
  private static int depthAt(byte[] bytes, int length) {
    int depth = 0;
    for (int i = 0; i < length; i++) {
      depth += bytes[i] == '{' || bytes[i] == '[' ? 1 : bytes[i] == '}' || bytes[i] == ']' ? -1 : 0;
    }
    return depth;
  }

  /** A record is over with its last property, which is an array with an object in it. */
  private static int wholeRecords(byte[] bytes, int length) {
    return new String(bytes, 0, length, UTF_8).split("null}]}", -1).length - 1;
  }
}

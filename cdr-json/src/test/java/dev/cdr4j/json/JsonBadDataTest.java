package dev.cdr4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrException;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rows of the list of bad data that are about JSON alone: each is an error with its position.
 * Those about every format are tested over all of them, in a module of their own.
 */
class JsonBadDataTest {
  private static final String GOOD =
      "{\"callid\":1,\"start\":\"2026-03-02 08:00:00\",\"number\":\"+33199004719\"}";

  /**
   * A record with something before its end, {@code ▸} before the place of the error, and what comes
   * of the records around it: {@code 1,3} where reading goes on, {@code 1} where there is no way.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "duplicate property  | ,\"x\":1,\"x\":▸2}            | DUPLICATE_NAME   | 1,3",
        "duplicate field     | ,\"Number\":▸\"2\"}           | DUPLICATE_NAME   | 1,3",
        "duplicate, escaped  | ,\"x\":1,\"\\u0078\":▸2}      | DUPLICATE_NAME   | 1,3",
        "deep nesting        | ,\"x\":▸[[[[1]]]]}            | NESTING_TOO_DEEP | 1,3",
        "deep in a field     | ,\"cli_name\":▸[[[[1]]]]}     | NESTING_TOO_DEEP | 1,3",
        "NaN                 | ,\"x\":▸NaN}                  | MALFORMED_JSON   | 1",
        "Infinity            | ,\"x\":-▸Infinity}            | MALFORMED_JSON   | 1",
        "trailing comma      | ,\"x\":1,▸}                   | MALFORMED_JSON   | 1",
        "comma in an array   | ,\"x\":[1,▸]}                 | MALFORMED_JSON   | 1",
        "comment             | ,▸/* note */\"x\":1}          | MALFORMED_JSON   | 1",
        "comment to the end  | ,\"x\":1▸// note}             | MALFORMED_JSON   | 1",
        "trailing garbage    | ,\"x\":1▸ garbage}            | MALFORMED_JSON   | 1",
        "single quotes       | ,▸'x':1}                      | MALFORMED_JSON   | 1",
        "leading zero        | ,\"x\":0▸7}                   | MALFORMED_JSON   | 1",
        "control character   | ,\"x\":\"a▸␁\"}               | MALFORMED_JSON   | 1",
      })
  void isAnErrorWithItsPosition(String name, String ending, Reason reason, String ids) {
    String bad = GOOD.replace(":1,", ":2,").replace("}", ending).replace('␁', '\u0001');
    String start = "[\n" + GOOD + ",\n";
    String source = start + bad + ",\n" + GOOD.replace(":1,", ":3,") + "]";
    // garbage behind a blank is at the blank's end
    int at = source.indexOf('▸') + (name.equals("trailing garbage") ? 1 : 0);
    String text = source.replace("▸", "");
    List<Reject> rejects = new ArrayList<>();

    List<Cdr> calls = CdrJson.reader().maxNesting(3).onReject(rejects::add).readAll(text);

    assertThat(String.join(",", calls.stream().map(Cdr::callId).toList())).isEqualTo(ids);
    assertThat(rejects).hasSize(1);
    assertThat(rejects.get(0).location().byteOffset()).isEqualTo(start.length());
    Problem problem = rejects.get(0).problems().get(0);
    assertThat(problem.reason()).isEqualTo(reason);
    assertThat(problem.location().byteOffset()).isEqualTo(at);
    assertThat(problem.location().line()).isEqualTo(3);
    assertThat(problem.location().column()).isEqualTo(at - start.length() + 1);
    assertThatExceptionOfType(CdrException.class)
        .isThrownBy(() -> CdrJson.reader().maxNesting(3).readAll(text))
        .withMessageStartingWith("record 2, line 3, byte " + start.length() + ": ")
        .withMessageContaining(
            ids.equals("1") ? "column " + problem.location().column() + ", byte " + at : "$[1].");
  }

  /** What stands behind the text is no record, or no JSON. */
  @ParameterizedTest
  @ValueSource(strings = {"garbage", "]", ",", "}", "\u0000"})
  void garbageBehindTheTextIsAnError(String garbage) {
    List<Reject> rejects = new ArrayList<>();
    String text = "[" + GOOD + "]\n" + garbage;

    assertThat(CdrJson.reader().onReject(rejects::add).readAll(text)).hasSize(1);
    assertThat(rejects).hasSize(1);
    assertThat(rejects.get(0).rawText()).isEqualTo(garbage);
    assertThat(rejects.get(0).problems().get(0).reason()).isEqualTo(Reason.MALFORMED_JSON);
    assertThat(rejects.get(0).location().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[@,@", "[@,@,", "[@,@,{", "[@,@,{\"callid\":", "[@,@,{\"callid\":\"3"})
  void aStreamThatIsCutInsideAnArrayDeliversTheWholeRecordsThenTheError(String layout) {
    List<Reject> rejects = new ArrayList<>();
    String text = layout.replace("@", GOOD);

    assertThat(CdrJson.reader().onReject(rejects::add).readAll(text)).hasSize(2);
    assertThat(rejects).hasSize(1);
    assertThat(rejects.get(0).isTruncated()).isTrue();
    assertThat(rejects.get(0).problems().get(0).location().byteOffset()).isEqualTo(text.length());
  }
}

package dev.cdr4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cdr4j.CdrException;
import dev.cdr4j.Problem;
import dev.cdr4j.Reject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record can have as many problems as it has room for: that must not cost more than its size. */
class ManyProblemsTest {
  private static final String ONE =
      "\"callid\":1,\"start\":\"2026-03-02 08:00:00\",\"number\":\"1\"}";

  private static String record(String bad, int times) {
    return "{" + bad.repeat(times) + ONE;
  }

  private static List<Problem> problems(String text) {
    List<Reject> rejects = new ArrayList<>();
    CdrJson.reader().bufferSize(1 << 20).onReject(rejects::add).readAll(text);
    assertThat(rejects).hasSize(1);
    return rejects.get(0).problems();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\":1,", "\"\":1,", "\"duration\":\"a\","})
  void theTimeGrowsWithTheirNumberAndNotItsSquare(String bad) {
    long few = shortestTime(record(bad, 2_400));
    long many = shortestTime(record(bad, 48_000));

    assertThat(many).isLessThan(100 * few); // 20 times is in proportion, its square would be 400
  }

  private static long shortestTime(String text) {
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      assertThat(problems(text)).hasSizeGreaterThan(2_000);
      shortest = Math.min(shortest, System.nanoTime() - start);
    }
    return shortest;
  }

  @Test
  void eachHasItsPlaceWhateverStandsBefore() {
    String bad = "\"duration\":\n\"é\", \"x\":1,\r\n";
    List<Problem> problems = problems("[" + record(bad, 3).replace("\"callid\":1,", "") + "]");

    assertThat(problems)
        .extracting(problem -> problem.location().path() + " " + problem.location().column())
        .containsExactly(
            "$[0].callid 2",
            "$[0].duration 1",
            "$[0].duration 1",
            "$[0].x 10",
            "$[0].duration 1",
            "$[0].x 10");
  }

  @Test
  void theMessageTellsTheFirst() {
    assertThatExceptionOfType(CdrException.class)
        .isThrownBy(() -> CdrJson.reader().readAll(record("\"x\":1,", 20_000)))
        .satisfies(
            e -> {
              assertThat(e.getMessage()).hasSizeLessThan(2_000).endsWith("; and 19979 more");
              assertThat(e.problems()).hasSize(19_999);
            });
  }

  /** Each problem has a path of its own. */
  @Test
  void longNamesAreCutInPaths() {
    String name = "n".repeat(500_000);
    List<Problem> problems = problems("{\"" + name + "\":" + record("\"x\":1,", 50_000) + "}");

    assertThat(problems).hasSize(49_999);
    assertThat(problems.get(0).location().path()).isEqualTo("$['" + "n".repeat(200) + "...'].x");
  }
}

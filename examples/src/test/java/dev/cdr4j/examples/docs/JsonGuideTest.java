package dev.cdr4j.examples.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.CdrException;
import dev.cdr4j.Reason;
import dev.cdr4j.json.CdrJacksonModule;
import dev.cdr4j.json.CdrJson;
import dev.cdr4j.json.JsonInput;
import dev.cdr4j.json.JsonOutput;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide to JSON leaves nothing out, and its numbers are those of the code. */
class JsonGuideTest {
  private final MarkdownFile guide = Repository.markdown("docs/json.md");

  @Test
  void everyOptionIsInItsTable() {
    assertThat(options("Reading options"))
        .containsExactlyInAnyOrderElementsOf(options(JsonInput.class));
    assertThat(options("Writing options"))
        .containsExactlyInAnyOrderElementsOf(options(JsonOutput.class));
    assertThat(options("Module options"))
        .containsExactlyInAnyOrderElementsOf(options(CdrJacksonModule.class));
  }

  /** A row may have options that go together, such as those of the direction. */
  private Set<String> options(String heading) {
    return guide.table(heading).stream()
        .flatMap(row -> Stream.of(row.get(0).split("[` ]+")))
        .filter(code -> !code.isEmpty())
        .map(code -> code.replaceAll("\\(.*", ""))
        .collect(toSet());
  }

  private static Set<String> options(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getReturnType() == type && !method.isBridge())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(method -> method.getName())
        .collect(toSet());
  }

  @Test
  void itsReasonsAreReasons() {
    Set<String> reasons = Stream.of(Reason.values()).map(Reason::name).collect(toSet());
    assertThat(reasons)
        .containsAll(
            guide.table("What is rejected").stream()
                .map(row -> MarkdownFile.codeOf(row.get(0)))
                .toList());
  }

  @Test
  void theLimitsAreTheOnesOfTheCode() {
    assertThat(reasonsOf(with("\"" + "x".repeat(65_536) + "\""))).isEmpty();
    assertThat(reasonsOf(with("\"" + "x".repeat(65_537) + "\"")))
        .containsExactly(Reason.FIELD_TOO_LONG);
    assertThat(reasonsOf(with("[".repeat(64) + "]".repeat(64)))).isEmpty();
    assertThat(reasonsOf(with("[".repeat(65) + "]".repeat(65))))
        .containsExactly(Reason.NESTING_TOO_DEEP);
    assertThat(reasonsOf(with("1".repeat(1000)))).isEmpty();
    assertThat(reasonsOf(with("1".repeat(1001)))).containsExactly(Reason.FIELD_TOO_LONG);
    String record = with("1");
    assertThat(reasonsOf(blanksBehind(record, 1_048_576))).isEmpty();
    assertThat(reasonsOf(blanksBehind(record, 1_048_577))).containsExactly(Reason.RECORD_TOO_LONG);
  }

  private static String with(String value) {
    return "{\"callid\":\"1\",\"start\":\"2026-03-02 08:00:00\",\"number\":\"1\",\"x\":"
        + value
        + "}";
  }

  private static String blanksBehind(String record, int length) {
    return record.replace("}", " ".repeat(length - record.length()) + "}");
  }

  private static List<Reason> reasonsOf(String text) {
    try {
      CdrJson.reader().readAll("[" + text + "]");
      return List.of();
    } catch (CdrException e) {
      return e.problems().stream().map(problem -> problem.reason()).toList();
    }
  }
}

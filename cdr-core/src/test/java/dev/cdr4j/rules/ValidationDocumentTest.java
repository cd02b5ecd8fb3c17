package dev.cdr4j.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.CdrField;
import dev.cdr4j.DialStatus;
import dev.cdr4j.HangupCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/validation.md} are those of the code. */
class ValidationDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "validation.md");

  private static List<String> rows(String heading) throws IOException {
    List<String> lines = Files.readAllLines(DOCUMENT);
    int start = lines.indexOf(heading) + 2;
    assertThat(start).as(heading).isGreaterThan(1);
    return lines.subList(start, lines.size()).stream()
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }

  @Test
  void theCatalogueHasEveryRuleAndNoOther() throws IOException {
    List<Rule> rules = new ArrayList<>(CoreRule.all());
    CdrValidator.standard().rules().keySet().stream()
        .filter(FeedRule.class::isInstance)
        .forEach(rules::add);

    assertThat(rows("| Rule | Severity | Fields | What it says | Source |"))
        .containsExactlyElementsOf(rules.stream().map(ValidationDocumentTest::row).toList());
  }

  private static String row(Rule rule) {
    return String.join(
        " | ",
        "| `" + rule.id() + "`",
        rule.severity().label(),
        rule.fields().stream().map(CdrField::wireName).collect(joining("`, `", "`", "`")),
        rule.sentence(),
        rule.source() + " |");
  }

  @Test
  void theCausesFitTheStatusesThatTheTableSays() throws IOException {
    Map<HangupCause, Integer> fitting = new HashMap<>();
    for (String row : rows("| cause (Q.850) | dial statuses that fit |")) {
      String[] cells = row.split(" *\\| *", -1);
      int statuses =
          Arrays.stream(cells[2].split(", ", -1))
              .mapToInt(status -> Endings.of(DialStatus.of(status)))
              .sum();
      for (String cause : cells[1].split(", ", -1)) {
        assertThat(fitting.put(HangupCause.of(cause), statuses)).as(cause).isNull();
      }
    }

    for (HangupCause cause : HangupCause.known()) {
      assertThat(Endings.of(cause))
          .as("%s", cause)
          .isEqualTo(fitting.getOrDefault(cause, Endings.ANY));
    }
    assertThat(HangupCause.known()).containsAll(fitting.keySet());
  }
}

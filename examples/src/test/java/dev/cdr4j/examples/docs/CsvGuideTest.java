package dev.cdr4j.examples.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrException;
import dev.cdr4j.Reason;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import dev.cdr4j.csv.CsvOutput;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide to CSV leaves nothing out, and its numbers are those of the code. */
class CsvGuideTest {
  private final MarkdownFile guide = Repository.markdown("docs/csv.md");

  @Test
  void everyReadingOptionIsInItsTable() {
    assertThat(firstCells("Reading options"))
        .containsExactlyInAnyOrderElementsOf(options(CsvInput.class));
  }

  @Test
  void everyWritingOptionIsInItsTable() {
    assertThat(firstCells("Writing options"))
        .containsExactlyInAnyOrderElementsOf(options(CsvOutput.class));
  }

  private List<String> firstCells(String heading) {
    return guide.table(heading).stream().map(row -> MarkdownFile.codeOf(row.get(0))).toList();
  }

  private static Set<String> options(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getReturnType() == type && !method.isBridge())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(method -> method.getName())
        .collect(toSet());
  }

  @Test
  void everyReasonIsExplainedInAGuide() {
    Set<String> reasons = Stream.of(Reason.values()).map(Reason::name).collect(toSet());
    Set<String> explained =
        Repository.guides().stream()
            .flatMap(file -> file.inlineCode().stream())
            .map(code -> code.text())
            .collect(toSet());

    assertThat(explained).containsAll(reasons);
    assertThat(reasons).containsAll(firstCells("What is rejected"));
  }

  @Test
  void theLimitsAreTheOnesOfTheCode() {
    int field = limit("maxFieldLength");
    int record = limit("maxRecordLength");
    int columns = limit("maxColumns");

    assertThat(reasonsOf(named(field))).isEmpty();
    assertThat(reasonsOf(named(field + 1))).containsExactly(Reason.FIELD_TOO_LONG);
    assertThat(reasonsOf(ofLength(record))).doesNotContain(Reason.RECORD_TOO_LONG);
    assertThat(reasonsOf(ofLength(record + 1))).contains(Reason.RECORD_TOO_LONG);
    assertThat(reasonsOf(wide(columns))).isEmpty();
    assertThat(reasonsOf(wide(columns + 1))).containsExactly(Reason.TOO_MANY_COLUMNS);
  }

  private int limit(String option) {
    List<Integer> said =
        Stream.of(guide.table("Reading options"), readmeLimits())
            .flatMap(List::stream)
            .filter(row -> row.stream().anyMatch(cell -> cell.contains("`" + option)))
            .flatMap(row -> row.stream().filter(cell -> cell.matches("[0-9,]+( bytes)?")))
            .map(cell -> Integer.valueOf(cell.replaceAll("[^0-9]", "")))
            .toList();
    assertThat(said).as("the limit in the guide and in the README").hasSize(2);
    assertThat(said.get(0)).isEqualTo(said.get(1));
    return said.get(0);
  }

  private static List<List<String>> readmeLimits() {
    return Repository.markdown("README.md").table("Limits and defaults");
  }

  private static String named(int length) {
    return "callid,start,number,cli_name\n1,2026-03-02 08:00:00,1," + "x".repeat(length) + "\n";
  }

  /** A record that is cut into values short enough. */
  private static String ofLength(int length) {
    String start = "1,2026-03-02 08:00:00,1";
    String value = "," + "x".repeat(999);
    String rest = value.repeat(length / value.length() + 1);
    return "callid,start,number\n" + start + rest.substring(0, length - start.length()) + "\n";
  }

  private static String wide(int columns) {
    String names =
        IntStream.rangeClosed(4, columns)
            .mapToObj(i -> String.format(Locale.ROOT, "extra%d", i))
            .collect(Collectors.joining(",", "callid,start,number,", "\n"));
    return names + "1,2026-03-02 08:00:00,1" + ",".repeat(columns - 3) + "\n";
  }

  private static List<Reason> reasonsOf(String text) {
    CsvInput<Cdr> input = CdrCsv.reader();
    try {
      List<Cdr> calls = input.readAll(text);
      assertThat(calls).hasSize(1);
      return List.of();
    } catch (CdrException e) {
      return e.problems().stream().map(problem -> problem.reason()).toList();
    }
  }
}

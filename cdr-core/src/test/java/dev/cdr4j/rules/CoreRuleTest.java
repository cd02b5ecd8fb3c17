package dev.cdr4j.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is wrong with a record gives just the findings that {@code cases.txt} says, about just those
 * fields. The file says how it is to be read.
 */
class CoreRuleTest {
  private static final CdrValidator STANDARD = CdrValidator.empty().with(CoreRule.standard());
  private static final CdrValidator ALL = CdrValidator.empty().with(CoreRule.all());

  /** A line of the file. */
  record Case(int line, String call, Map<CdrField, String> changes, String findings) {
    static Case parse(int number, String line) {
      String[] cells = line.split("\\|", -1);
      assertThat(cells).as("cells of line %s", number).hasSize(3);
      Map<CdrField, String> changes = new LinkedHashMap<>();
      for (String change : cells[1].isBlank() ? new String[0] : cells[1].strip().split("; ?")) {
        int equals = change.indexOf('=');
        String text = change.substring(equals + 1).translateEscapes();
        changes.put(CdrField.find(change.substring(0, equals)), text);
      }
      return new Case(number, cells[0].strip(), changes, cells[2].strip());
    }

    Cdr cdr() {
      return GoodCalls.change(GoodCalls.of(call), changes);
    }

    @Override
    public String toString() {
      return "line " + line + ": " + call + " with " + changes;
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream file = CoreRuleTest.class.getResourceAsStream("cases.txt")) {
      List<String> lines = new String(file.readAllBytes(), UTF_8).lines().toList();
      return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
          .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
          .map(i -> Case.parse(i + 1, lines.get(i)))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsJustThat(Case example) {
    List<Finding> found = ALL.validate(example.cdr());

    assertThat(found.stream().map(CoreRuleTest::describe).collect(joining("; ")))
        .isEqualTo(example.findings());
    for (Finding finding : found) {
      assertThat(finding.rule().fields()).as("fields of %s", finding).containsAll(finding.fields());
      assertThat(finding.fields())
          .as("fields of %s", finding)
          .allMatch(field -> field.isDefinedFor(finding.direction()));
    }
  }

  private static String describe(Finding finding) {
    return Stream.concat(
            Stream.of(finding.ruleId()), finding.fields().stream().map(CdrField::wireName))
        .collect(joining(" "));
  }

  /** Else the file would not tell whether a rule, or one of its fields, is ever reported. */
  @Test
  void theCasesNameEveryFieldOfEveryRule() throws IOException {
    Map<String, Set<CdrField>> named = new HashMap<>();
    for (Case example : cases()) {
      for (Finding finding : ALL.validate(example.cdr())) {
        named.computeIfAbsent(finding.ruleId(), id -> new HashSet<>()).addAll(finding.fields());
      }
    }

    for (CoreRule rule : CoreRule.all()) {
      assertThat(named.get(rule.id())).as("%s", rule).isEqualTo(rule.fields());
    }
  }

  @Test
  void goodCallsHaveNoFindings() {
    GoodCalls.all().forEach((name, call) -> assertThat(ALL.validate(call)).as(name).isEmpty());
  }

  @Test
  void standardLeavesOutWhatRegularTrafficBreaks() {
    assertThat(CoreRule.all()).containsExactly(CoreRule.values());
    assertThat(CoreRule.standard())
        .isSubsetOf(CoreRule.all())
        .hasSize(CoreRule.all().size() - 1)
        .doesNotContain(CoreRule.CLI_PRESENT_THOUGH_PROHIBITED);
    Cdr hidden =
        GoodCalls.change(
            GoodCalls.of("answered in"), Map.of(CdrField.CLI_PRES, "prohib_passed_screen"));
    assertThat(STANDARD.validate(hidden)).isEmpty();
    assertThat(ALL.validate(hidden)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void describesItself(CoreRule rule) {
    assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)*").isEqualTo(rule.toString());
    assertThat(rule.sentence()).matches("[a-z][-A-Za-z0-9 ',]+[a-z]").hasSizeLessThan(90);
    assertThat(rule.source()).isNotBlank();
    assertThat(rule.fields()).isNotEmpty();
    assertThat(rule.severity()).isNotNull();
  }

  @Test
  void idsAndSentencesAreUnique() {
    assertThat(CoreRule.all().stream().map(CoreRule::sentence).collect(toSet()))
        .hasSameSizeAs(CoreRule.all());
    assertThat(CoreRule.all().stream().map(CoreRule::id).collect(toSet()))
        .hasSameSizeAs(CoreRule.all())
        .contains(
            "answer-before-start", "answered-exceeds-total", "dial-status-contradicts-answer");
  }
}

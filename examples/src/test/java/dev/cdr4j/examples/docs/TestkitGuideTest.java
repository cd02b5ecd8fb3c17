package dev.cdr4j.examples.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.testkit.Scenario;
import dev.cdr4j.testkit.Traffic;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The guide to test data leaves no setting and no scenario out. */
class TestkitGuideTest {
  private final MarkdownFile guide = Repository.markdown("docs/testkit.md");

  private List<String> firstCells(String heading) {
    return guide.table(heading).stream()
        .map(row -> MarkdownFile.codeOf(row.get(0)).replaceAll("\\(.*", ""))
        .toList();
  }

  @Test
  void everySettingIsInItsTable() {
    Set<String> settings =
        Arrays.stream(Traffic.class.getDeclaredMethods())
            .filter(method -> method.getReturnType() == Traffic.class)
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .map(method -> method.getName())
            .collect(toSet());

    assertThat(firstCells("Settings")).containsExactlyInAnyOrderElementsOf(settings);
  }

  @Test
  void everyScenarioIsInItsTable() {
    assertThat(firstCells("Scenarios"))
        .containsExactlyElementsOf(Arrays.stream(Scenario.values()).map(Scenario::name).toList());
  }
}

package dev.cdr4j.examples.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cdr4j.CdrField;
import dev.cdr4j.NumberType;
import dev.cdr4j.phonenumber.LineType;
import dev.cdr4j.phonenumber.PhoneNumberFacts;
import dev.cdr4j.phonenumber.PhoneNumberRule;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide to phone numbers leaves nothing out, and its rules and types are those of the code. */
class PhoneNumbersGuideTest {
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
  private static final Pattern NUMBER_TYPE = Pattern.compile("`([A-Z]+)`");

  private final MarkdownFile guide = Repository.markdown("docs/phone-numbers.md");

  private List<String> firstCells(String heading) {
    return guide.table(heading).stream().map(row -> MarkdownFile.codeOf(row.get(0))).toList();
  }

  @Test
  void theCatalogueOfRulesIsThatOfTheCode() {
    List<List<String>> rules =
        Arrays.stream(PhoneNumberRule.values())
            .map(
                rule ->
                    List.of("`" + rule.id() + "`", rule.sentence(), fields(rule), rule.source()))
            .toList();

    assertThat(guide.table("Rules")).containsExactlyElementsOf(rules);
  }

  private static String fields(PhoneNumberRule rule) {
    return rule.fields().stream()
        .map(CdrField::wireName)
        .map(name -> "`" + name + "`")
        .collect(joining(", "));
  }

  @Test
  void everyFactIsInItsTable() {
    List<String> facts =
        Arrays.stream(PhoneNumberFacts.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .map(Method::getName)
            .filter(name -> !OF_EVERY_OBJECT.contains(name))
            .toList();

    assertThat(firstCells("What is known")).containsExactlyInAnyOrderElementsOf(facts);
  }

  @Test
  void everyLineTypeIsInItsTableWithTheWordsOfTheWire() {
    assertThat(guide.table("Types"))
        .extracting(row -> MarkdownFile.codeOf(row.get(0)), row -> numberTypes(row.get(1)))
        .containsExactlyElementsOf(
            Arrays.stream(LineType.values())
                .map(type -> tuple(type.name(), type.numberTypes()))
                .toList());
  }

  private static List<NumberType> numberTypes(String cell) {
    return NUMBER_TYPE.matcher(cell).results().map(match -> NumberType.of(match.group(1))).toList();
  }
}

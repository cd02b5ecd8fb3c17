package dev.cdr4j.validation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.phonenumber.NumberingPlan;
import dev.cdr4j.phonenumber.PhoneNumberRule;
import dev.cdr4j.rules.CoreRule;
import dev.cdr4j.rules.Rule;
import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule and every constraint has a message in both languages, and no message is left over. */
class BundlesTest {
  private static final String ENGLISH = "ContributorValidationMessages.properties";
  private static final String FRENCH = "ContributorValidationMessages_fr.properties";
  private static final String RULES = "dev.cdr4j.rules.";

  private static Path file(String bundle) throws URISyntaxException {
    return Path.of(CdrValidation.class.getResource("/" + bundle).toURI());
  }

  /** As bundles of several jars are read. */
  private static Map<String, String> read(String bundle) throws IOException, URISyntaxException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file(bundle))) {
      properties.load(new InputStreamReader(in, ISO_8859_1));
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }

  /** Those of the core and those about phone numbers, for single records. */
  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(CoreRule.all());
    rules.addAll(PhoneNumberRule.all(NumberingPlan.create(0)));
    return rules;
  }

  private static Set<String> expectedKeys() throws IOException, URISyntaxException {
    Set<String> keys = new TreeSet<>();
    rules().forEach(rule -> keys.add(RULES + rule.id()));
    constraints().forEach(constraint -> keys.add(constraint + ".message"));
    return keys;
  }

  /** The names of the annotations of this package that are constraints. */
  private static Stream<String> constraints() throws IOException, URISyntaxException {
    Path classes = Path.of(CdrValidation.class.getResource("CdrValidation.class").toURI());
    try (Stream<Path> files = Files.list(classes.getParent())) {
      List<String> names =
          files
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
              .map(name -> "dev.cdr4j.validation." + name.replace(".class", ""))
              .filter(BundlesTest::isConstraint)
              .toList();
      return names.stream();
    }
  }

  private static boolean isConstraint(String name) {
    try {
      return Class.forName(name).isAnnotationPresent(Constraint.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, FRENCH})
  void hasAMessageForEachAndForNothingElse(String bundle) throws Exception {
    assertThat(constraints()).hasSizeGreaterThan(5);
    assertThat(read(bundle).keySet()).isEqualTo(expectedKeys());
    assertThat(read(bundle).values()).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }

  @Test
  void theEnglishMessageOfARuleIsItsSentence() throws Exception {
    Map<String, String> texts = read(ENGLISH);

    assertThat(rules())
        .allSatisfy(
            rule ->
                assertThat(texts.get(RULES + rule.id())).isEqualTo(rule.sentence() + "{values}"));
  }

  @Test
  void theFrenchMessageOfARuleHasItsValuesToo() throws Exception {
    Map<String, String> texts = read(FRENCH);

    assertThat(rules())
        .allSatisfy(rule -> assertThat(texts.get(RULES + rule.id())).endsWith("{values}"));
    Set<String> english = new HashSet<>(read(ENGLISH).values());
    assertThat(texts.values()).doesNotContainAnyElementsOf(english);
  }

  /** Hibernate Validator reads them as ISO 8859-1 where it puts several jars' together. */
  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, FRENCH, "ContributorValidationMessages_en.properties"})
  void isAscii(String bundle) throws Exception {
    assertThat(Files.readString(file(bundle), ISO_8859_1).chars()).allMatch(c -> c < 128);
  }

  @Test
  void whatIsThereForEnglishIsTheSame() throws Exception {
    assertThat(read(ENGLISH))
        .containsAllEntriesOf(read("ContributorValidationMessages_en.properties"));
  }
}

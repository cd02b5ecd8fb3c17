package dev.cdr4j.examples.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.validation.CdrValidation;
import jakarta.validation.Constraint;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to Jakarta Validation shows beside code works too, and leaves nothing out. */
class JakartaValidationGuideTest {
  private static final Cdr EARLY =
      OutboundCdr.builder()
          .callId(1)
          .timing(
              timing ->
                  timing
                      .start(Instant.parse("2026-03-02T08:00:00Z"))
                      .answer(Instant.parse("2026-03-02T07:59:00Z")))
          .build();

  private final MarkdownFile guide = Repository.markdown("docs/jakarta-validation.md");

  @Test
  void theValidationXmlWorks(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("META-INF"));
    Files.writeString(folder.resolve("META-INF/validation.xml"), only("xml", "<validation-config"));

    assertThat(messagesIn(folder)).hasSize(1);
  }

  @Test
  void theBundleOfOnesOwnComesFirst(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("META-INF"));
    Files.writeString(folder.resolve("META-INF/validation.xml"), only("xml", "<validation-config"));
    Files.writeString(
        folder.resolve("ValidationMessages.properties"), only("properties", "dev.cdr4j.rules."));

    assertThat(messagesIn(folder))
        .containsExactly(
            "Call 1 was answered at 2026-03-02 07:59:00 and started at 2026-03-02 08:00:00");
  }

  /** What is found in an application that has the files of a folder on its class path. */
  private static List<String> messagesIn(Path folder) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader application =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(application);
      try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
        return messages(factory);
      }
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static List<String> messages(ValidatorFactory factory) {
    return factory.getValidator().validate(EARLY).stream()
        .map(violation -> violation.getMessage())
        .toList();
  }

  @Test
  void theMappingThatLeavesRulesOutWorks() {
    byte[] mapping = only("xml", "<constraint-mappings").getBytes(UTF_8);
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .addMapping(new ByteArrayInputStream(mapping))
            .buildValidatorFactory()) {
      assertThat(messages(factory)).isEmpty();
    }
  }

  private String only(String language, String start) {
    List<CodeBlock> blocks =
        guide.blocks(language).stream().filter(block -> block.text().startsWith(start)).toList();
    assertThat(blocks).hasSize(1);
    return blocks.get(0).text();
  }

  @Test
  void everyConstraintIsInItsTable() throws Exception {
    Set<String> listed =
        guide.table("Constraints for your own classes").stream()
            .map(row -> MarkdownFile.codeOf(row.get(0)).substring(1))
            .collect(Collectors.toSet());

    assertThat(listed).isEqualTo(constraints()).isNotEmpty();
  }

  private static Set<String> constraints() throws IOException, URISyntaxException {
    Path place =
        Path.of(CdrValidation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ModuleReference module = ModuleFinder.of(place).find("dev.cdr4j.validation").orElseThrow();
    String folder = "dev/cdr4j/validation/";
    try (ModuleReader reader = module.open();
        Stream<String> names = reader.list()) {
      return names
          .filter(name -> name.matches(folder + "\\w+\\.class"))
          .map(name -> name.replace(".class", "").replace('/', '.'))
          .map(JakartaValidationGuideTest::load)
          .filter(type -> type.isAnnotationPresent(Constraint.class))
          .map(Class::getSimpleName)
          .collect(Collectors.toSet());
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

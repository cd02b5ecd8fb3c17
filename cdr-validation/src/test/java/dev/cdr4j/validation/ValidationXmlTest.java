package dev.cdr4j.validation;

import static dev.cdr4j.validation.Validators.paths;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is configured by its {@code META-INF/validation.xml}. */
class ValidationXmlTest {
  private static final String VALIDATION_XML =
      """
      <validation-config xmlns="https://jakarta.ee/xml/ns/validation/configuration" version="3.0">
        <constraint-mapping>META-INF/dev.cdr4j/coherent-cdr.xml</constraint-mapping>
      </validation-config>
      """;

  @Test
  void theMappingIsNamedThere(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("META-INF"));
    Files.writeString(folder.resolve("META-INF/validation.xml"), VALIDATION_XML);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader application =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(application);
      try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
        assertThat(paths(factory.getValidator().validate(Calls.answeredBeforeStart())))
            .containsExactly("timing.answer");
      }
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void theMappingIsReadAnewEachTime() throws Exception {
    byte[] first = CdrValidation.mapping().readAllBytes();

    assertThat(CdrValidation.mapping().readAllBytes()).isEqualTo(first).isNotEmpty();
  }
}

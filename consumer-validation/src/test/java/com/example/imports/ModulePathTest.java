package com.example.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.validation.CdrValidation;
import jakarta.validation.Validation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service on the module path. That the module system is in charge here comes first. */
class ModulePathTest {
  private final Module service = ImportCheck.class.getModule();
  private final Module validation = CdrValidation.class.getModule();
  private final Module provider = HibernateValidator.class.getModule();

  @Test
  void allAreNamedModules() {
    assertThat(service.getName()).isEqualTo("com.example.imports");
    assertThat(validation.getName()).isEqualTo("dev.cdr4j.validation");
    assertThat(validation.getDescriptor().isAutomatic()).isFalse();
    assertThat(provider.getName()).isEqualTo("org.hibernate.validator");
    assertThat(Validation.class.getModule().getName()).isEqualTo("jakarta.validation");
  }

  @Test
  void theModuleBringsTheCoreAndTheSpecificationAndNoProvider() {
    assertThat(validation.getDescriptor().requires())
        .filteredOn(
            required ->
                !required
                    .modifiers()
                    .contains(java.lang.module.ModuleDescriptor.Requires.Modifier.STATIC))
        .extracting(required -> required.name())
        .containsExactlyInAnyOrder("java.base", "dev.cdr4j", "jakarta.validation");
  }

  @Test
  void onlyTheConstraintsAreForApplications() {
    assertThat(validation.isExported("dev.cdr4j.validation", service)).isTrue();
    assertThat(validation.getDescriptor().exports()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | the call was answered before it started | must be a phone number in E.164 form
          fr | l'appel a été décroché avant d'avoir commencé | doit être un numéro de téléphone au format E.164
          """,
      quoteCharacter = '"')
  void theServiceSaysWhatIsWrong(String language, String answer, String hotline) {
    PrintStream console = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, UTF_8));
      Demonstration.main(new String[] {language});
    } finally {
      System.setOut(console);
    }
    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "calls[0].timing.answer: "
                + answer
                + " (answer 2026-03-02 07:59:00, start 2026-03-02 08:00:00)",
            "hotline: "
                + hotline
                + (language.equals("en") ? ", such as " : ", comme ")
                + "+33199004719");
  }
}

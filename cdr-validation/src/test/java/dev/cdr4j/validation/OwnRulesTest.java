package dev.cdr4j.validation;

import static dev.cdr4j.validation.Validators.messages;
import static dev.cdr4j.validation.Validators.paths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.CoreRule;
import dev.cdr4j.rules.RecordRule;
import dev.cdr4j.rules.Severity;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application says by which rules its records are checked. */
class OwnRulesTest {
  private static final RecordRule NO_COST_LABEL =
      RecordRule.of(
          "no-cost-label",
          Severity.ERROR,
          "the call has no cost label",
          Set.of(CdrField.BILLING_CUSTOMER_COST_LABEL),
          (cdr, findings) -> {
            if (cdr.billing().costLabel() == null) {
              findings.add(cdr, CdrField.BILLING_CUSTOMER_COST_LABEL);
            }
          });

  /** Found as a service, in the tests that say so. */
  public static final class CostLabels implements CdrValidatorProvider {
    @Override
    public CdrValidator validator() {
      return CdrValidator.empty().with(NO_COST_LABEL);
    }
  }

  /** Another one. */
  public static final class OnlyStandard implements CdrValidatorProvider {
    @Override
    public CdrValidator validator() {
      return CdrValidator.standard();
    }
  }

  @TempDir Path folder;

  record Import(@CoherentCdr(without = "answer-before-start") Cdr call) {}

  record Misspelt(@CoherentCdr(without = "answer-before-begin") Cdr call) {}

  @Test
  void theFactoryHasThemChecked() {
    Validator validator =
        Validators.checkingBy(
            CdrValidator.standard().without(CoreRule.ANSWER_BEFORE_START).with(NO_COST_LABEL));

    assertThat(paths(validator.validate(Calls.answeredBeforeStart())))
        .containsExactly("billing.costLabel");
    assertThat(messages(validator.validate(Calls.inbound())))
        .containsExactly("the call has no cost label (billing_customer_cost_label absent)");
  }

  @Test
  void theFactoryLeavesOtherConstraintsToOthers() {
    Recording others = new Recording();
    record Request(@NotBlank String name) {}
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .addMapping(CdrValidation.mapping())
            .constraintValidatorFactory(
                CdrValidation.constraintValidatorFactory(CdrValidator.empty(), others))
            .buildValidatorFactory()) {
      assertThat(factory.getValidator().validate(new Request(" "))).hasSize(1);
      assertThat(factory.getValidator().validate(Calls.answeredBeforeStart())).isEmpty();
      assertThat(others.made)
          .extracting(made -> made.getClass().getSimpleName())
          .contains("NotBlankValidator");
    }
    assertThat(others.made).isEmpty();
  }

  /** Keeps what it made and what was not given back. */
  private static final class Recording implements ConstraintValidatorFactory {
    private final List<ConstraintValidator<?, ?>> made = new ArrayList<>();
    private final ConstraintValidatorFactory factory =
        Validation.byDefaultProvider().configure().getDefaultConstraintValidatorFactory();

    @Override
    public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> key) {
      T instance = factory.getInstance(key);
      made.add(instance);
      return instance;
    }

    @Override
    public void releaseInstance(ConstraintValidator<?, ?> instance) {
      made.remove(instance);
      factory.releaseInstance(instance);
    }
  }

  @Test
  void aServiceHasThemChecked() throws Exception {
    List<String> paths =
        withServices(
            List.of(CostLabels.class),
            () -> paths(Validators.standard().validate(Calls.answeredBeforeStart())));

    assertThat(paths).containsExactly("billing.costLabel");
  }

  @Test
  void theFactoryComesBeforeAService() throws Exception {
    List<String> paths =
        withServices(
            List.of(CostLabels.class),
            () ->
                paths(
                    Validators.checkingBy(CdrValidator.standard())
                        .validate(Calls.answeredBeforeStart())));

    assertThat(paths).containsExactly("timing.answer");
  }

  @Test
  void twoServicesCannotBothDecide() {
    assertThatThrownBy(
            () ->
                withServices(
                    List.of(CostLabels.class, OnlyStandard.class),
                    () -> Validators.standard().validate(Calls.outbound())))
        .isInstanceOf(ValidationException.class)
        .rootCause()
        .hasMessageContainingAll(CostLabels.class.getName(), OnlyStandard.class.getName());
  }

  /** Runs something in an application that has these providers among its services. */
  private <T> T withServices(List<Class<?>> providers, Callable<T> run) throws Exception {
    writeServices(providers);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader application =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(application);
      return run.call();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private void writeServices(List<Class<?>> providers) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.write(
        services.resolve(CdrValidatorProvider.class.getName()),
        providers.stream().map(Class::getName).toList());
  }

  @Test
  void aRuleIsLeftOutByItsId() {
    Cdr cdr = Calls.answeredBeforeStart();

    assertThat(Validators.standard().validate(new Import(cdr))).isEmpty();
    assertThat(Validators.standard().validate(cdr)).isNotEmpty();
  }

  @Test
  void anIdThatNoRuleHasIsAFaultOfTheDeclaration() {
    assertThatThrownBy(() -> Validators.standard().validate(new Misspelt(Calls.outbound())))
        .isInstanceOf(ValidationException.class)
        .rootCause()
        .hasMessage("there is no rule answer-before-begin");
  }
}

package dev.cdr4j.validation;

import static dev.cdr4j.validation.Validators.messages;
import static dev.cdr4j.validation.Validators.paths;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.RecordRule;
import dev.cdr4j.rules.Severity;
import jakarta.validation.ClockProvider;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that has what the specification says, and no more: then messages are in English. */
class OtherProvidersTest {
  private static final ConstraintValidatorFactory FACTORY =
      Validation.byDefaultProvider().configure().getDefaultConstraintValidatorFactory();

  private static final Validator PLAIN = plain(FACTORY);

  private static Validator plain(ConstraintValidatorFactory factory) {
    return Validation.byDefaultProvider()
        .configure()
        .addMapping(CdrValidation.mapping())
        .constraintValidatorFactory(new PlainFactory(factory))
        .buildValidatorFactory()
        .getValidator();
  }

  record Request(
      @E164 String number,
      @E164(message = "{my.message} or {dev.cdr4j.validation.E164.message}") String other,
      @CoherentCdr(message = "no {0}") Cdr call) {}

  @Test
  void aFindingSaysItsSentence() {
    assertThat(messages(PLAIN.validate(Calls.answeredBeforeStart())))
        .containsExactly(
            "the call was answered before it started"
                + " (answer 2026-03-02 07:59:00, start 2026-03-02 08:00:00)");
    assertThat(paths(PLAIN.validate(Calls.answeredBeforeStart()))).containsExactly("timing.answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"${1 + 1}", "{answer}", "{", "}", "\\", "\\{x\\}", "\\${x}", "$1", "{{x}}"})
  void whatARecordHoldsIsNeverRead(String text) {
    Cdr cdr = Calls.outbound().toBuilder().voiceApp(app -> app.name(text)).build();
    RecordRule rule =
        RecordRule.of(
            "scenario",
            Severity.ERROR,
            "the scenario has a name",
            Set.of(CdrField.SCENARIO_NAME),
            (call, findings) -> findings.add(call, CdrField.SCENARIO_NAME));
    Validator named =
        plain(CdrValidation.constraintValidatorFactory(CdrValidator.empty().with(rule), FACTORY));

    assertThat(messages(named.validate(cdr)))
        .containsExactly("the scenario has a name (scenario_name " + text + ")");
  }

  @Test
  void aConstraintOnAValueSaysItsSentence() {
    assertThat(messages(PLAIN.validateValue(Request.class, "number", "-")))
        .containsExactly("must be a phone number in E.164 form, such as +33199004719");
  }

  @Test
  void aConstraintMayHaveAMessageOfItsOwn() {
    assertThat(messages(PLAIN.validateValue(Request.class, "other", "-")))
        .singleElement()
        .asString()
        .startsWith("{my.message} or ");
    assertThat(messages(PLAIN.validateValue(Request.class, "call", Calls.answeredBeforeStart())))
        .containsExactly("no {0}");
  }

  /** Makes what checks with contexts in which nothing of Hibernate Validator is to be had. */
  private record PlainFactory(ConstraintValidatorFactory factory)
      implements ConstraintValidatorFactory {
    @Override
    @SuppressWarnings("unchecked") // the provider asks for no more than a ConstraintValidator
    public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> key) {
      return (T) new PlainValidator<>((ConstraintValidator<?, Object>) factory.getInstance(key));
    }

    @Override
    public void releaseInstance(ConstraintValidator<?, ?> instance) {}
  }

  private record PlainValidator<A extends Annotation>(ConstraintValidator<A, Object> validator)
      implements ConstraintValidator<A, Object> {
    @Override
    public void initialize(A constraint) {
      validator.initialize(constraint);
    }

    @Override
    public boolean isValid(Object value, ConstraintValidatorContext context) {
      return validator.isValid(value, new PlainContext(context));
    }
  }

  private record PlainContext(ConstraintValidatorContext context)
      implements ConstraintValidatorContext {
    @Override
    public void disableDefaultConstraintViolation() {
      context.disableDefaultConstraintViolation();
    }

    @Override
    public String getDefaultConstraintMessageTemplate() {
      return context.getDefaultConstraintMessageTemplate();
    }

    @Override
    public ClockProvider getClockProvider() {
      return context.getClockProvider();
    }

    @Override
    public ConstraintViolationBuilder buildConstraintViolationWithTemplate(String template) {
      return context.buildConstraintViolationWithTemplate(template);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new ValidationException(type + " is not supported");
    }
  }
}

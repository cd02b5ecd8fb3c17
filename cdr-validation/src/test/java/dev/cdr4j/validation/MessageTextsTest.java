package dev.cdr4j.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.RecordRule;
import dev.cdr4j.rules.Severity;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a violation says to a person: plain, masked, and never run as an expression. */
class MessageTextsTest {
  private static final MessageInterpolator STANDARD =
      Validation.byDefaultProvider().configure().getDefaultMessageInterpolator();

  /** Reports every field that a record has. */
  private static final RecordRule EVERYTHING =
      RecordRule.of(
          "everything",
          Severity.ERROR,
          "it is there",
          Set.of(CdrField.values()),
          (cdr, findings) ->
              Arrays.stream(CdrField.values())
                  .filter(field -> field.value(cdr) != null)
                  .forEach(field -> findings.add(cdr, field)));

  private static final Validator OF_EVERYTHING =
      validator(STANDARD, Locale.ENGLISH, CdrValidator.empty().with(EVERYTHING));

  record ByHand(
      @CoherentCdr(message = "{rule} ({severity}) of call {callid}:{values} {answer}") Cdr call) {}

  private static Validator validator(
      MessageInterpolator messages, Locale locale, CdrValidator rules) {
    Configuration<?> configuration = Validation.byDefaultProvider().configure();
    return configuration
        .addMapping(CdrValidation.mapping())
        .constraintValidatorFactory(
            CdrValidation.constraintValidatorFactory(
                rules, configuration.getDefaultConstraintValidatorFactory()))
        .messageInterpolator(in(locale, messages))
        .buildValidatorFactory()
        .getValidator();
  }

  /** As a server does that knows the language of a request. */
  private static MessageInterpolator in(Locale locale, MessageInterpolator messages) {
    return new MessageInterpolator() {
      @Override
      public String interpolate(String template, Context context) {
        return messages.interpolate(template, context, locale);
      }

      @Override
      public String interpolate(String template, Context context, Locale otherLocale) {
        return messages.interpolate(template, context, otherLocale);
      }
    };
  }

  private static String messageIn(Locale locale, Cdr cdr) {
    return onlyMessage(validator(STANDARD, locale, CdrValidator.standard()), cdr);
  }

  private static String onlyMessage(Validator validator, Object object) {
    Set<ConstraintViolation<Object>> violations = validator.validate(object);
    assertThat(violations).hasSize(1);
    return violations.iterator().next().getMessage();
  }

  private static CdrValidator onlyDialStatus() {
    return only("dial-status", "the dial status is ${1 + 1} or {0}", CdrField.DIALSTATUS);
  }

  private static CdrValidator onlyScenario() {
    return only("scenario", "the scenario is ${1 + 1} or {0}", CdrField.SCENARIO_NAME);
  }

  private static CdrValidator only(String id, String sentence, CdrField field) {
    return CdrValidator.empty()
        .with(
            RecordRule.of(
                id,
                Severity.ERROR,
                sentence,
                Set.of(field),
                (cdr, findings) -> findings.add(cdr, field)));
  }

  @Test
  void itIsEnglishOrFrenchByTheLanguageOfTheRequest() {
    Cdr cdr = Calls.answeredBeforeStart();
    String values = " (answer 2026-03-02 07:59:00, start 2026-03-02 08:00:00)";

    assertThat(messageIn(Locale.ENGLISH, cdr))
        .isEqualTo("the call was answered before it started" + values);
    assertThat(messageIn(Locale.US, cdr)).isEqualTo(messageIn(Locale.ENGLISH, cdr));
    assertThat(messageIn(Locale.FRENCH, cdr))
        .isEqualTo("l'appel a été décroché avant d'avoir commencé" + values);
    assertThat(messageIn(Locale.CANADA_FRENCH, cdr)).isEqualTo(messageIn(Locale.FRENCH, cdr));
  }

  @Test
  void itSaysWhichFieldsAreAbsent() {
    Cdr cdr = Calls.outbound().toBuilder().timing(timing -> timing.answer(null)).build();
    String values = " (answer absent, duration_answered 60)";

    assertThat(messageIn(Locale.ENGLISH, cdr)).endsWith("was never answered" + values);
    assertThat(messageIn(Locale.FRENCH, cdr)).endsWith("jamais été décroché" + values);
  }

  @Test
  void englishIsEnglishOnAFrenchMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRANCE);
      ResourceBundle.clearCache();
      assertThat(messageIn(Locale.ENGLISH, Calls.answeredBeforeStart())).startsWith("the call");
      assertThat(messageIn(Locale.GERMAN, Calls.answeredBeforeStart())).startsWith("l'appel");
    } finally {
      Locale.setDefault(before);
      ResourceBundle.clearCache();
    }
  }

  @Test
  void itNeedsNoExpressionLanguage() {
    Validator validator =
        validator(new ParameterMessageInterpolator(), Locale.FRENCH, CdrValidator.standard());

    assertThat(onlyMessage(validator, Calls.answeredBeforeStart()))
        .isEqualTo(messageIn(Locale.FRENCH, Calls.answeredBeforeStart()));
  }

  @Test
  void aRuleOfAProgramsOwnSaysItsSentence() {
    Validator validator = validator(STANDARD, Locale.FRENCH, onlyDialStatus());

    assertThat(onlyMessage(validator, Calls.outbound()))
        .isEqualTo("the dial status is ${1 + 1} or {0} (dialstatus ANSWER)");
  }

  @Test
  void theApplicationsBundleComesFirst() {
    ResourceBundle bundle =
        new ResourceBundle() {
          private final Map<String, String> texts =
              Map.of(
                  "dev.cdr4j.rules.answer-before-start",
                  "call {callid}: {answer} < {start}",
                  "dev.cdr4j.rules.dial-status",
                  "Status?");

          @Override
          protected Object handleGetObject(String key) {
            return texts.get(key);
          }

          @Override
          public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
          }
        };
    MessageInterpolator messages = new ResourceBundleMessageInterpolator(locale -> bundle);

    assertThat(onlyMessage(validator(messages, Locale.ENGLISH, onlyDialStatus()), Calls.outbound()))
        .isEqualTo("Status?");
    assertThat(
            onlyMessage(
                validator(messages, Locale.ENGLISH, CdrValidator.standard()),
                Calls.answeredBeforeStart()))
        .isEqualTo("call 240711945874: 2026-03-02 07:59:00 < 2026-03-02 08:00:00");
  }

  @Test
  void aConstraintMayHaveAMessageOfItsOwn() {
    Validator validator = validator(STANDARD, Locale.ENGLISH, CdrValidator.standard());

    assertThat(onlyMessage(validator, new ByHand(Calls.answeredBeforeStart())))
        .isEqualTo(
            "answer-before-start (error) of call 240711945874:"
                + " (answer 2026-03-02 07:59:00, start 2026-03-02 08:00:00) 2026-03-02 07:59:00");
  }

  @Test
  void whatAnotherFindingHasIsNotFilledIn() {
    Cdr cdr = Calls.answeredBeforeStart().toBuilder().voiceApp(app -> app.hash("A-B")).build();
    Validator validator = validator(STANDARD, Locale.ENGLISH, CdrValidator.standard());

    assertThat(validator.validate(new ByHand(cdr)))
        .extracting(ConstraintViolation::getMessage)
        .containsExactlyInAnyOrder(
            "answer-before-start (error) of call 240711945874:"
                + " (answer 2026-03-02 07:59:00, start 2026-03-02 08:00:00) 2026-03-02 07:59:00",
            "malformed-hash (error) of call 240711945874: (scenario_hash A***) {answer}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${1 + 1}",
        "${validatedValue}",
        "#{1 + 1}",
        "{answer}",
        "{dev.cdr4j.validation.E164.message}",
        "{jakarta.validation.constraints.NotNull.message}",
        "{",
        "}",
        "{}",
        "${",
        "\\",
        "\\{x\\}",
        "\\${x}",
        "$1 \\1",
        "'quoted'",
        "{{nested}}",
      })
  void whatARecordHoldsIsNeverRead(String text) {
    Cdr cdr = Calls.outbound().toBuilder().voiceApp(app -> app.name(text)).build();
    for (MessageInterpolator messages : List.of(STANDARD, new ParameterMessageInterpolator())) {
      assertThat(onlyMessage(validator(messages, Locale.ENGLISH, onlyScenario()), cdr))
          .endsWith(" (scenario_name " + text + ")");
    }
  }

  @Test
  void aLongValueIsCut() {
    Cdr cdr = Calls.outbound().toBuilder().voiceApp(app -> app.name("x".repeat(1000))).build();

    assertThat(onlyMessage(validator(STANDARD, Locale.ENGLISH, onlyScenario()), cdr))
        .endsWith(" (scenario_name " + "x".repeat(60) + "...)");
  }

  @Property(tries = 200)
  void nothingPersonalIsInIt(@ForAll Cdr cdr) {
    List<String> messages = new ArrayList<>();
    for (ConstraintViolation<Cdr> violation : OF_EVERYTHING.validate(cdr)) {
      CdrField field = CdrValidation.fieldOf(violation);
      assertThat(field).isNotNull();
      String text = field.value(cdr).toString();
      if (field.isPersonal() && text.length() > 3) {
        assertThat(violation.getMessage()).doesNotContain(text);
      }
      assertThat(violation.getMessage())
          .startsWith("it is there (" + field + " ")
          .doesNotContainPattern("\\p{Cntrl}");
      messages.add(violation.getMessage());
    }
    assertThat(messages).isNotEmpty();
  }
}

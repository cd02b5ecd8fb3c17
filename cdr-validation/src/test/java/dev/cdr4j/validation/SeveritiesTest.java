package dev.cdr4j.validation;

import static dev.cdr4j.validation.Validators.paths;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.DialStatus;
import dev.cdr4j.HangupCause;
import dev.cdr4j.SipResponse;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.CoreRule;
import dev.cdr4j.rules.RecordRule;
import dev.cdr4j.rules.Severity;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Errors make a service refuse a record; warnings do where it asks for them. */
class SeveritiesTest {
  private static final Cdr CALL = Calls.outbound();
  private static final RecordRule ERROR_RULE = rule("an-error", Severity.ERROR, CdrField.START);
  private static final RecordRule WARNING_RULE =
      rule("a-warning", Severity.WARNING, CdrField.HANGUP);

  private final Validator validator =
      Validators.checkingBy(CdrValidator.empty().with(ERROR_RULE, WARNING_RULE));

  private static RecordRule rule(String id, Severity severity, CdrField field) {
    return RecordRule.of(
        id, severity, "it is " + id, Set.of(field), (cdr, findings) -> findings.add(cdr, field));
  }

  record Import(@NotBlank String source, @Valid Cdr call) {}

  record StrictImport(
      @NotBlank String source,
      @Valid @ConvertGroup(from = Default.class, to = CdrGroups.WithWarnings.class) Cdr call) {}

  record StrictImports(
      List<@Valid @ConvertGroup(from = Default.class, to = CdrGroups.WithWarnings.class) Cdr>
          calls) {}

  @SuppressWarnings("unused") // read by the provider
  record ByHand(
      @CoherentCdr Cdr errors,
      @CoherentCdr(severities = Severity.WARNING, payload = CdrSeverity.Warning.class) Cdr warnings,
      @CoherentCdr(severities = {Severity.ERROR, Severity.WARNING}) Cdr both,
      @CoherentCdr(severities = {}) Cdr none,
      @CoherentCdr(payload = CdrSeverity.Error.class)
          @CoherentCdr(severities = Severity.WARNING, payload = CdrSeverity.Warning.class)
          Cdr apart,
      @CoherentCdr(
              severities = {Severity.ERROR, Severity.WARNING},
              without = {"an-error", "a-warning"})
          Cdr without) {}

  @Test
  void errorsCountByDefaultAndWarningsDoNot() {
    assertThat(paths(validator.validate(CALL))).containsExactly("timing.start");
    assertThat(paths(validator.validate(new Import("console", CALL))))
        .containsExactly("call.timing.start");
  }

  @Test
  void aDialStatusOfTomorrowIsNotRefused() {
    Cdr tomorrow = Calls.ofUnknownDialStatus();

    assertThat(Validators.standard().validate(tomorrow)).isEmpty();
  }

  @Test
  void warningsCountForWhoeverAsks() {
    assertThat(paths(validator.validate(CALL, CdrGroups.WithWarnings.class)))
        .containsExactlyInAnyOrder("timing.start", "timing.hangup");
    assertThat(paths(validator.validate(CALL, CdrGroups.Warnings.class)))
        .containsExactly("timing.hangup");
    assertThat(paths(validator.validate(CALL, Default.class, CdrGroups.Warnings.class)))
        .containsExactlyInAnyOrder("timing.start", "timing.hangup");
  }

  @Test
  void theGroupWithWarningsHasWhateverElseIsToBeChecked() {
    assertThat(paths(validator.validate(new Import(" ", CALL), CdrGroups.WithWarnings.class)))
        .containsExactlyInAnyOrder("source", "call.timing.start", "call.timing.hangup");
  }

  @Test
  void oneElementMayAskForItself() {
    assertThat(paths(validator.validate(new StrictImport(" ", CALL))))
        .containsExactlyInAnyOrder("source", "call.timing.start", "call.timing.hangup");
    assertThat(paths(validator.validate(new StrictImports(List.of(CALL)))))
        .containsExactlyInAnyOrder("calls[0].timing.start", "calls[0].timing.hangup");
  }

  @Test
  void thePayloadTellsHowMuchAViolationWeighs() {
    assertThat(validator.validate(CALL, CdrGroups.WithWarnings.class))
        .allSatisfy(
            violation ->
                assertThat(payload(violation))
                    .isEqualTo(
                        violation.getPropertyPath().toString().equals("timing.start")
                            ? Set.of(CdrSeverity.Error.class)
                            : Set.of(CdrSeverity.Warning.class)))
        .hasSize(2);
  }

  private static Set<Class<? extends Payload>> payload(ConstraintViolation<?> violation) {
    return violation.getConstraintDescriptor().getPayload();
  }

  @Test
  void theValidatorDecidesWhatIsAWarning() {
    Validator turned =
        Validators.checkingBy(
            CdrValidator.empty()
                .with(ERROR_RULE, WARNING_RULE)
                .severity("an-error", Severity.WARNING)
                .severity("a-warning", Severity.ERROR));

    assertThat(paths(turned.validate(CALL))).containsExactly("timing.hangup");
  }

  /** Each group gets what is its own of the findings about the whole record. */
  @Test
  void groupsDoNotChangeWhatIsFound() {
    Cdr call = busyButNotFound();
    CdrValidator all =
        CdrValidator.empty()
            .with(CoreRule.all())
            .without(CoreRule.DEBITED_THOUGH_NOT_ANSWERED)
            .severity("dial-status-contradicts-sip-response", Severity.ERROR);
    Validator rules = Validators.checkingBy(all);

    assertThat(paths(rules.validate(call))).containsExactly("dialStatus");
    assertThat(paths(rules.validate(call, CdrGroups.Warnings.class))).isEmpty();
    Validator turned =
        Validators.checkingBy(
            all.severity("dial-status-contradicts-sip-response", Severity.WARNING)
                .severity("cause-contradicts-sip-response", Severity.ERROR));
    assertThat(paths(turned.validate(call))).containsExactly("release.cause");
  }

  private static Cdr busyButNotFound() {
    return Calls.outbound().toBuilder()
        .timing(timing -> timing.answer(null).answered(null).billed(null))
        .dialStatus(DialStatus.BUSY)
        .release(release -> release.cause(HangupCause.of(17)).sipResponse(SipResponse.of(404)))
        .build();
  }

  @Test
  void byHandTheConstraintItselfSaysWhatCounts() {
    assertThat(paths(validator.validate(new ByHand(CALL, CALL, CALL, CALL, CALL, CALL))))
        .containsExactlyInAnyOrder(
            "errors.timing.start",
            "warnings.timing.hangup",
            "both.timing.start",
            "both.timing.hangup",
            "apart.timing.start",
            "apart.timing.hangup");
  }
}

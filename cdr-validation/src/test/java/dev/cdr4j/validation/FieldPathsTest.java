package dev.cdr4j.validation;

import static dev.cdr4j.validation.Validators.paths;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.RecordRule;
import dev.cdr4j.rules.Severity;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A violation leads to the field that its finding is about, by the paths of the field table. */
class FieldPathsTest {
  record Import(List<@Valid Cdr> calls) {}

  private static RecordRule about(CdrField... fields) {
    return RecordRule.of(
        "probe",
        Severity.ERROR,
        "it is a probe",
        Set.of(fields),
        (cdr, findings) -> findings.add(cdr, fields));
  }

  private static Cdr recordWith(CdrField field) {
    return field.isDefinedFor(Direction.OUTBOUND) ? Calls.outbound() : Calls.inbound();
  }

  @ParameterizedTest
  @EnumSource
  void thePathOfEveryFieldIsThatOfTheTable(CdrField field) {
    Cdr cdr = recordWith(field);
    Validator validator = Validators.checkingBy(CdrValidator.empty().with(about(field)));

    Set<ConstraintViolation<Import>> violations = validator.validate(new Import(List.of(cdr)));

    assertThat(paths(violations)).containsExactly("calls[0]." + field.path());
    ConstraintViolation<Import> violation = violations.iterator().next();
    assertThat(CdrValidation.fieldOf(violation)).isSameAs(field);
    assertThat(violation.getInvalidValue()).isSameAs(cdr);
    assertThat(violation.getLeafBean()).isSameAs(cdr);
    assertThat(validator.validate(cdr)).extracting(CdrValidation::fieldOf).containsExactly(field);
  }

  @Test
  void thePathIsMadeOfProperties() {
    Validator validator =
        Validators.checkingBy(CdrValidator.empty().with(about(CdrField.CLI_NUMBER)));

    Path path =
        validator
            .validate(new Import(List.of(Calls.inbound())))
            .iterator()
            .next()
            .getPropertyPath();

    assertThat(path).extracting(Path.Node::getName).containsExactly("calls", "caller", "number");
    assertThat(path).extracting(Path.Node::getIndex).containsExactly(null, 0, null);
  }

  @Test
  void theForemostFieldDecides() {
    Validator validator =
        Validators.checkingBy(
            CdrValidator.empty().with(about(CdrField.HANGUPCAUSE, CdrField.DIALSTATUS)));

    assertThat(paths(validator.validate(Calls.outbound()))).containsExactly("release.cause");
  }

  @Test
  void aFindingAboutTheRecordAsAWholeIsAtTheRecord() {
    Validator validator = Validators.checkingBy(CdrValidator.empty().with(about()));

    Set<ConstraintViolation<Import>> violations =
        validator.validate(new Import(List.of(Calls.outbound())));

    assertThat(paths(violations)).containsExactly("calls[0]");
    assertThat(violations).extracting(CdrValidation::fieldOf).containsOnlyNulls();
  }

  /** The path does not tell, but the finding does. */
  @Test
  void aPropertyMayBeCalledLikeAField() {
    record Request(@CoherentCdr Cdr callId) {}
    Request request = new Request(Calls.outbound());
    Validator ofAll = Validators.checkingBy(CdrValidator.empty().with(about()));
    Validator ofField = Validators.checkingBy(CdrValidator.empty().with(about(CdrField.CALLID)));

    assertThat(paths(ofAll.validate(request))).containsExactly("callId");
    assertThat(ofAll.validate(request)).extracting(CdrValidation::fieldOf).containsOnlyNulls();
    assertThat(ofField.validate(request))
        .extracting(CdrValidation::fieldOf)
        .containsExactly(CdrField.CALLID);
  }

  @Test
  void whatIsNotOfARecordHasNoField() {
    record Request(@Size(min = 3) String callId) {}
    Set<ConstraintViolation<Request>> violations = Validators.standard().validate(new Request("1"));

    assertThat(violations).hasSize(1).extracting(CdrValidation::fieldOf).containsOnlyNulls();
    assertThat(violations).extracting(CdrValidation::findingOf).containsOnlyNulls();
  }

  @Test
  void eachFindingIsAViolationOfItsOwn() {
    List<RecordRule> rules =
        Stream.of("first", "second")
            .map(
                id ->
                    RecordRule.of(
                        id,
                        Severity.ERROR,
                        id + " of two",
                        Set.of(),
                        (cdr, findings) -> {
                          findings.add(cdr, CdrField.START);
                          findings.add(cdr, CdrField.HANGUP);
                        }))
            .toList();

    assertThat(
            paths(
                Validators.checkingBy(CdrValidator.empty().with(rules)).validate(Calls.inbound())))
        .containsExactlyInAnyOrder(
            "timing.start", "timing.hangup", "timing.start", "timing.hangup");
  }

  @Test
  void hibernateValidatorGivesTheFindingItself() {
    Cdr cdr = Calls.answeredBeforeStart();

    assertThat(Validators.standard().validate(cdr))
        .extracting(CdrValidation::findingOf)
        .containsExactlyElementsOf(CdrValidator.standard().validate(cdr))
        .isNotEmpty();
  }
}

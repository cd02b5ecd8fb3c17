package dev.cdr4j.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.CoreRule;
import dev.cdr4j.rules.Finding;
import dev.cdr4j.rules.Severity;
import dev.cdr4j.testkit.Traffic;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Violations are the findings of the rules: none is lost, none is made up. */
class SameAsTheRulesTest {
  private static final CdrValidator RULES = CdrValidator.empty().with(CoreRule.all());
  private static final Validator VALIDATOR = Validators.checkingBy(RULES);

  record Import(List<@Valid Cdr> calls) {}

  private static List<Finding> of(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }

  @Property(tries = 100)
  void ofAnyRecord(@ForAll Cdr cdr) {
    List<Finding> findings = RULES.validate(cdr);

    assertThat(VALIDATOR.validate(cdr))
        .extracting(CdrValidation::findingOf)
        .containsExactlyInAnyOrderElementsOf(of(findings, Severity.ERROR));
    assertThat(VALIDATOR.validate(cdr, CdrGroups.Warnings.class))
        .extracting(CdrValidation::findingOf)
        .containsExactlyInAnyOrderElementsOf(of(findings, Severity.WARNING));
    assertThat(VALIDATOR.validate(cdr, CdrGroups.WithWarnings.class))
        .extracting(CdrValidation::findingOf)
        .containsExactlyInAnyOrderElementsOf(findings);
    assertThat(VALIDATOR.validate(cdr, Default.class, CdrGroups.WithWarnings.class))
        .hasSameSizeAs(findings);
  }

  @Property(tries = 30)
  void ofAnyRecordsInARequest(@ForAll @Size(max = 5) List<OutboundCdr> calls) {
    List<Finding> findings =
        calls.stream().flatMap(call -> of(RULES.validate(call), Severity.ERROR).stream()).toList();

    assertThat(VALIDATOR.validate(new Import(List.copyOf(calls))))
        .extracting(CdrValidation::findingOf)
        .containsExactlyInAnyOrderElementsOf(findings);
  }

  @Property(tries = 60)
  void eachSaysItsSentenceAndNoKey(@ForAll Cdr cdr) {
    for (ConstraintViolation<Cdr> violation :
        VALIDATOR.validate(cdr, CdrGroups.WithWarnings.class)) {
      Finding finding = CdrValidation.findingOf(violation);
      assertThat(violation.getMessage()).startsWith(finding.sentence());
      assertThat(violation.getMessageTemplate())
          .isEqualTo("{dev.cdr4j.rules." + finding.ruleId() + "}");
    }
  }

  @Test
  void regularTrafficHasNone() {
    Validator standard = Validators.standard();
    Traffic traffic = Traffic.seeded(11).limit(2_000);

    assertThat(traffic.stream().flatMap(cdr -> standard.validate(cdr).stream())).isEmpty();
    // callers without an international number are warned of, and the kit makes some
    assertThat(
            traffic.unusualCliShare(0).stream()
                .flatMap(cdr -> standard.validate(cdr, CdrGroups.WithWarnings.class).stream()))
        .isEmpty();
  }
}

package dev.cdr4j.validation;

import dev.cdr4j.rules.Severity;
import dev.cdr4j.validation.checks.CoherentCdrValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The record makes sense: no rule of the {@link dev.cdr4j.rules.CdrValidator} has a finding. Each
 * finding is a violation of its own, whose path ends at the foremost field that it concerns, such
 * as {@code timing.answer}. Null is valid.
 *
 * <p>{@link CdrValidation#mapping()} puts it on all records, and {@code @Valid} is enough there.
 * Without that mapping it can be written by hand:
 *
 * <pre>{@code
 * void importCalls(List<@CoherentCdr(without = "unknown-country") Cdr> calls)
 * }</pre>
 *
 * <p>The invalid value is the record, as it is for every constraint on a whole object; {@link
 * CdrValidation#fieldOf} tells the field, and so its value.
 */
@Documented
@Constraint(validatedBy = CoherentCdrValidator.class)
@Target({
  ElementType.TYPE,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.CONSTRUCTOR,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(CoherentCdr.List.class)
public @interface CoherentCdr {
  /**
   * What a violation says. By default, the message of its rule: {@code {dev.cdr4j.rules.ID}}. Any
   * other is the message of all findings.
   */
  String message() default "{dev.cdr4j.validation.CoherentCdr.message}";

  /** The groups. */
  Class<?>[] groups() default {};

  /** The payload. */
  Class<? extends Payload>[] payload() default {};

  /** How much a finding has to weigh to count. By default, errors count alone. */
  Severity[] severities() default Severity.ERROR;

  /** The ids of rules that are left out; an id that no rule has is a fault of the declaration. */
  String[] without() default {};

  /** Several of it on one element, such as one for errors and one for warnings. */
  @Documented
  @Target({
    ElementType.TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.CONSTRUCTOR,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
  })
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {
    /** The constraints. */
    CoherentCdr[] value();
  }
}

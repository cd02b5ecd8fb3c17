package dev.cdr4j.validation;

import dev.cdr4j.validation.checks.E164Number;
import dev.cdr4j.validation.checks.E164Text;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A phone number in the international form of ITU-T E.164: {@code +}, then 2 to 15 digits of which
 * the first is not 0, such as {@code +33199004719}. It says nothing about whether such a number is
 * in service. For {@link CharSequence} and {@link dev.cdr4j.PhoneNumber}. Null is valid; empty text
 * is not.
 */
@Documented
@Constraint(validatedBy = {E164Text.class, E164Number.class})
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.CONSTRUCTOR,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(E164.List.class)
public @interface E164 {
  /** What a violation says. */
  String message() default "{dev.cdr4j.validation.E164.message}";

  /** The groups. */
  Class<?>[] groups() default {};

  /** The payload. */
  Class<? extends Payload>[] payload() default {};

  /** Several of it on one element, such as in different groups. */
  @Documented
  @Target({
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
    E164[] value();
  }
}

package dev.cdr4j.validation;

import dev.cdr4j.validation.checks.Q850CauseCode;
import dev.cdr4j.validation.checks.Q850CauseText;
import dev.cdr4j.validation.checks.Q850CauseToken;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A cause that ITU-T Q.850 lists, by its code, such as 16: {@link dev.cdr4j.HangupCause#isKnown()}.
 * Vendors have more, which are no violations elsewhere: this is for what a program writes itself.
 * For {@link Integer} (and int), {@link CharSequence} and {@link dev.cdr4j.HangupCause}. Null is
 * valid; empty text is not.
 */
@Documented
@Constraint(validatedBy = {Q850CauseText.class, Q850CauseCode.class, Q850CauseToken.class})
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.CONSTRUCTOR,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Q850Cause.List.class)
public @interface Q850Cause {
  /** What a violation says. */
  String message() default "{dev.cdr4j.validation.Q850Cause.message}";

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
    Q850Cause[] value();
  }
}

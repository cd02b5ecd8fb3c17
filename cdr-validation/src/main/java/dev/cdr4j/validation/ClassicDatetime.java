package dev.cdr4j.validation;

import dev.cdr4j.validation.checks.ClassicDatetimeText;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A datetime as the platform writes and takes them, {@code YYYY-MM-DD HH:MM:SS}, always in UTC. The
 * zero date, which stands for none, is none. For {@link CharSequence}. Null is valid; empty text is
 * not.
 */
@Documented
@Constraint(validatedBy = {ClassicDatetimeText.class})
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.CONSTRUCTOR,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ClassicDatetime.List.class)
public @interface ClassicDatetime {
  /** What a violation says. */
  String message() default "{dev.cdr4j.validation.ClassicDatetime.message}";

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
    ClassicDatetime[] value();
  }
}

package dev.cdr4j.validation;

import dev.cdr4j.validation.checks.CustomerFieldText;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that the platform takes as {@code customer_field}: at most 32 characters, each a letter A
 * to Z or a to z or a digit. For {@link CharSequence}. Null is valid, and so is empty text, which
 * is none.
 */
@Documented
@Constraint(validatedBy = {CustomerFieldText.class})
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.CONSTRUCTOR,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(CustomerField.List.class)
public @interface CustomerField {
  /** What a violation says. */
  String message() default "{dev.cdr4j.validation.CustomerField.message}";

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
    CustomerField[] value();
  }
}

package dev.cdr4j.validation;

import dev.cdr4j.validation.checks.ObjectHashText;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The form of an object id of the platform, such as that of a DID ({@code did_hash}) or a voice app
 * ({@code scenario_hash}): letters A to Z or a to z and digits, at least one. For {@link
 * CharSequence}. Null is valid.
 */
@Documented
@Constraint(validatedBy = {ObjectHashText.class})
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.CONSTRUCTOR,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ObjectHash.List.class)
public @interface ObjectHash {
  /** What a violation says. */
  String message() default "{dev.cdr4j.validation.ObjectHash.message}";

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
    ObjectHash[] value();
  }
}

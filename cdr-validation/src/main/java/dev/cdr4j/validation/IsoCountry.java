package dev.cdr4j.validation;

import dev.cdr4j.validation.checks.IsoCountryText;
import dev.cdr4j.validation.checks.IsoCountryToken;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A country that ISO 3166-1 has, by its two-letter code in upper case, such as {@code FR}: {@link
 * dev.cdr4j.CountryCode#isKnown()}. For {@link CharSequence} and {@link dev.cdr4j.CountryCode}.
 * Null is valid; empty text is not.
 */
@Documented
@Constraint(validatedBy = {IsoCountryText.class, IsoCountryToken.class})
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.CONSTRUCTOR,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(IsoCountry.List.class)
public @interface IsoCountry {
  /** What a violation says. */
  String message() default "{dev.cdr4j.validation.IsoCountry.message}";

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
    IsoCountry[] value();
  }
}

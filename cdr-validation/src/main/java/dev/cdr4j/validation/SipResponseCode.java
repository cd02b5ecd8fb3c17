package dev.cdr4j.validation;

import dev.cdr4j.validation.checks.SipResponseNumber;
import dev.cdr4j.validation.checks.SipResponseText;
import dev.cdr4j.validation.checks.SipResponseToken;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A SIP response that IANA registers, by its code, such as 486: {@link
 * dev.cdr4j.SipResponse#isKnown()}. For {@link Integer} (and int), {@link CharSequence} and {@link
 * dev.cdr4j.SipResponse}. Null is valid; empty text is not.
 */
@Documented
@Constraint(validatedBy = {SipResponseText.class, SipResponseNumber.class, SipResponseToken.class})
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.CONSTRUCTOR,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(SipResponseCode.List.class)
public @interface SipResponseCode {
  /** What a violation says. */
  String message() default "{dev.cdr4j.validation.SipResponseCode.message}";

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
    SipResponseCode[] value();
  }
}

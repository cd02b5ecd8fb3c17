package dev.cdr4j.validation;

import jakarta.validation.Payload;

/**
 * How much a violation weighs, as the payload of its constraint: {@code
 * violation.getConstraintDescriptor().getPayload().contains(CdrSeverity.Warning.class)}.
 */
public final class CdrSeverity {
  private CdrSeverity() {}

  /** The record breaks the format or contradicts itself. */
  @SuppressWarnings("JavaLangClash") // always written CdrSeverity.Error, as in the specification
  public interface Error extends Payload {}

  /** The record may be right, but is unusual, incomplete or unknown to this release. */
  public interface Warning extends Payload {}
}

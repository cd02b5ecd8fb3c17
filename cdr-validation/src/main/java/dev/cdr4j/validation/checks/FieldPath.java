package dev.cdr4j.validation.checks;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.rules.Finding;
import dev.cdr4j.validation.CoherentCdr;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;

/** The way from a record to a field, which is that of the field table: {@link CdrField#path()}. */
public final class FieldPath {
  private FieldPath() {}

  /** Adds a violation at the foremost field of a finding, or at the record as a whole. */
  static void add(ConstraintViolationBuilder violation, Finding finding) {
    if (finding.fields().isEmpty()) {
      violation.addConstraintViolation();
      return;
    }
    String[] names = finding.fields().get(0).path().split("\\.", -1);
    NodeBuilderCustomizableContext node = violation.addPropertyNode(names[0]);
    for (int i = 1; i < names.length; i++) {
      node = node.addPropertyNode(names[i]);
    }
    node.addConstraintViolation();
  }

  /** The field to which the path of a violation leads, or null where it leads to none. */
  public static @Nullable CdrField fieldOf(ConstraintViolation<?> violation) {
    if (!(violation.getConstraintDescriptor().getAnnotation() instanceof CoherentCdr)
        || !(violation.getInvalidValue() instanceof Cdr cdr)) {
      return null;
    }
    String path = violation.getPropertyPath().toString();
    for (CdrField field : CdrField.of(cdr.direction())) {
      if (path.equals(field.path()) || path.endsWith("." + field.path())) {
        return field;
      }
    }
    return null;
  }
}

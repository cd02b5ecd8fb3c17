package dev.cdr4j.validation;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.CdrField;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.Finding;
import dev.cdr4j.validation.checks.CoherentCdrFactory;
import dev.cdr4j.validation.checks.FieldPath;
import dev.cdr4j.validation.checks.HibernateFindings;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Makes Jakarta Validation check call detail records. Records carry no annotations; this line says
 * what {@code @Valid} finds on them:
 *
 * <pre>{@code
 * ValidatorFactory factory =
 *     Validation.byDefaultProvider()
 *         .configure()
 *         .addMapping(CdrValidation.mapping())
 *         .buildValidatorFactory();
 * }</pre>
 *
 * <p>An application with a {@code META-INF/validation.xml} has the line there: {@code
 * <constraint-mapping>META-INF/dev.cdr4j/coherent-cdr.xml</constraint-mapping>}.
 */
public final class CdrValidation {
  private static final String MAPPING = "/META-INF/dev.cdr4j/coherent-cdr.xml";

  private CdrValidation() {}

  /**
   * The constraint mapping that puts {@link CoherentCdr} on all records: errors in the default
   * group with the payload {@link CdrSeverity.Error}, warnings in {@link CdrGroups.Warnings} with
   * {@link CdrSeverity.Warning}. A new stream at each call, in memory: it need not be closed.
   */
  public static InputStream mapping() {
    try (InputStream mapping = CdrValidation.class.getResourceAsStream(MAPPING)) {
      return new ByteArrayInputStream(requireNonNull(mapping, MAPPING).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A factory by which records are checked with a validator of the program's own:
   *
   * <pre>{@code
   * configuration.constraintValidatorFactory(
   *     CdrValidation.constraintValidatorFactory(
   *         validator, configuration.getDefaultConstraintValidatorFactory()))
   * }</pre>
   *
   * @param validator checks the records
   * @param others makes all other constraint validators, such as the default of the provider
   */
  public static ConstraintValidatorFactory constraintValidatorFactory(
      CdrValidator validator, ConstraintValidatorFactory others) {
    return new CoherentCdrFactory(
        requireNonNull(validator, "validator must not be null"),
        requireNonNull(others, "others must not be null"));
  }

  /**
   * The field to which the path of a violation of {@link CoherentCdr} leads, or null where it is
   * the record as a whole, or a violation of something else. {@code field.value(cdr)} is its value.
   * With other providers than Hibernate Validator, a violation of a whole record is taken for one
   * of a field if the record is in a property with the path of that field.
   */
  public static @Nullable CdrField fieldOf(ConstraintViolation<?> violation) {
    Finding finding = findingOf(violation);
    if (finding == null) {
      return FieldPath.fieldOf(violation);
    }
    return finding.fields().isEmpty() ? null : finding.fields().get(0);
  }

  /**
   * The finding that became a violation of {@link CoherentCdr}, with its rule, its severity and all
   * its values. Null where the violation is of something else, and with other providers than
   * Hibernate Validator.
   */
  public static @Nullable Finding findingOf(ConstraintViolation<?> violation) {
    requireNonNull(violation, "violation must not be null");
    try {
      return HibernateFindings.of(violation);
    } catch (ValidationException | NoClassDefFoundError another) {
      return null;
    }
  }
}

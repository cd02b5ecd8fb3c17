package dev.cdr4j.examples;

import dev.cdr4j.Cdr;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.validation.CdrGroups;
import dev.cdr4j.validation.CdrSeverity;
import dev.cdr4j.validation.CdrValidation;
import dev.cdr4j.validation.E164;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service that takes calls in a request, refuses those that contradict themselves, and notes what
 * is unusual about the others: with Jakarta Validation, as servers do it.
 */
public final class ValidateInAService {
  /**
   * What the service takes.
   *
   * @param hotline whose calls they are
   */
  record ImportRequest(@E164 String hotline, List<@Valid Cdr> calls) {}

  private ValidateInAService() {}

  /** Takes the path of an export, or checks a sample. */
  public static void main(String[] args) throws IOException {
    Path export = Path.of(args.length > 0 ? args[0] : "examples/samples/outbound.csv");
    List<Cdr> calls = CdrCsv.reader().readAll(export);
    check(new ImportRequest("+33199004719", calls)).limit(20).forEach(System.out::println);
  }

  /** What there is to say about a request, errors and warnings, each with its place. */
  static Stream<String> check(ImportRequest request) {
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .addMapping(CdrValidation.mapping())
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();
      return validator.validate(request, CdrGroups.WithWarnings.class).stream()
          .map(ValidateInAService::describe)
          .sorted();
    }
  }

  private static String describe(ConstraintViolation<?> violation) {
    boolean isWarning =
        violation.getConstraintDescriptor().getPayload().contains(CdrSeverity.Warning.class);
    return (isWarning ? "warning " : "error ")
        + violation.getPropertyPath()
        + ": "
        + violation.getMessage();
  }
}

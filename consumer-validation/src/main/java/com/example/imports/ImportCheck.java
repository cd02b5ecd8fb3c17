package com.example.imports;

import dev.cdr4j.validation.CdrValidation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;

/** Says what is wrong with a request. */
public final class ImportCheck implements AutoCloseable {
  private final ValidatorFactory factory;

  /** A check that speaks the language of the locale. */
  public ImportCheck(Locale locale) {
    factory =
        Validation.byDefaultProvider()
            .configure()
            .addMapping(CdrValidation.mapping())
            .messageInterpolator(new LocaleMessages(locale))
            .buildValidatorFactory();
  }

  /** What is wrong, each thing with its place, in alphabetical order. */
  public List<String> check(ImportRequest request) {
    Validator validator = factory.getValidator();
    return validator.validate(request).stream()
        .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
        .sorted()
        .toList();
  }

  @Override
  public void close() {
    factory.close();
  }
}

package dev.cdr4j.validation.checks;

import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.validation.CdrValidatorProvider;
import jakarta.validation.ValidationException;
import java.util.List;
import java.util.ServiceLoader;

/** The rules that the application provides as a service, or else the standard ones. */
final class ProvidedValidator {
  private ProvidedValidator() {}

  static CdrValidator find() {
    List<CdrValidatorProvider> providers =
        ServiceLoader.load(CdrValidatorProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    if (providers.size() > 1) {
      throw new ValidationException(
          "there must be one CdrValidatorProvider at most, but there are "
              + providers.stream().map(provider -> provider.getClass().getName()).toList());
    }
    return providers.isEmpty() ? CdrValidator.standard() : providers.get(0).validator();
  }
}

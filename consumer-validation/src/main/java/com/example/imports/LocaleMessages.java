package com.example.imports;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import java.util.Locale;

/** The provider's messages in one language. */
final class LocaleMessages implements MessageInterpolator {
  private final MessageInterpolator messages =
      Validation.byDefaultProvider().configure().getDefaultMessageInterpolator();
  private final Locale locale;

  LocaleMessages(Locale locale) {
    this.locale = locale;
  }

  @Override
  public String interpolate(String template, Context context) {
    return messages.interpolate(template, context, locale);
  }

  @Override
  public String interpolate(String template, Context context, Locale other) {
    return messages.interpolate(template, context, other);
  }
}

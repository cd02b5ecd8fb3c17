package dev.cdr4j.testkit;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;

/** Records as one line of text with all of their values. */
final class CdrTexts {
  private CdrTexts() {}

  static String of(Cdr call) {
    StringBuilder text = new StringBuilder(call.direction().toString());
    for (CdrField field : CdrField.values()) {
      String value = field.text(call);
      if (value != null) {
        text.append(' ').append(field).append('=').append(value);
      }
    }
    return text.append(' ').append(call.extras()).toString();
  }
}

package dev.cdr4j.examples.check;

import dev.cdr4j.CdrField;
import dev.cdr4j.rules.Finding;
import java.util.Map;

/** Which values of a finding are shown. */
record Values(boolean isUnmasked) {
  Map<CdrField, String> of(Finding finding) {
    return isUnmasked ? finding.values() : finding.maskedValues();
  }
}

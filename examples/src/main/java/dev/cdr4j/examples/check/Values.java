package dev.cdr4j.examples.check;

import dev.cdr4j.CdrField;
import dev.cdr4j.rules.Finding;
import java.util.Map;

/** How the values of a finding are shown, and the id of its call. */
record Values(boolean isUnmasked) {
  Map<CdrField, String> of(Finding finding) {
    return isUnmasked ? finding.values() : finding.maskedValues();
  }

  String callIdOf(Finding finding) {
    return isUnmasked ? finding.callId() : finding.maskedCallId();
  }
}

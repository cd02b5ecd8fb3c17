package dev.cdr4j.validation.checks;

import dev.cdr4j.CdrField;
import dev.cdr4j.rules.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the message of a finding is made of; all values as logs may show them. The word for a field
 * that the record does not have is one in French too.
 */
final class FindingText {
  /** The message of a constraint that was given none. */
  static final String DEFAULT = "{dev.cdr4j.validation.CoherentCdr.message}";

  private static final String ABSENT = "absent";
  private static final int LONGEST_VALUE = 60;

  private final Finding finding;
  private final Map<String, String> values = new LinkedHashMap<>();

  FindingText(Finding finding) {
    this.finding = finding;
    Map<CdrField, String> masked = finding.maskedValues();
    for (CdrField field : finding.fields()) {
      values.put(field.wireName(), shorten(masked.getOrDefault(field, ABSENT)));
    }
  }

  private static String shorten(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_VALUE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "...";
  }

  /** The call id as logs may show it. */
  String callId() {
    return shorten(finding.maskedCallId());
  }

  /** The key in the bundles. */
  String key() {
    return "dev.cdr4j.rules." + finding.ruleId();
  }

  /** The values by wire name. */
  Map<String, String> values() {
    return values;
  }

  /** The values as they stand behind a sentence: a blank and a pair of parentheses, or nothing. */
  String allValues() {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(value -> value.getKey() + " " + value.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  /** The whole message in English. */
  String sentence() {
    return finding.sentence() + allValues();
  }
}

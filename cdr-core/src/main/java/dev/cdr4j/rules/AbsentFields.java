package dev.cdr4j.rules;

import dev.cdr4j.CdrField;
import java.util.List;

/** Which rules take it for a fault of the call that a record does not have a field. */
final class AbsentFields {
  private AbsentFields() {}

  static List<CoreRule> rules(CdrField field) {
    return switch (field) {
      case ANSWER ->
          List.of(
              CoreRule.ANSWER_MISSING,
              CoreRule.DIAL_STATUS_CONTRADICTS_ANSWER,
              CoreRule.SIP_RESPONSE_CONTRADICTS_ANSWER,
              CoreRule.BILLED_THOUGH_NOT_ANSWERED,
              CoreRule.DEBITED_THOUGH_NOT_ANSWERED);
      case DURATION_ANSWERED -> List.of(CoreRule.ANSWERED_TIME_MISSING);
      case DURATION_BILLED -> List.of(CoreRule.BILLED_TIME_MISSING);
      case CLI_NUMBER -> List.of(CoreRule.CLI_MISSING_THOUGH_ALLOWED);
      default ->
          CoreRule.FIELD_MISSING.fields().contains(field)
              ? List.of(CoreRule.FIELD_MISSING)
              : List.of();
    };
  }
}

package dev.cdr4j.wire;

import dev.cdr4j.CdrField;
import java.util.EnumSet;
import java.util.Set;

/** The parts of records that are the same for many of them. */
enum Part {
  CALLER(
      CdrField.CLI_NUMBER,
      CdrField.CLI_NAME,
      CdrField.CLI_PRES,
      CdrField.CLI_COUNTRY_CODE,
      CdrField.CLI_NUMBER_TYPE),
  RELEASE(CdrField.HANGUPCAUSE, CdrField.HANGUPSOURCE, CdrField.SIP_RESPONSE_CODE),
  BILLING(
      CdrField.BILLING_CUSTOMER_COST_LABEL,
      CdrField.BILLING_CUSTOMER_DEBIT_EUR,
      CdrField.BILLING_CUSTOMER_CREDIT_EUR),
  VOICE_APP(CdrField.SCENARIO_HASH, CdrField.SCENARIO_NAME, CdrField.PACKAGE_NAME),
  DID(CdrField.DID_HASH, CdrField.DID_INTL_NUMBER);

  @SuppressWarnings("ImmutableEnumChecker") // it is not changed
  private final Set<CdrField> fields;

  Part(CdrField first, CdrField... others) {
    fields = EnumSet.of(first, others);
  }

  /** The fields that make it. */
  Set<CdrField> fields() {
    return fields;
  }
}

package dev.cdr4j.wire;

import static dev.cdr4j.CdrField.ANSWER;
import static dev.cdr4j.CdrField.BILLING_CUSTOMER_COST_LABEL;
import static dev.cdr4j.CdrField.BILLING_CUSTOMER_CREDIT_EUR;
import static dev.cdr4j.CdrField.BILLING_CUSTOMER_DEBIT_EUR;
import static dev.cdr4j.CdrField.CALLID;
import static dev.cdr4j.CdrField.CALLID_IN;
import static dev.cdr4j.CdrField.CLI_COUNTRY_CODE;
import static dev.cdr4j.CdrField.CLI_NAME;
import static dev.cdr4j.CdrField.CLI_NUMBER;
import static dev.cdr4j.CdrField.CLI_NUMBER_TYPE;
import static dev.cdr4j.CdrField.CLI_PRES;
import static dev.cdr4j.CdrField.CUSTOMER_FIELD;
import static dev.cdr4j.CdrField.DIALSTATUS;
import static dev.cdr4j.CdrField.DID_HASH;
import static dev.cdr4j.CdrField.DID_INTL_NUMBER;
import static dev.cdr4j.CdrField.DURATION;
import static dev.cdr4j.CdrField.DURATION_ANSWERED;
import static dev.cdr4j.CdrField.DURATION_BILLED;
import static dev.cdr4j.CdrField.HANGUP;
import static dev.cdr4j.CdrField.HANGUPCAUSE;
import static dev.cdr4j.CdrField.HANGUPSOURCE;
import static dev.cdr4j.CdrField.INVALID_NUMBER;
import static dev.cdr4j.CdrField.NUMBER;
import static dev.cdr4j.CdrField.NUMBER_COUNTRY_CODE;
import static dev.cdr4j.CdrField.NUMBER_TYPE;
import static dev.cdr4j.CdrField.PACKAGE_NAME;
import static dev.cdr4j.CdrField.SCENARIO_HASH;
import static dev.cdr4j.CdrField.SCENARIO_NAME;
import static dev.cdr4j.CdrField.SIP_RESPONSE_CODE;
import static dev.cdr4j.CdrField.START;

import dev.cdr4j.Billing;
import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.CountryCode;
import dev.cdr4j.Destination;
import dev.cdr4j.DialStatus;
import dev.cdr4j.Did;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupSource;
import dev.cdr4j.InvalidNumberReason;
import dev.cdr4j.NumberType;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.Release;
import dev.cdr4j.Timing;
import dev.cdr4j.VoiceApp;
import java.util.Map;

/** Makes records of the values of fields, one after the other. */
final class RecordAssembler {
  private final ModelConstructors model = ModelConstructors.get();
  private final SharedParts shared = new SharedParts(model);

  Cdr assemble(Direction direction, FieldValues values, Map<String, Extra> extras) {
    long callNumber = values.numberOr(CALLID, 0);
    String callText = (String) values.value(CALLID);
    Timing timing = timing(values);
    Caller caller = (Caller) part(Part.CALLER, values);
    Release release = (Release) part(Part.RELEASE, values);
    Billing billing = (Billing) part(Part.BILLING, values);
    VoiceApp voiceApp = (VoiceApp) part(Part.VOICE_APP, values);
    String customerField = (String) values.value(CUSTOMER_FIELD);
    return direction == Direction.INBOUND
        ? model.inbound(
            callNumber,
            callText,
            timing,
            caller,
            release,
            billing,
            voiceApp,
            customerField,
            extras,
            (Did) part(Part.DID, values))
        : model.outbound(
            callNumber,
            callText,
            timing,
            caller,
            release,
            billing,
            voiceApp,
            customerField,
            extras,
            destination(values),
            (DialStatus) values.value(DIALSTATUS),
            values.numberOr(CALLID_IN, 0),
            (String) values.value(CALLID_IN),
            (InvalidNumberReason) values.value(INVALID_NUMBER));
  }

  private Object part(Part part, FieldValues values) {
    Object made = values.part(part);
    return made != null ? made : assemble(part, values);
  }

  /** Makes a part, or finds one that is the same. */
  Object assemble(Part part, FieldValues values) {
    return switch (part) {
      case CALLER ->
          shared.caller(
              (PhoneNumber) values.value(CLI_NUMBER),
              (String) values.value(CLI_NAME),
              values.value(CLI_PRES),
              values.value(CLI_COUNTRY_CODE),
              values.value(CLI_NUMBER_TYPE));
      case RELEASE ->
          shared.release(
              (HangupCause) values.value(HANGUPCAUSE),
              (HangupSource) values.value(HANGUPSOURCE),
              values.value(SIP_RESPONSE_CODE));
      case BILLING ->
          shared.billing(
              (String) values.value(BILLING_CUSTOMER_COST_LABEL),
              (Price) values.value(BILLING_CUSTOMER_DEBIT_EUR),
              values.value(BILLING_CUSTOMER_CREDIT_EUR));
      case VOICE_APP ->
          shared.voiceApp(
              (String) values.value(SCENARIO_HASH),
              values.value(SCENARIO_NAME),
              values.value(PACKAGE_NAME));
      case DID -> shared.did(values.value(DID_HASH), (PhoneNumber) values.value(DID_INTL_NUMBER));
    };
  }

  private Timing timing(FieldValues values) {
    long absent = ModelConstructors.ABSENT;
    return model.timing(
        values.numberOr(START, absent),
        values.numberOr(ANSWER, absent),
        values.numberOr(HANGUP, absent),
        values.numberOr(DURATION, absent),
        values.numberOr(DURATION_ANSWERED, absent),
        values.numberOr(DURATION_BILLED, absent));
  }

  private Destination destination(FieldValues values) {
    return model.destination(
        (PhoneNumber) values.value(NUMBER),
        (CountryCode) values.value(NUMBER_COUNTRY_CODE),
        (NumberType) values.value(NUMBER_TYPE));
  }
}

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
import dev.cdr4j.CliPresentation;
import dev.cdr4j.CountryCode;
import dev.cdr4j.Destination;
import dev.cdr4j.DialStatus;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupSource;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.InvalidNumberReason;
import dev.cdr4j.NumberType;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.SipResponse;
import dev.cdr4j.Timing;
import java.util.Map;

/**
 * Makes records of flat values, one after the other, with builders that are used again: every one
 * of their setters is called for every record.
 */
final class RecordAssembler {
  private final Caller.Builder caller = Caller.builder();
  private final Timing.Builder timing = Timing.builder();
  private final Billing.Builder billing = Billing.builder();
  private final Destination.Builder destination = Destination.builder();
  private final InboundCdr.Builder inbound = InboundCdr.builder();
  private final OutboundCdr.Builder outbound = OutboundCdr.builder();
  private final SharedParts shared = new SharedParts();

  Cdr assemble(Direction direction, FlatValues values, Map<String, Extra> extras) {
    if (direction == Direction.INBOUND) {
      setShared(inbound, values, extras);
      return inbound
          .did(
              shared.did(
                  (String) values.value(DID_HASH), (PhoneNumber) values.value(DID_INTL_NUMBER)))
          .build();
    }
    setShared(outbound, values, extras);
    if (values.isNumeric(CALLID_IN)) {
      outbound.inboundCallId(values.number(CALLID_IN));
    } else {
      outbound.inboundCallId((String) values.value(CALLID_IN));
    }
    return outbound
        .destination(
            destination
                .number((PhoneNumber) values.value(NUMBER))
                .countryCode((CountryCode) values.value(NUMBER_COUNTRY_CODE))
                .numberType((NumberType) values.value(NUMBER_TYPE))
                .build())
        .dialStatus((DialStatus) values.value(DIALSTATUS))
        .invalidNumber((InvalidNumberReason) values.value(INVALID_NUMBER))
        .build();
  }

  private void setShared(Cdr.Builder<?> cdr, FlatValues values, Map<String, Extra> extras) {
    if (values.isNumeric(CALLID)) {
      cdr.callId(values.number(CALLID));
    } else {
      cdr.callId(values.text(CALLID));
    }
    cdr.timing(timing(values))
        .caller(
            caller
                .number((PhoneNumber) values.value(CLI_NUMBER))
                .name((String) values.value(CLI_NAME))
                .presentation((CliPresentation) values.value(CLI_PRES))
                .countryCode((CountryCode) values.value(CLI_COUNTRY_CODE))
                .numberType((NumberType) values.value(CLI_NUMBER_TYPE))
                .build())
        .release(
            shared.release(
                (HangupCause) values.value(HANGUPCAUSE),
                (HangupSource) values.value(HANGUPSOURCE),
                (SipResponse) values.value(SIP_RESPONSE_CODE)))
        .billing(
            billing
                .costLabel((String) values.value(BILLING_CUSTOMER_COST_LABEL))
                .debit((Price) values.value(BILLING_CUSTOMER_DEBIT_EUR))
                .credit((Price) values.value(BILLING_CUSTOMER_CREDIT_EUR))
                .build())
        .voiceApp(
            shared.voiceApp(
                (String) values.value(SCENARIO_HASH),
                (String) values.value(SCENARIO_NAME),
                (String) values.value(PACKAGE_NAME)))
        .customerField((String) values.value(CUSTOMER_FIELD))
        .extras(extras);
  }

  private Timing timing(FlatValues values) {
    timing.startEpochSecond(values.number(START));
    if (values.has(ANSWER)) {
      timing.answerEpochSecond(values.number(ANSWER));
    } else {
      timing.answer(null);
    }
    if (values.has(HANGUP)) {
      timing.hangupEpochSecond(values.number(HANGUP));
    } else {
      timing.hangup(null);
    }
    if (values.has(DURATION)) {
      timing.totalSeconds(values.number(DURATION));
    } else {
      timing.total(null);
    }
    if (values.has(DURATION_ANSWERED)) {
      timing.answeredSeconds(values.number(DURATION_ANSWERED));
    } else {
      timing.answered(null);
    }
    if (values.has(DURATION_BILLED)) {
      timing.billedSeconds(values.number(DURATION_BILLED));
    } else {
      timing.billed(null);
    }
    return timing.build();
  }
}

package dev.cdr4j.testkit;

import dev.cdr4j.Billing;
import dev.cdr4j.Caller;
import dev.cdr4j.Destination;
import dev.cdr4j.InvalidNumberReason;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.VoiceApp;
import org.jspecify.annotations.Nullable;

/** What there is to say of an outbound call before it is placed. */
record Dialling(
    Caller caller, VoiceApp app, @Nullable String customerField, Route route, PhoneNumber number) {

  /**
   * The record of the call.
   *
   * @param inboundCallId the call that it is a leg of, or 0
   */
  OutboundCdr record(long callId, long inboundCallId, Course course) {
    Outcome outcome = course.outcome();
    long billed = route.tariff().billedSeconds(course.answeredSeconds());
    OutboundCdr.Builder call =
        OutboundCdr.builder()
            .callId(callId)
            .inboundCallId(inboundCallId)
            .timing(course.timing(billed))
            .caller(caller)
            .release(outcome.release())
            .voiceApp(app)
            .customerField(customerField)
            .dialStatus(outcome.dialStatus());
    if (outcome.isNotDialled()) {
      return misdialled(call, outcome).build();
    }
    Billing.Builder billing =
        Billing.builder()
            .costLabel(route.label())
            .debit(route.tariff().price(billed))
            .credit(Price.ZERO);
    return call.destination(
            Destination.builder()
                .number(number)
                .countryCode(route.numberPlan().country())
                .numberType(route.numberPlan().type())
                .build())
        .billing(billing.build())
        .build();
  }

  /** A number that is none has no country, no type and no price. */
  private OutboundCdr.Builder misdialled(OutboundCdr.Builder call, Outcome outcome) {
    boolean isShort = outcome == Outcome.MISSING_DIGIT;
    String digits = number.toString().substring(1);
    String wrong = isShort ? digits.substring(0, digits.length() - 2) : "999" + digits.substring(2);
    return call.destination(Destination.builder().number(PhoneNumber.of("+" + wrong)).build())
        .invalidNumber(
            isShort
                ? InvalidNumberReason.MISSIG_DIGIT
                : InvalidNumberReason.WRONG_INTERNATIONAL_PREFIX)
        .billing(Billing.builder().debit(Price.ZERO).credit(Price.ZERO).build());
  }
}

package dev.cdr4j.examples;

import dev.cdr4j.Cdr;
import dev.cdr4j.CliPresentation;
import dev.cdr4j.CountryCode;
import dev.cdr4j.DialStatus;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupSource;
import dev.cdr4j.NumberType;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.SipResponse;
import dev.cdr4j.csv.CdrCsv;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The same call built, read from CSV, and derived from another call: the three are equal. */
public final class OneCallThreeWays {
  private OneCallThreeWays() {}

  /** Prints the call, with what is personal masked, and as CSV. */
  public static void main(String[] args) {
    OutboundCdr call = built();
    System.out.println(call);
    System.out.println(CdrCsv.writer().toText(List.of(call)));
    System.out.println(call.equals(read()) && call.equals(derived()) ? "equal" : "different");
  }

  static OutboundCdr built() {
    return OutboundCdr.builder()
        .callId(291407854118L)
        .timing(
            timing ->
                timing
                    .start(Instant.parse("2026-03-02T16:37:39Z"))
                    .answer(Instant.parse("2026-03-02T16:37:55Z"))
                    .hangup(Instant.parse("2026-03-02T16:38:31Z"))
                    .total(Duration.ofSeconds(52))
                    .answered(Duration.ofSeconds(36))
                    .billed(Duration.ofSeconds(36)))
        .caller(
            caller ->
                caller
                    .number(PhoneNumber.of("+33199004710"))
                    .name("Atelier Cyclope")
                    .presentation(CliPresentation.ALLOWED_PASSED_SCREEN))
        .destination(
            destination ->
                destination
                    .number(PhoneNumber.of("+33639980955"))
                    .countryCode(CountryCode.of("FR"))
                    .numberType(NumberType.MOBILE))
        .dialStatus(DialStatus.ANSWER)
        .release(
            release ->
                release
                    .cause(HangupCause.NORMAL_CALL_CLEARING)
                    .source(HangupSource.CALLEE)
                    .sipResponse(SipResponse.OK))
        .billing(
            billing ->
                billing
                    .costLabel("France - Mobile")
                    .debit(Price.ofCurrencyUnits(new BigDecimal("0.018"))) // 1.80 on the wire
                    .credit(Price.ZERO))
        .build();
  }

  static Cdr read() {
    return CdrCsv.reader()
        .readAll(
            """
            callid,start,answer,hangup,duration,duration_answered,duration_billed,\
            cli_number,cli_name,cli_pres,number,number_country_code,number_type,dialstatus,\
            hangupcause,hangupsource,sip_response_code,billing_customer_cost_label,\
            billing_customer_debit_eur,billing_customer_credit_eur
            291407854118,2026-03-02 16:37:39,2026-03-02 16:37:55,2026-03-02 16:38:31,52,36,36,\
            +33199004710,Atelier Cyclope,allowed_passed_screen,+33639980955,FR,MOBILE,ANSWER,\
            16,CALLEE,200,France - Mobile,1.80,0.00
            """)
        .get(0);
  }

  static OutboundCdr derived() {
    OutboundCdr unanswered =
        built().toBuilder()
            .dialStatus(DialStatus.NOANSWER)
            .timing(timing -> timing.answer(null).answered(null))
            .build();
    return unanswered.toBuilder()
        .dialStatus(DialStatus.ANSWER)
        .timing(
            timing ->
                timing
                    .answer(Instant.parse("2026-03-02T16:37:55Z"))
                    .answered(Duration.ofSeconds(36)))
        .build();
  }
}

package dev.cdr4j.csv;

import dev.cdr4j.Cdr;
import dev.cdr4j.CliPresentation;
import dev.cdr4j.CountryCode;
import dev.cdr4j.DialStatus;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupSource;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.InvalidNumberReason;
import dev.cdr4j.NumberType;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.SipResponse;
import java.time.Instant;

/** Records for the tests of the writer. */
final class WrittenCalls {
  static final Instant START = Instant.parse("2024-02-29T23:59:58Z");

  private WrittenCalls() {}

  /** The text of lines that end with CRLF. */
  static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  /** An inbound record with nothing but what must be there. */
  static InboundCdr.Builder inbound(String callId) {
    return InboundCdr.builder().callId(callId).timing(timing -> timing.start(START));
  }

  /** An outbound record with nothing but what must be there. */
  static OutboundCdr.Builder outbound(String callId) {
    return OutboundCdr.builder().callId(callId).timing(timing -> timing.start(START));
  }

  /** An inbound record with every field. */
  static InboundCdr fullInbound() {
    return filled(inbound("240711945874"))
        .did(did -> did.hash("D1D2").number(PhoneNumber.of("+33176000000")))
        .build();
  }

  /** An outbound record with every field. */
  static OutboundCdr fullOutbound() {
    return filled(outbound("240711945875"))
        .inboundCallId("240711945874")
        .destination(
            destination ->
                destination
                    .number(PhoneNumber.of("+447890123456"))
                    .countryCode(CountryCode.of("GB"))
                    .numberType(NumberType.MOBILE))
        .dialStatus(DialStatus.ANSWER)
        .invalidNumber(InvalidNumberReason.of("MISSIG DIGIT"))
        .build();
  }

  private static <B extends Cdr.Builder<B>> B filled(B builder) {
    return builder
        .timing(
            timing ->
                timing
                    .answer(START.plusSeconds(2))
                    .hangup(START.plusSeconds(64))
                    .totalSeconds(66)
                    .answeredSeconds(62)
                    .billedSeconds(120))
        .caller(
            caller ->
                caller
                    .number(PhoneNumber.of("+33612345678"))
                    .name("Jos\u00E9phine")
                    .presentation(CliPresentation.ALLOWED_PASSED_SCREEN)
                    .countryCode(CountryCode.of("FR"))
                    .numberType(NumberType.GEOGRAPHIC))
        .release(
            release ->
                release
                    .cause(HangupCause.of("16"))
                    .source(HangupSource.CALLEE)
                    .sipResponse(SipResponse.of("200")))
        .billing(
            billing ->
                billing
                    .costLabel("France, mobile")
                    .debit(Price.of("1000.00"))
                    .credit(Price.of("0.5")))
        .voiceApp(app -> app.hash("A1B2").name("Call \"me\"").packageName("click2call"))
        .customerField("ABC123");
  }
}

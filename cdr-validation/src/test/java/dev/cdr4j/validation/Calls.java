package dev.cdr4j.validation;

import dev.cdr4j.CliPresentation;
import dev.cdr4j.CountryCode;
import dev.cdr4j.DialStatus;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupSource;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.NumberType;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.SipResponse;
import java.time.Duration;
import java.time.Instant;

/** Calls of which one thing is wrong at most. */
final class Calls {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private Calls() {}

  /** Nothing is wrong with it. */
  static OutboundCdr outbound() {
    return OutboundCdr.builder()
        .callId(240711945874L)
        .timing(
            timing ->
                timing
                    .start(START)
                    .answer(START.plusSeconds(10))
                    .hangup(START.plusSeconds(70))
                    .total(Duration.ofSeconds(70))
                    .answered(Duration.ofSeconds(60))
                    .billed(Duration.ofSeconds(60)))
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
        .billing(billing -> billing.debit(Price.of("1.80")).credit(Price.of("0.00")))
        .build();
  }

  /** Nothing is wrong with it. */
  static InboundCdr inbound() {
    OutboundCdr other = outbound();
    return InboundCdr.builder()
        .callId(240711945873L)
        .timing(other.timing())
        .caller(other.caller())
        .release(other.release())
        .billing(other.billing())
        .did(did -> did.number(PhoneNumber.of("+33199004719")).hash("KZ4V7Q2M"))
        .build();
  }

  /** An error: the call was answered a minute before it started. */
  static OutboundCdr answeredBeforeStart() {
    return outbound().toBuilder()
        .timing(timing -> timing.answer(START.minusSeconds(60)).answered(null))
        .build();
  }

  /** A warning: the platform has a dial status that this release does not know. */
  static OutboundCdr ofUnknownDialStatus() {
    return outbound().toBuilder().dialStatus(DialStatus.of("FORKED")).build();
  }
}

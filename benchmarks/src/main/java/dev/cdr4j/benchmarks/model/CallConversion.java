package dev.cdr4j.benchmarks.model;

import dev.cdr4j.Billing;
import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.CliPresentation;
import dev.cdr4j.CountryCode;
import dev.cdr4j.DialStatus;
import dev.cdr4j.Direction;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupSource;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.InvalidNumberReason;
import dev.cdr4j.NumberType;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.Release;
import dev.cdr4j.SipResponse;
import dev.cdr4j.Timing;
import dev.cdr4j.VoiceApp;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From {@link Call} to {@link Cdr} and back, outside of what is measured. */
public final class CallConversion {
  private CallConversion() {}

  /** The record with the values of a call; what is beyond its direction must not be there. */
  public static Cdr toCdr(Call call, Direction direction) {
    return direction == Direction.INBOUND ? inbound(call) : outbound(call);
  }

  private static InboundCdr inbound(Call call) {
    requireAbsent(
        call.callidIn,
        call.number,
        call.numberCountryCode,
        call.numberType,
        call.dialstatus,
        call.invalidNumber);
    return shared(call, InboundCdr.builder())
        .did(did -> did.hash(call.didHash).number(map(call.didIntlNumber, PhoneNumber::of)))
        .build();
  }

  private static OutboundCdr outbound(Call call) {
    requireAbsent(call.didHash, call.didIntlNumber);
    return shared(call, OutboundCdr.builder())
        .inboundCallId(call.callidIn)
        .destination(
            destination ->
                destination
                    .number(map(call.number, PhoneNumber::of))
                    .countryCode(map(call.numberCountryCode, CountryCode::of))
                    .numberType(map(call.numberType, NumberType::of)))
        .dialStatus(map(call.dialstatus, DialStatus::of))
        .invalidNumber(map(call.invalidNumber, InvalidNumberReason::of))
        .build();
  }

  private static void requireAbsent(@Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        throw new IllegalArgumentException("a call has a value of the other direction: " + value);
      }
    }
  }

  private static <B extends Cdr.Builder<B>> B shared(Call call, B cdr) {
    return cdr.callId(Objects.requireNonNull(call.callid, "callid"))
        .timing(
            Timing.builder()
                .start(Objects.requireNonNull(call.start, "start"))
                .answer(call.answer)
                .hangup(call.hangup)
                .total(map(call.duration, Duration::ofSeconds))
                .answered(map(call.durationAnswered, Duration::ofSeconds))
                .billed(map(call.durationBilled, Duration::ofSeconds))
                .build())
        .caller(
            Caller.builder()
                .number(map(call.cliNumber, PhoneNumber::of))
                .name(call.cliName)
                .presentation(map(call.cliPres, CliPresentation::of))
                .countryCode(map(call.cliCountryCode, CountryCode::of))
                .numberType(map(call.cliNumberType, NumberType::of))
                .build())
        .release(
            Release.builder()
                .cause(map(call.hangupcause, HangupCause::of))
                .source(map(call.hangupsource, HangupSource::of))
                .sipResponse(map(call.sipResponseCode, SipResponse::of))
                .build())
        .billing(
            Billing.builder()
                .costLabel(call.billingCustomerCostLabel)
                .debit(map(call.billingCustomerDebitEur, Price::ofCents))
                .credit(map(call.billingCustomerCreditEur, Price::ofCents))
                .build())
        .voiceApp(
            VoiceApp.builder()
                .hash(call.scenarioHash)
                .name(call.scenarioName)
                .packageName(call.packageName)
                .build())
        .customerField(call.customerField);
  }

  /** The call with the values of a record. */
  public static Call fromCdr(Cdr cdr) {
    Call call = new Call();
    call.callid = cdr.callId();
    fromTiming(cdr.timing(), call);
    call.cliNumber = text(cdr.caller().number());
    call.cliName = cdr.caller().name();
    call.cliPres = text(cdr.caller().presentation());
    call.cliCountryCode = text(cdr.caller().countryCode());
    call.cliNumberType = text(cdr.caller().numberType());
    if (cdr instanceof InboundCdr inbound) {
      call.didHash = inbound.did().hash();
      call.didIntlNumber = text(inbound.did().number());
    } else if (cdr instanceof OutboundCdr outbound) {
      fromOutbound(outbound, call);
    }
    call.hangupcause = text(cdr.release().cause());
    call.hangupsource = text(cdr.release().source());
    call.sipResponseCode = text(cdr.release().sipResponse());
    call.billingCustomerCostLabel = cdr.billing().costLabel();
    call.billingCustomerDebitEur = map(cdr.billing().debit(), Price::inCents);
    call.billingCustomerCreditEur = map(cdr.billing().credit(), Price::inCents);
    call.scenarioHash = cdr.voiceApp().hash();
    call.scenarioName = cdr.voiceApp().name();
    call.packageName = cdr.voiceApp().packageName();
    call.customerField = cdr.customerField();
    return call;
  }

  private static void fromTiming(Timing timing, Call call) {
    call.start = timing.start();
    call.answer = timing.answer();
    call.hangup = timing.hangup();
    call.duration = map(timing.total(), CallConversion::seconds);
    call.durationAnswered = map(timing.answered(), CallConversion::seconds);
    call.durationBilled = map(timing.billed(), CallConversion::seconds);
  }

  private static void fromOutbound(OutboundCdr outbound, Call call) {
    call.callidIn = outbound.inboundCallId();
    call.number = text(outbound.destination().number());
    call.numberCountryCode = text(outbound.destination().countryCode());
    call.numberType = text(outbound.destination().numberType());
    call.dialstatus = text(outbound.dialStatus());
    call.invalidNumber = text(outbound.invalidNumber());
  }

  private static int seconds(Duration duration) {
    return Math.toIntExact(duration.toSeconds());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static <A, B> @Nullable B map(@Nullable A value, Function<? super A, B> function) {
    return value == null ? null : function.apply(value);
  }
}

package dev.cdr4j;

import dev.cdr4j.wire.ModelConstructors;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lends the constructors of the model to the package that makes records of what it decodes. */
final class Constructors extends ModelConstructors {
  Constructors() {}

  @Override
  protected Timing timing(
      long start, long answer, long hangup, long total, long answered, long billed) {
    return new Timing(start, answer, hangup, total, answered, billed);
  }

  @Override
  protected Caller caller(
      @Nullable PhoneNumber number,
      @Nullable String name,
      @Nullable CliPresentation presentation,
      @Nullable CountryCode countryCode,
      @Nullable NumberType numberType) {
    return new Caller(number, name, presentation, countryCode, numberType);
  }

  @Override
  protected Release release(
      @Nullable HangupCause cause,
      @Nullable HangupSource source,
      @Nullable SipResponse sipResponse) {
    return new Release(cause, source, sipResponse);
  }

  @Override
  protected Billing billing(
      @Nullable String costLabel, @Nullable Price debit, @Nullable Price credit) {
    return new Billing(costLabel, debit, credit);
  }

  @Override
  protected VoiceApp voiceApp(
      @Nullable String hash, @Nullable String name, @Nullable String packageName) {
    return new VoiceApp(hash, name, packageName);
  }

  @Override
  protected Did did(@Nullable String hash, @Nullable PhoneNumber number) {
    return new Did(hash, number);
  }

  @Override
  protected Destination destination(
      @Nullable PhoneNumber number,
      @Nullable CountryCode countryCode,
      @Nullable NumberType numberType) {
    return new Destination(number, countryCode, numberType);
  }

  @Override
  protected InboundCdr inbound(
      long callNumber,
      @Nullable String callText,
      Timing timing,
      Caller caller,
      Release release,
      Billing billing,
      VoiceApp voiceApp,
      @Nullable String customerField,
      Map<String, Extra> extras,
      Did did) {
    CallId callId = CallId.parse(callNumber, callText);
    return new InboundCdr(
        callId.number(),
        callId.text(),
        timing,
        caller,
        release,
        billing,
        voiceApp,
        customerField,
        Extras.of(Direction.INBOUND, extras),
        did);
  }

  @Override
  protected OutboundCdr outbound(
      long callNumber,
      @Nullable String callText,
      Timing timing,
      Caller caller,
      Release release,
      Billing billing,
      VoiceApp voiceApp,
      @Nullable String customerField,
      Map<String, Extra> extras,
      Destination destination,
      @Nullable DialStatus dialStatus,
      long inboundCallNumber,
      @Nullable String inboundCallText,
      @Nullable InvalidNumberReason invalidNumber) {
    CallId callId = CallId.parse(callNumber, callText);
    CallId inboundCallId = CallId.parse(inboundCallNumber, inboundCallText);
    return new OutboundCdr(
        callId.number(),
        callId.text(),
        timing,
        caller,
        release,
        billing,
        voiceApp,
        customerField,
        Extras.of(Direction.OUTBOUND, extras),
        destination,
        dialStatus,
        inboundCallId.number(),
        inboundCallId.text(),
        invalidNumber);
  }
}

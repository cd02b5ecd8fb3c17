package dev.cdr4j.wire;

import dev.cdr4j.Billing;
import dev.cdr4j.Caller;
import dev.cdr4j.CliPresentation;
import dev.cdr4j.CountryCode;
import dev.cdr4j.Destination;
import dev.cdr4j.DialStatus;
import dev.cdr4j.Did;
import dev.cdr4j.Extra;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The constructors of the model, which only its package can call, for the assembler of records: a
 * builder that is used again lies in the old generation, where storing an object that was just made
 * costs more than making it.
 */
public abstract class ModelConstructors {
  /** Stands for the seconds of a time or a duration that is absent. */
  public static final long ABSENT = Long.MIN_VALUE;

  private static @Nullable ModelConstructors ofModel;

  /** Only the model has constructors to give. */
  protected ModelConstructors() {}

  /** Takes the constructors of the model, which gives them when it is initialised. */
  public static void take(ModelConstructors constructors) {
    ofModel = constructors;
  }

  static ModelConstructors get() {
    if (ofModel == null) {
      InboundCdr.builder(); // initialises the model
    }
    if (ofModel == null) {
      throw new IllegalStateException("the model did not give its constructors");
    }
    return ofModel;
  }

  /** A timing of values in whole seconds, or {@link #ABSENT}; the first is there. */
  protected abstract Timing timing(
      long start, long answer, long hangup, long total, long answered, long billed);

  /** A caller. */
  protected abstract Caller caller(
      @Nullable PhoneNumber number,
      @Nullable String name,
      @Nullable CliPresentation presentation,
      @Nullable CountryCode countryCode,
      @Nullable NumberType numberType);

  /** A release. */
  protected abstract Release release(
      @Nullable HangupCause cause,
      @Nullable HangupSource source,
      @Nullable SipResponse sipResponse);

  /** A billing. */
  protected abstract Billing billing(
      @Nullable String costLabel, @Nullable Price debit, @Nullable Price credit);

  /** A voice app. */
  protected abstract VoiceApp voiceApp(
      @Nullable String hash, @Nullable String name, @Nullable String packageName);

  /** A DID. */
  protected abstract Did did(@Nullable String hash, @Nullable PhoneNumber number);

  /** A destination. */
  protected abstract Destination destination(
      @Nullable PhoneNumber number,
      @Nullable CountryCode countryCode,
      @Nullable NumberType numberType);

  /**
   * An inbound record.
   *
   * @param callNumber the call id as a number, of at most 18 digits
   * @param callText its text, where that is not held as a number, else null
   */
  protected abstract InboundCdr inbound(
      long callNumber,
      @Nullable String callText,
      Timing timing,
      Caller caller,
      Release release,
      Billing billing,
      VoiceApp voiceApp,
      @Nullable String customerField,
      Map<String, Extra> extras,
      Did did);

  /**
   * An outbound record.
   *
   * @param callNumber the call id as a number, of at most 18 digits
   * @param callText its text, where that is not held as a number, else null
   * @param inboundCallNumber the inbound call's id, likewise; 0 where there is none
   */
  protected abstract OutboundCdr outbound(
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
      @Nullable InvalidNumberReason invalidNumber);
}

package dev.cdr4j.testkit.jqwik;

import static dev.cdr4j.testkit.jqwik.Values.maybe;

import dev.cdr4j.Billing;
import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.CliPresentation;
import dev.cdr4j.CountryCode;
import dev.cdr4j.Destination;
import dev.cdr4j.DialStatus;
import dev.cdr4j.Did;
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
import dev.cdr4j.Release;
import dev.cdr4j.SipResponse;
import dev.cdr4j.Timing;
import dev.cdr4j.VoiceApp;
import dev.cdr4j.testkit.Traffic;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitrary records and parts of records: everything that the model and the classic wire can carry,
 * however little sense it makes. Absent fields, unknown tokens, texts with delimiters, quotes and
 * line ends, times from year 0 to 9999, prices of 18 digits, extras of all sorts.
 *
 * <p>jqwik finds them by itself: {@code @ForAll OutboundCdr call}. These methods are for what has
 * to be put together. Failures shrink to records with nothing but a call id, a start, and what
 * makes them fail.
 *
 * <p>For records that make sense, see {@link #traffic}.
 */
public final class CdrArbitraries {
  private static final int MOST_NANOS = 999_999_999;

  private CdrArbitraries() {}

  /** Records of either direction. */
  public static Arbitrary<Cdr> cdrs() {
    return Arbitraries.oneOf(inboundCdrs().map(cdr -> cdr), outboundCdrs().map(cdr -> cdr));
  }

  /** Inbound records. */
  public static Arbitrary<InboundCdr> inboundCdrs() {
    return Combinators.combine(shared(InboundCdr::builder), dids(), Extras.of(Direction.INBOUND))
        .as((builder, did, extras) -> builder.did(did).extras(extras).build());
  }

  /** Outbound records. */
  public static Arbitrary<OutboundCdr> outboundCdrs() {
    return Combinators.combine(
            shared(OutboundCdr::builder),
            maybe(Values.ids()),
            destinations(),
            maybe(dialStatuses()),
            maybe(invalidNumberReasons()),
            Extras.of(Direction.OUTBOUND))
        .as(
            (builder, inboundCallId, destination, dialStatus, invalidNumber, extras) ->
                builder
                    .inboundCallId(inboundCallId)
                    .destination(destination)
                    .dialStatus(dialStatus)
                    .invalidNumber(invalidNumber)
                    .extras(extras)
                    .build());
  }

  private static <B extends Cdr.Builder<B>> Arbitrary<B> shared(Supplier<B> builder) {
    return Combinators.combine(
            Values.ids(),
            timings(),
            callers(),
            releases(),
            billings(),
            voiceApps(),
            maybe(Values.texts()))
        .as(
            (id, timing, caller, release, billing, voiceApp, customerField) ->
                builder
                    .get()
                    .callId(id)
                    .timing(timing)
                    .caller(caller)
                    .release(release)
                    .billing(billing)
                    .voiceApp(voiceApp)
                    .customerField(customerField));
  }

  /**
   * Lists of records that make sense, as {@link Traffic} makes them, of at most a size. They do not
   * shrink but in length.
   *
   * @throws IllegalArgumentException if the size is negative
   */
  public static Arbitrary<List<Cdr>> traffic(int maxSize) {
    if (maxSize < 0) {
      throw new IllegalArgumentException("maxSize must not be negative, not " + maxSize);
    }
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, maxSize))
        .as((seed, size) -> Traffic.seeded(seed).limit(size).list());
  }

  /** Callers, of whom any field may be absent. */
  public static Arbitrary<Caller> callers() {
    return Combinators.combine(
            maybe(phoneNumbers()),
            maybe(Values.texts()),
            maybe(cliPresentations()),
            maybe(countryCodes()),
            maybe(numberTypes()))
        .as(
            (number, name, presentation, country, type) ->
                Caller.builder()
                    .number(number)
                    .name(name)
                    .presentation(presentation)
                    .countryCode(country)
                    .numberType(type)
                    .build());
  }

  /** Timings that the classic wire can carry: whole seconds, years 0 to 9999, in any order. */
  public static Arbitrary<Timing> timings() {
    return Combinators.combine(
            Values.times(),
            maybe(Values.times()),
            maybe(Values.times()),
            maybe(Values.durations()),
            maybe(Values.durations()),
            maybe(Values.durations()))
        .as(
            (start, answer, hangup, total, answered, billed) ->
                Timing.builder()
                    .start(start)
                    .answer(answer)
                    .hangup(hangup)
                    .total(total)
                    .answered(answered)
                    .billed(billed)
                    .build());
  }

  /** Timings whose start has a fraction of a second, which the classic wire cannot carry. */
  public static Arbitrary<Timing> fractionalTimings() {
    return Combinators.combine(timings(), Arbitraries.integers().between(1, MOST_NANOS))
        .as((timing, nanos) -> timing.toBuilder().start(timing.start().plusNanos(nanos)).build());
  }

  /** Releases, of which any field may be absent. */
  public static Arbitrary<Release> releases() {
    return Combinators.combine(maybe(hangupCauses()), maybe(hangupSources()), maybe(sipResponses()))
        .as(
            (cause, source, sip) ->
                Release.builder().cause(cause).source(source).sipResponse(sip).build());
  }

  /** Billings, of which any field may be absent. */
  public static Arbitrary<Billing> billings() {
    return Combinators.combine(maybe(Values.texts()), maybe(prices()), maybe(prices()))
        .as(
            (label, debit, credit) ->
                Billing.builder().costLabel(label).debit(debit).credit(credit).build());
  }

  /** Voice apps, of which any field may be absent. */
  public static Arbitrary<VoiceApp> voiceApps() {
    return Combinators.combine(maybe(Values.texts()), maybe(Values.texts()), maybe(Values.texts()))
        .as(
            (hash, name, packageName) ->
                VoiceApp.builder().hash(hash).name(name).packageName(packageName).build());
  }

  /** DIDs, of which any field may be absent. */
  public static Arbitrary<Did> dids() {
    return Combinators.combine(maybe(Values.texts()), maybe(phoneNumbers()))
        .as((hash, number) -> Did.builder().hash(hash).number(number).build());
  }

  /** Destinations, of which any field may be absent. */
  public static Arbitrary<Destination> destinations() {
    return Combinators.combine(maybe(phoneNumbers()), maybe(countryCodes()), maybe(numberTypes()))
        .as(
            (number, country, type) ->
                Destination.builder().number(number).countryCode(country).numberType(type).build());
  }

  /** Numbers in E.164, and texts that are none. */
  public static Arbitrary<PhoneNumber> phoneNumbers() {
    return Values.phoneNumbers();
  }

  /** Prices of up to 18 digits, negative ones too, with 0 to 18 decimals. */
  public static Arbitrary<Price> prices() {
    return Values.prices();
  }

  /** Known dial statuses, and unknown ones. */
  public static Arbitrary<DialStatus> dialStatuses() {
    return Values.tokens(DialStatus::of, DialStatus.known());
  }

  /** Known hang-up sources, and unknown ones. */
  public static Arbitrary<HangupSource> hangupSources() {
    return Values.tokens(HangupSource::of, HangupSource.known());
  }

  /** Causes of Q.850, other numbers, and names. */
  public static Arbitrary<HangupCause> hangupCauses() {
    return Values.codes(HangupCause::of, HangupCause.known());
  }

  /** SIP responses that are registered, other numbers, and texts. */
  public static Arbitrary<SipResponse> sipResponses() {
    return Values.codes(SipResponse::of, SipResponse.known());
  }

  /** Known presentations, and unknown ones. */
  public static Arbitrary<CliPresentation> cliPresentations() {
    return Values.tokens(CliPresentation::of, CliPresentation.known());
  }

  /** Known number types, and unknown ones. */
  public static Arbitrary<NumberType> numberTypes() {
    return Values.tokens(NumberType::of, NumberType.known());
  }

  /** Known reasons why a number is invalid, and unknown ones. */
  public static Arbitrary<InvalidNumberReason> invalidNumberReasons() {
    return Values.tokens(InvalidNumberReason::of, InvalidNumberReason.known());
  }

  /** Countries of ISO 3166-1, and texts that are none. */
  public static Arbitrary<CountryCode> countryCodes() {
    return Values.countryCodes();
  }

  /** Texts that are not empty: plain ones, and odd ones that files and formats stumble over. */
  public static Arbitrary<String> texts() {
    return Values.texts();
  }

  /** Texts and JSON values. */
  public static Arbitrary<Extra> extras() {
    return Extras.values();
  }
}

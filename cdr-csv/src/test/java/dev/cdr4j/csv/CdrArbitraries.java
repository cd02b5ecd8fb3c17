package dev.cdr4j.csv;

import dev.cdr4j.Billing;
import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
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
import dev.cdr4j.Release;
import dev.cdr4j.SipResponse;
import dev.cdr4j.Timing;
import dev.cdr4j.Token;
import dev.cdr4j.VoiceApp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any record that CSV can carry, plain and odd ones. */
final class CdrArbitraries {
  private static final double ABSENT = 0.3;
  private static final long FIRST_SECOND = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  /** Characters that some step between a text and its file may stumble over. */
  private static final String[] STUMBLING_BLOCKS = {
    "\"",
    ",",
    ";",
    "\t",
    "|",
    "\r",
    "\n",
    "\r\n",
    "'",
    "=",
    "+",
    "-",
    "@",
    "\0",
    "\u001B",
    " ",
    "\u0085",
    "\u00A0",
    "\u00E9",
    "\u0141",
    "\u20AC",
    "\u2028",
    "\u4E2D",
    "\uFEFF",
    "\uFFFD",
    "\uFF1D",
    "\uFF0B",
    "\uFFFF",
    "\uD83D\uDE00",
    "\uDBFF\uDFFF",
    "null",
    "0",
    "a",
    "Z",
    "\\"
  };

  private CdrArbitraries() {}

  /** Records of either direction. */
  static Arbitrary<Cdr> cdrs() {
    return Arbitraries.oneOf(inbound().map(cdr -> cdr), outbound().map(cdr -> cdr));
  }

  /** A few records: of both directions, or of one. */
  static Arbitrary<List<Cdr>> lists() {
    return Arbitraries.oneOf(
        cdrs().list().ofMaxSize(5),
        inbound().map(cdr -> (Cdr) cdr).list().ofMaxSize(5),
        outbound().map(cdr -> (Cdr) cdr).list().ofMaxSize(5));
  }

  /** Inbound records. */
  static Arbitrary<InboundCdr> inbound() {
    return Combinators.combine(
            shared(InboundCdr::builder),
            maybe(texts()),
            maybe(phoneNumbers()),
            extras(Direction.INBOUND))
        .as(
            (builder, hash, number, extras) ->
                builder.did(did -> did.hash(hash).number(number)).extras(extras).build());
  }

  /** Outbound records. */
  static Arbitrary<OutboundCdr> outbound() {
    return Combinators.combine(
            shared(OutboundCdr::builder),
            maybe(ids()),
            destinations(),
            maybe(tokens(DialStatus::of, DialStatus.known())),
            maybe(tokens(InvalidNumberReason::of, InvalidNumberReason.known())),
            extras(Direction.OUTBOUND))
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

  private static <B extends Cdr.Builder<B>> Arbitrary<B> shared(
      java.util.function.Supplier<B> builder) {
    return Combinators.combine(
            ids(), timings(), callers(), releases(), billings(), voiceApps(), maybe(texts()))
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

  private static <T> Arbitrary<T> maybe(Arbitrary<T> values) {
    return values.injectNull(ABSENT);
  }

  /** Texts that are not empty: plain ones and odd ones. */
  static Arbitrary<String> texts() {
    Arbitrary<String> odd =
        Arbitraries.of(STUMBLING_BLOCKS).list().ofMinSize(1).ofMaxSize(5).map(CdrArbitraries::join);
    Arbitrary<String> plain = Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(40);
    Arbitrary<String> any =
        Arbitraries.strings().ofMinLength(1).ofMaxLength(6).filter(CdrArbitraries::isUnicode);
    return Arbitraries.oneOf(odd, plain, any);
  }

  private static String join(List<String> parts) {
    return String.join("", parts);
  }

  /** Whether a text has no half of a surrogate pair. */
  static boolean isUnicode(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(1, Long.MAX_VALUE).map(String::valueOf),
        Arbitraries.longs().between(1, 999_999_999_999L).map(String::valueOf),
        Arbitraries.of("00", "007", "-1", "+1", "1e3", "99999999999999999999"),
        texts().filter(text -> !text.equals("0")));
  }

  private static <T extends Token> Arbitrary<T> tokens(Function<String, T> of, List<T> known) {
    return Arbitraries.oneOf(Arbitraries.of(known), texts().map(of));
  }

  private static Arbitrary<PhoneNumber> phoneNumbers() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(10, 999_999_999_999_999L).map(PhoneNumber::ofE164Digits),
        Arbitraries.of(
                "anonymous",
                "+0123",
                "112",
                "*21#",
                "+33 6 12-34.56 (78)",
                "sip:a@b.example",
                "'1",
                "=cmd|' /C calc'!A1",
                "+1+cmd|'x'!A1",
                "-1",
                "@x")
            .map(PhoneNumber::of),
        texts().map(PhoneNumber::of));
  }

  private static Arbitrary<Timing> timings() {
    return Combinators.combine(
            times(),
            maybe(times()),
            maybe(times()),
            maybe(durations()),
            maybe(durations()),
            maybe(durations()))
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

  private static Arbitrary<Instant> times() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(1_700_000_000L, 1_700_200_000L),
            Arbitraries.longs().between(FIRST_SECOND, LAST_SECOND),
            Arbitraries.of(FIRST_SECOND, -1L, 0L, 86_399L, 86_400L, LAST_SECOND))
        .map(Instant::ofEpochSecond);
  }

  private static Arbitrary<Duration> durations() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(-1, 7200),
            Arbitraries.longs().greaterOrEqual(-Long.MAX_VALUE))
        .map(Duration::ofSeconds);
  }

  private static Arbitrary<Price> prices() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(-1, 100_000).map(cents -> Price.ofCents(cents, 2)),
        Combinators.combine(
                Arbitraries.longs().between(-999_999_999_999_999_999L, 999_999_999_999_999_999L),
                Arbitraries.integers().between(0, 18))
            .as(Price::ofCents));
  }

  private static Arbitrary<Caller> callers() {
    return Combinators.combine(
            maybe(phoneNumbers()),
            maybe(texts()),
            maybe(tokens(CliPresentation::of, CliPresentation.known())),
            maybe(tokens(CountryCode::of, CountryCode.known())),
            maybe(tokens(NumberType::of, NumberType.known())))
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

  private static Arbitrary<Destination> destinations() {
    return Combinators.combine(
            maybe(phoneNumbers()),
            maybe(tokens(CountryCode::of, CountryCode.known())),
            maybe(tokens(NumberType::of, NumberType.known())))
        .as(
            (number, country, type) ->
                Destination.builder().number(number).countryCode(country).numberType(type).build());
  }

  private static Arbitrary<Release> releases() {
    return Combinators.combine(
            maybe(tokens(HangupCause::of, HangupCause.known())),
            maybe(tokens(HangupSource::of, HangupSource.known())),
            maybe(tokens(SipResponse::of, SipResponse.known())))
        .as(
            (cause, source, sip) ->
                Release.builder().cause(cause).source(source).sipResponse(sip).build());
  }

  private static Arbitrary<Billing> billings() {
    return Combinators.combine(maybe(texts()), maybe(prices()), maybe(prices()))
        .as(
            (label, debit, credit) ->
                Billing.builder().costLabel(label).debit(debit).credit(credit).build());
  }

  private static Arbitrary<VoiceApp> voiceApps() {
    return Combinators.combine(maybe(texts()), maybe(texts()), maybe(texts()))
        .as(
            (hash, name, packageName) ->
                VoiceApp.builder().hash(hash).name(name).packageName(packageName).build());
  }

  /** Extras: unknown ones, and fields of the other direction. */
  private static Arbitrary<Map<String, Extra>> extras(Direction direction) {
    Arbitrary<Map<String, Extra>> unknown =
        Arbitraries.maps(extraNames(), extraValues()).ofMaxSize(3);
    Arbitrary<Map<String, Extra>> foreign =
        Arbitraries.maps(
                Arbitraries.of(CdrField.of(direction.opposite()))
                    .filter(field -> !field.isDefinedFor(direction))
                    .map(CdrField::wireName),
                texts().filter(text -> !text.equals("0")).map(Extra::ofText))
            .ofMaxSize(2);
    Arbitrary<Map<String, Extra>> some =
        Combinators.combine(unknown, foreign)
            .as(
                (first, second) -> {
                  Map<String, Extra> all = new LinkedHashMap<>(first);
                  all.putAll(second);
                  return all;
                });
    return Arbitraries.oneOf(Arbitraries.just(Map.of()), unknown, some);
  }

  private static Arbitrary<String> extraNames() {
    return Arbitraries.oneOf(
        Arbitraries.of("gateway_codec", "region", "keys", " blanks ", "Region", "x,y", "a\"b"),
        texts()
            .filter(
                name ->
                    !name.isBlank()
                        && CdrField.find(name) == null
                        && !name.strip().equalsIgnoreCase(Direction.WIRE_NAME)));
  }

  private static Arbitrary<Extra> extraValues() {
    return Arbitraries.oneOf(
        texts().map(Extra::ofText),
        Arbitraries.of("", " ", "0", "-1.5", "+7", "'", "''", "'=1").map(Extra::ofText),
        Arbitraries.of("1.50", "-2", "true", "null", "[\"1\",\"#\"]", "{\"a\": 1}")
            .map(Extra::ofJson));
  }

  /** The record as CSV gives it back, which has no JSON values: their JSON text is a text there. */
  static Cdr withTextsAlone(Cdr cdr) {
    Map<String, Extra> texts = new LinkedHashMap<>();
    cdr.extras().forEach((name, extra) -> texts.put(name, Extra.ofText(extra.text())));
    return cdr.toBuilder().extras(texts).build();
  }
}

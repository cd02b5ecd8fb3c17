package dev.cdr4j.testkit.jqwik;

import dev.cdr4j.CountryCode;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary values of fields: plain ones first, as failures shrink towards them, then odd ones. */
final class Values {
  private static final double ABSENT = 0.3;
  private static final long FIRST_SECOND = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  /** A Monday in 2026. */
  private static final long ORDINARY_SECOND =
      Instant.parse("2026-03-02T08:00:00Z").getEpochSecond();

  private static final long LARGEST_PRICE = 999_999_999_999_999_999L;
  private static final int PRICE_DIGITS = 18;

  /** Characters that some step between a text and its file may stumble over. */
  private static final String[] STUMBLING_BLOCKS = {
    "a",
    "Z",
    "0",
    " ",
    "\"",
    ",",
    ";",
    "\t",
    "|",
    "\r",
    "\n",
    "\r\n",
    "'",
    "\\",
    "/",
    "{",
    "=",
    "+",
    "-",
    "@",
    "\0",
    "\u001B",
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
    "true"
  };

  private Values() {}

  static <T> Arbitrary<T> maybe(Arbitrary<T> values) {
    return values.injectNull(ABSENT);
  }

  /** Texts that are not empty. */
  static Arbitrary<String> texts() {
    Arbitrary<String> plain = Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(40);
    Arbitrary<String> odd =
        Arbitraries.of(STUMBLING_BLOCKS)
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(parts -> String.join("", parts));
    Arbitrary<String> any =
        Arbitraries.strings().ofMinLength(1).ofMaxLength(6).filter(Values::isUnicode);
    return Arbitraries.oneOf(plain, odd, any);
  }

  /** Whether a text has no half of a surrogate pair. */
  private static boolean isUnicode(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** Ids as the platform has them, larger ones, and some that are no numbers. Never {@code 0}. */
  static Arbitrary<String> ids() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(1, 999_999_999_999L).map(String::valueOf),
        Arbitraries.longs().between(1, Long.MAX_VALUE).map(String::valueOf),
        Arbitraries.of("7", "00", "007", "-1", "+1", "1e3", "99999999999999999999"),
        texts().filter(text -> !text.equals("0")));
  }

  static <T extends Token> Arbitrary<T> tokens(Function<String, T> of, List<T> known) {
    return Arbitraries.oneOf(Arbitraries.of(known), texts().map(of));
  }

  /** Codes of a table, other numbers, and texts. */
  static <T extends Token> Arbitrary<T> codes(Function<String, T> of, List<T> known) {
    return Arbitraries.oneOf(
        Arbitraries.of(known),
        Arbitraries.integers().between(0, 999).map(String::valueOf).map(of),
        texts().map(of));
  }

  static Arbitrary<CountryCode> countryCodes() {
    return tokens(CountryCode::of, CountryCode.known());
  }

  static Arbitrary<PhoneNumber> phoneNumbers() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(10, 999_999_999_999_999L).map(PhoneNumber::ofE164Digits),
        Arbitraries.of(
                "112",
                "anonymous",
                "+0123",
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

  /** What the classic wire can carry: whole seconds of the years 0 to 9999. */
  static Arbitrary<Instant> times() {
    return Arbitraries.oneOf(
            Arbitraries.longs()
                .between(ORDINARY_SECOND, ORDINARY_SECOND + 14 * 86_400)
                .shrinkTowards(ORDINARY_SECOND),
            Arbitraries.longs().between(FIRST_SECOND, LAST_SECOND).shrinkTowards(ORDINARY_SECOND),
            Arbitraries.of(0L, 86_399L, 86_400L, -1L, FIRST_SECOND, LAST_SECOND))
        .map(Instant::ofEpochSecond);
  }

  /** Whole seconds, negative ones too. */
  static Arbitrary<Duration> durations() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(-1, 7200),
            Arbitraries.longs().greaterOrEqual(-Long.MAX_VALUE))
        .map(Duration::ofSeconds);
  }

  static Arbitrary<Price> prices() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(-1, 100_000).map(cents -> Price.ofCents(cents, 2)),
        Combinators.combine(
                Arbitraries.longs().between(-LARGEST_PRICE, LARGEST_PRICE),
                Arbitraries.integers().between(0, PRICE_DIGITS))
            .as(Price::ofCents));
  }
}

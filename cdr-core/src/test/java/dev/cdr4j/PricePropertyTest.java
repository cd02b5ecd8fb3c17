package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Prices against BigDecimal as the oracle. */
class PricePropertyTest {
  private static final long MOST = 999_999_999_999_999_999L;

  @Property(tries = 500)
  void ofAndToStringAreOnePair(@ForAll("amounts") BigDecimal amount) {
    String text = amount.toPlainString();

    assertThat(Price.of(text)).hasToString(text).isEqualTo(Price.of(Price.of(text).toString()));
    assertThat(Price.ofCents(amount)).isEqualTo(Price.of(text)).hasSameHashCodeAs(Price.of(text));
    assertThat(Price.ofCents(amount).inCents()).isEqualTo(amount);
  }

  @Property(tries = 500)
  void textIsAcceptedJustWhereItIsADecimalNumberOfEighteenDigits(@ForAll("texts") String text) {
    Object outcome;
    try {
      outcome = Price.of(text).toString();
    } catch (ArithmeticException | IllegalArgumentException e) {
      outcome = e.getClass();
    }

    assertThat(outcome).isEqualTo(expectedOutcome(text));
  }

  private static Object expectedOutcome(String text) {
    if (!text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      return IllegalArgumentException.class;
    }
    BigDecimal number = new BigDecimal(text);
    boolean fits =
        number.unscaledValue().abs().compareTo(BigInteger.valueOf(MOST)) <= 0
            && number.scale() <= 18;
    return fits ? number.toPlainString() : ArithmeticException.class;
  }

  @Property(tries = 500)
  void centsAreAHundredthOfTheCurrencyUnits(@ForAll("amounts") BigDecimal cents) {
    Price price = Price.ofCents(cents);

    assertThat(price.inCurrencyUnits().multiply(BigDecimal.valueOf(100)))
        .isEqualByComparingTo(cents);
    if (cents.precision() <= 16) {
      assertThat(Price.ofCurrencyUnits(price.inCurrencyUnits())).isEqualByComparingTo(price);
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void sumsAreExact(@ForAll("amounts") BigDecimal one, @ForAll("amounts") BigDecimal other) {
    BigDecimal sum = one.add(other);
    Object outcome;
    try {
      outcome = Price.ofCents(one).plus(Price.ofCents(other)).inCents();
    } catch (ArithmeticException e) {
      outcome = ArithmeticException.class;
    }

    assertThat(outcome).isEqualTo(sum.precision() > 18 ? ArithmeticException.class : sum);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void differencesAreSumsWithTheOpposite(
      @ForAll("amounts") BigDecimal one, @ForAll("amounts") BigDecimal other) {
    BigDecimal difference = one.subtract(other);
    Assume.that(difference.precision() <= 18);

    assertThat(Price.ofCents(one).minus(Price.ofCents(other)).inCents()).isEqualTo(difference);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void orderIsThatOfTheAmounts(
      @ForAll("amounts") BigDecimal one, @ForAll("amounts") BigDecimal other) {
    assertThat(Price.ofCents(one).compareTo(Price.ofCents(other))).isEqualTo(one.compareTo(other));
    assertThat(Price.ofCents(one).equals(Price.ofCents(other)))
        .isEqualTo(one.toPlainString().equals(other.toPlainString()));
  }

  @Provide
  Arbitrary<BigDecimal> amounts() {
    Arbitrary<Long> digits =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-2000, 2000),
            Arbitraries.longs().between(-MOST, MOST),
            Arbitraries.of(0L, 1L, -1L, MOST, -MOST));
    return Combinators.combine(digits, Arbitraries.of(0, 1, 2, 2, 4, 17, 18))
        .as(BigDecimal::valueOf);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("0012.-").ofMaxLength(6),
        Arbitraries.strings().withChars("0199.").ofMinLength(15).ofMaxLength(22),
        Arbitraries.strings().withChars("12.-+, eE\u0661\uFF11").ofMaxLength(5));
  }
}

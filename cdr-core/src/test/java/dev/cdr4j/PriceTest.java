package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {
  private static final String MOST = "999999999999999999";

  @Test
  void aThousandCentsAreTenUnitsOfTheCurrency() {
    Price price = Price.of("1000.00");

    assertThat(price.inCents()).isEqualTo(new BigDecimal("1000.00"));
    assertThat(price.inCurrencyUnits()).isEqualByComparingTo("10");
    assertThat(Price.ofCurrencyUnits(BigDecimal.TEN)).isEqualTo(price);
    assertThat(Price.ofCents(new BigDecimal("1000.00"))).isEqualTo(price);
    assertThat(Price.ofCents(100_000, 2)).isEqualTo(price);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.00", "0.0", "12", "12.5", "12.50", "12.0001", "-3.20", "-0.01"})
  void keepsTheDecimalsOfTheWire(String text) {
    assertThat(Price.of(text)).hasToString(text);
    assertThat(Price.of(text).inCents()).isEqualTo(new BigDecimal(text));
    assertThat(Price.of(text).scale()).isEqualTo(new BigDecimal(text).scale());
  }

  @ParameterizedTest
  @CsvSource({"007,7", "00,0", "00.50,0.50", "-0,0", "-0.00,0.00", "0000000000000000000001.5,1.5"})
  void leadingZerosAndTheSignOfZeroAreNotKept(String text, String canonical) {
    assertThat(Price.of(text)).hasToString(canonical).isEqualTo(Price.of(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "-.",
        ".5",
        "-.5",
        "5.",
        "-5.",
        "1e3",
        "1E3",
        "+1",
        "--1",
        "1-",
        " 1",
        "1 ",
        "1 000",
        "1,5",
        "1.000,50",
        "1.2.3",
        "1..2",
        "NaN",
        "Infinity",
        "0x1",
        "1_0",
        "12€",
        "\u0661",
        "1.\u0662",
        "\uFF11",
        "1\0"
      })
  void refusesWhatIsNoDecimalNumber(String text) {
    assertThatThrownBy(() -> Price.of(text))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("text must be a decimal number of cents");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1000000000000000000",
        "-1000000000000000000",
        "9999999999999999.999",
        "0.0000000000000000001",
        "18446744073709551617", // 2^64 + 1
        "99999999999999999999999999999999999999.99"
      })
  void saysApartWhatIsANumberButTooLong(String text) {
    assertThatThrownBy(() -> Price.of(text))
        .isExactlyInstanceOf(ArithmeticException.class)
        .hasMessage("a price has at most 18 digits");
  }

  @Test
  void aTooLongNumberWithRubbishBehindIsNoNumber() {
    assertThatThrownBy(() -> Price.of("99999999999999999999x"))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Price.of("99999999999999999999."))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void holdsEighteenDigits() {
    assertThat(Price.of(MOST)).hasToString(MOST);
    assertThat(Price.of("-" + MOST)).hasToString("-" + MOST);
    assertThat(Price.of("0.000000000000000001")).hasToString("0.000000000000000001");
    assertThat(Price.of("9999999999999999.99")).hasToString("9999999999999999.99");
  }

  @Test
  void currencyUnitsOfTheSmallestPriceComeBack() {
    Price smallest = Price.of("0.000000000000000001");

    assertThat(Price.ofCurrencyUnits(smallest.inCurrencyUnits())).isEqualTo(smallest);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 1000.00",
    "0.5, 50.00",
    "0.05, 5.00",
    "0.005, 0.50",
    "0.0005, 0.05",
    "0.00005, 0.005",
    "10.0000, 1000.00",
    "10.00000, 1000.000",
    "1E+3, 100000.00",
    "-2.5, -250.00",
    "0, 0.00",
    "0E+30, 0.00"
  })
  void currencyUnitsGetTheTwoDecimalsOfTheWireOrMore(BigDecimal units, String cents) {
    assertThat(Price.ofCurrencyUnits(units)).hasToString(cents);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1E+18", "1E+2147483647", "-9E+999999999", "1E-19", "1E-2147483647", "0E-30"})
  void hugeAndTinyNumbersAreRefusedAtOnce(BigDecimal number) {
    assertThatThrownBy(() -> Price.ofCents(number)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Price.ofCurrencyUnits(number.scaleByPowerOfTen(-2)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void powersOfTenInCentsLoseTheirExponent() {
    assertThat(Price.ofCents(new BigDecimal("1E+17"))).hasToString("100000000000000000");
    assertThat(Price.ofCents(new BigDecimal("0E+30"))).hasToString("0");
  }

  @Test
  void ofCentsChecksItsRanges() {
    assertThat(Price.ofCents(1250, 2)).hasToString("12.50");
    assertThat(Price.ofCents(1, 18)).hasToString("0.000000000000000001");
    assertThatThrownBy(() -> Price.ofCents(1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Price.ofCents(1, 19)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Price.ofCents(Long.MIN_VALUE, 2))
        .isExactlyInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Price.ofCents(1_000_000_000_000_000_000L, 2))
        .isExactlyInstanceOf(ArithmeticException.class);
  }

  @Test
  void equalityMindsTheDecimalsAndComparisonDoesNot() {
    assertThat(Price.of("12.5")).isNotEqualTo(Price.of("12.50")).isNotEqualTo("12.5");
    assertThat(Price.of("12.5")).isEqualByComparingTo(Price.of("12.50"));
    assertThat(Price.of("12.50")).isEqualTo(Price.ofCents(1250, 2));
    assertThat(Price.of("12.50")).hasSameHashCodeAs(Price.ofCents(1250, 2));
    assertThat(Price.ZERO).isEqualTo(Price.of("0.00")).isNotEqualTo(Price.of("0"));
  }

  @Test
  void aSumOfMoreThanEighteenDigitsIsRefused() {
    Price most = Price.of(MOST);

    assertThat(most.plus(Price.of("-1"))).hasToString("999999999999999998");
    assertThatThrownBy(() -> most.plus(Price.of("1"))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.plus(most)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.plus(Price.of("0.1"))).isInstanceOf(ArithmeticException.class);
  }
}

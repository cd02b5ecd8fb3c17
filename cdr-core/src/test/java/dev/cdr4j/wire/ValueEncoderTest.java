package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.CdrField;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueEncoderTest {
  private static final DateTimeFormatter CLASSIC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final int MARGIN = 3;
  private static final byte UNTOUCHED = 'x';

  private final ValueEncoder encoder = new ValueEncoder();

  private interface Encoding {
    int write(byte[] buffer, int at);
  }

  /** What is written; in a buffer that has no more room than the encoder asks for. */
  private static String text(Encoding encoding) {
    byte[] buffer = new byte[MARGIN + ValueEncoder.ROOM];
    Arrays.fill(buffer, UNTOUCHED);
    int end = encoding.write(buffer, MARGIN);
    assertThat(buffer).startsWith(UNTOUCHED, UNTOUCHED, UNTOUCHED);
    return new String(buffer, MARGIN, end - MARGIN, US_ASCII);
  }

  private String datetime(long epochSecond) {
    return text((buffer, at) -> encoder.datetime(buffer, at, epochSecond));
  }

  @Test
  void writesEverySecondOfADay() {
    LocalDateTime midnight = LocalDateTime.of(2024, 2, 29, 0, 0);
    long start = midnight.toEpochSecond(ZoneOffset.UTC);
    for (int second = 0; second < 86_400; second++) {
      assertThat(datetime(start + second)).isEqualTo(CLASSIC.format(midnight.plusSeconds(second)));
    }
  }

  @Test
  void writesTheFirstAndLastSecondOfEveryDayFrom1970To2100() {
    LocalDate end = LocalDate.of(2101, 1, 1);
    for (LocalDate day = LocalDate.EPOCH; day.isBefore(end); day = day.plusDays(1)) {
      long midnight = day.toEpochDay() * 86_400;
      assertThat(datetime(midnight)).isEqualTo(day + " 00:00:00");
      assertThat(datetime(midnight + 86_399)).isEqualTo(day + " 23:59:59");
    }
  }

  @Test
  void writesTheFirstAndLastSecondOfEveryYear() {
    for (int year = 0; year <= 9999; year++) {
      LocalDateTime first = LocalDateTime.of(year, 1, 1, 0, 0);
      long second = first.toEpochSecond(ZoneOffset.UTC);
      assertThat(datetime(second)).isEqualTo(CLASSIC.format(first));
      if (year > 0) {
        assertThat(datetime(second - 1)).isEqualTo(CLASSIC.format(first.minusSeconds(1)));
      }
    }
  }

  @Test
  void knowsTheLimitsOfTheClassicDatetime() {
    assertThat(datetime(ValueEncoder.MIN_DATETIME)).isEqualTo("0000-01-01 00:00:00");
    assertThat(datetime(ValueEncoder.MAX_DATETIME)).isEqualTo("9999-12-31 23:59:59");
  }

  @Property(tries = 500)
  void writesDatetimesAsTheFieldTableDoes(
      @ForAll @Size(min = 1, max = 6)
          List<@LongRange(min = ValueEncoder.MIN_DATETIME, max = ValueEncoder.MAX_DATETIME) Long>
              seconds) {
    for (long second : seconds) {
      InboundCdr call =
          InboundCdr.builder().callId(1).timing(t -> t.startEpochSecond(second)).build();
      assertThat(datetime(second)).isEqualTo(CdrField.START.text(call));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -100_000_000, -1, 0, Long.MAX_VALUE})
  void writesNumbers(long number) {
    assertThat(number(number)).isEqualTo(Long.toString(number));
  }

  @Test
  void writesNumbersOnBothSidesOfEveryPowerOfTen() {
    for (long power = 1; power > 0 && power < Long.MAX_VALUE / 10; power *= 10) {
      for (long number : new long[] {power - 1, power, power + 1, -power, 1 - power}) {
        assertThat(number(number)).isEqualTo(Long.toString(number));
      }
    }
  }

  @Test
  void writesEveryNumberOfUpToFiveDigits() {
    for (int number = 0; number < 100_000; number++) {
      assertThat(number(number)).isEqualTo(Integer.toString(number));
    }
  }

  @Property(tries = 2000)
  void writesAnyNumber(@ForAll long number, @ForAll @IntRange(max = 63) int shift) {
    assertThat(number(number >> shift)).isEqualTo(Long.toString(number >> shift));
  }

  private static String number(long number) {
    return text((buffer, at) -> ValueEncoder.number(buffer, at, number));
  }

  @Property(tries = 500)
  void writesE164Numbers(@ForAll @LongRange(min = 10, max = 999_999_999_999_999L) long digits) {
    assertThat(text((buffer, at) -> ValueEncoder.e164(buffer, at, digits)))
        .isEqualTo(PhoneNumber.ofE164Digits(digits).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2, 0.00",
    "5, 2, 0.05",
    "-5, 2, -0.05",
    "100000, 2, 1000.00",
    "-123456, 2, -1234.56",
    "7, 0, 7",
    "-7, 0, -7",
    "125, 1, 12.5",
    "1, 18, 0.000000000000000001",
    "-999999999999999999, 18, -0.999999999999999999",
    "999999999999999999, 9, 999999999.999999999",
    "-999999999999999999, 2, -9999999999999999.99",
  })
  void writesPrices(long unscaled, int scale, String expected) {
    assertThat(price(Price.ofCents(unscaled, scale))).isEqualTo(expected);
  }

  @Property(tries = 2000)
  void writesAnyPriceAsItsText(
      @ForAll @LongRange(min = -999_999_999_999_999_999L, max = 999_999_999_999_999_999L)
          long unscaled,
      @ForAll @IntRange(max = 59) int shift,
      @ForAll @IntRange(max = 18) int scale) {
    Price price = Price.ofCents(unscaled >> shift, scale);
    assertThat(price(price)).isEqualTo(price.toString());
  }

  private static String price(Price price) {
    return text((buffer, at) -> ValueEncoder.price(buffer, at, price));
  }

  @Test
  void writesAnInstantBeforeTheEpochInItsOwnDay() {
    assertThat(datetime(Instant.parse("1969-12-31T23:59:59Z").getEpochSecond()))
        .isEqualTo("1969-12-31 23:59:59");
  }
}

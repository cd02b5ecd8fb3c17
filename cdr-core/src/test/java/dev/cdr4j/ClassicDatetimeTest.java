package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code YYYY-MM-DD HH:MM:SS} in UTC, as the three fields of that kind read and write it. */
class ClassicDatetimeTest {
  @Test
  void everySecondOfADay() {
    Instant midnight = Instant.parse("2024-02-29T00:00:00Z");
    for (int second = 0; second < 86_400; second++) {
      LocalTime time = LocalTime.ofSecondOfDay(second);
      String minute = time.toString().substring(0, 5); // String.format is slow
      String text =
          "2024-02-29 " + minute + (time.getSecond() < 10 ? ":0" : ":") + time.getSecond();

      Instant instant = midnight.plusSeconds(second);
      if (!instant.equals(CdrField.START.parse(text)) || !text.equals(format(instant))) {
        assertReadsAndWrites(text, instant);
      }
    }
  }

  @Test
  void everyDayFrom1970To2100() {
    LocalDate last = LocalDate.of(2100, 12, 31);
    for (LocalDate day = LocalDate.EPOCH; !day.isAfter(last); day = day.plusDays(1)) {
      String text = day + " 23:59:59";

      Instant instant = day.atTime(23, 59, 59).toInstant(ZoneOffset.UTC);
      if (!instant.equals(CdrField.HANGUP.parse(text)) || !text.equals(format(instant))) {
        assertReadsAndWrites(text, instant);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 100, 400, 1600, 1900, 1969, 1970, 1999, 2000, 2100, 9999})
  void theEdgesOfAYear(int year) {
    for (String day : new String[] {"01-01", "02-28", "03-01", "12-31"}) {
      String text = String.format(Locale.ROOT, "%04d-%s 00:00:00", year, day);

      assertReadsAndWrites(text, Instant.parse(text.replace(' ', 'T') + "Z"));
    }
    String leapDay = String.format(Locale.ROOT, "%04d-02-29 12:00:00", year);
    if (Year.isLeap(year)) {
      assertReadsAndWrites(leapDay, Instant.parse(leapDay.replace(' ', 'T') + "Z"));
    } else {
      assertRefused(leapDay);
    }
  }

  private static void assertReadsAndWrites(String text, Instant instant) {
    assertThat(CdrField.ANSWER.parse(text)).isEqualTo(instant);
    assertThat(format(instant)).isEqualTo(text);
  }

  private static String format(Instant instant) {
    Cdr cdr = Calls.inbound().toBuilder().timing(timing -> timing.start(instant)).build();
    return CdrField.START.text(cdr);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-31T10:00:00",
        "2024-01-31 10:00:00Z",
        "2024-01-31 10:00:00+00",
        "2024-01-31 10:00:00.0",
        "2024-01-31 10:00",
        "2024-01-31",
        "10:00:00",
        "2024-02-30 10:00:00",
        "2023-02-29 10:00:00",
        "2024-04-31 10:00:00",
        "2024-00-10 10:00:00",
        "2024-13-10 10:00:00",
        "2024-10-00 10:00:00",
        "2024-10-32 10:00:00",
        "2024-01-31 24:00:00",
        "2024-01-31 23:60:00",
        "2024-01-31 23:59:60",
        "2024-01-31 99:99:99",
        "2024/01/31 10:00:00",
        "2024-01-31 10.00.00",
        "2024-01-31_10:00:00",
        "2024-01-31\u00A010:00:00",
        "2024-01-31  0:00:00",
        " 2024-01-31 10:00:00",
        "2024-01-31 10:00:00 ",
        "31-01-2024 10:00:00",
        "-024-01-31 10:00:00",
        "+024-01-31 10:00:00",
        "2024-1-31 10:00:00",
        "12024-01-31 10:00:00",
        "2O24-01-31 10:00:00",
        "\u0662\u0660\u0662\u0664-01-31 10:00:00",
        "2024-01-31 10:00:0\uFF10",
        "0000-00-00",
        "0000-00-00 00:00:01",
        "2024-00-00 00:00:00",
        "\0\0\0\0\0\0\0\0\0\0\00010:00:00",
        "never",
        "null",
        " ",
        "1706695200"
      })
  void refusesWhatIsNoClassicDatetime(String text) {
    assertRefused(text);
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> CdrField.START.parse(text))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("text must be a d");
  }

  @Test
  void aWrongCharacterInAnyPlaceIsRefused() {
    String text = "2024-01-11 10:00:00";
    for (int i = 0; i < text.length(); i++) {
      for (char wrong : new char[] {'x', '/', ':', '-', ' ', '\0', '\u0661', '\uFF11'}) {
        if (wrong != text.charAt(i)) {
          assertRefused(text.substring(0, i) + wrong + text.substring(i + 1));
        }
      }
    }
  }

  @Test
  void emptyTextAndTheZeroDateAreNoTime() {
    assertThat(CdrField.ANSWER.parse("")).isNull();
    assertThat(CdrField.ANSWER.parse("0000-00-00 00:00:00")).isNull();
  }

  @Test
  void whatTheWireCannotCarryIsNotWritten() {
    Instant fraction = Instant.parse("2024-01-31T10:00:00.000000001Z");

    assertThatThrownBy(() -> format(fraction)).isExactlyInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> format(Instant.parse("0000-01-01T00:00:00Z").minusSeconds(1)))
        .isExactlyInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> format(Instant.parse("9999-12-31T23:59:59Z").plusSeconds(1)))
        .isExactlyInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> format(Instant.MAX.minus(Duration.ofNanos(999_999_999))))
        .isExactlyInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> format(Instant.MIN)).isExactlyInstanceOf(ArithmeticException.class);
  }
}

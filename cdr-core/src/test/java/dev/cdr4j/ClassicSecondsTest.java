package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole seconds, as the three durations read and write them. */
class ClassicSecondsTest {
  @Property(tries = 300)
  void everyWholeNumberIsReadAndWritten(@ForAll("seconds") long seconds) {
    String text = Long.toString(seconds);

    assertThat(CdrField.DURATION.parse(text)).isEqualTo(Duration.ofSeconds(seconds));
    assertThat(format(Duration.ofSeconds(seconds))).isEqualTo(text);
  }

  @Provide
  Arbitrary<Long> seconds() {
    return Arbitraries.longs().filter(seconds -> seconds != Long.MIN_VALUE);
  }

  private static String format(Duration duration) {
    Cdr cdr = Calls.inbound().toBuilder().timing(timing -> timing.billed(duration)).build();
    return CdrField.DURATION_BILLED.text(cdr);
  }

  @Test
  void zeroIsADurationAndNoTextIsNone() {
    assertThat(CdrField.DURATION.parse("0")).isEqualTo(Duration.ZERO);
    assertThat(CdrField.DURATION.parse("-0")).isEqualTo(Duration.ZERO);
    assertThat(CdrField.DURATION.parse("")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12.5",
        "12.0",
        "1e3",
        "+1",
        " 1",
        "1 ",
        " ",
        "-",
        "--1",
        "1-",
        "1,5",
        "0x10",
        "1h",
        "00:01",
        "\u0661",
        "\uFF11",
        "12\0",
        "99999999999999999999x"
      })
  void refusesWhatIsNoWholeNumber(String text) {
    assertThatThrownBy(() -> CdrField.DURATION.parse(text))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "18446744073709551617",
        "99999999999999999999999999"
      })
  void saysApartWhatIsAWholeNumberButTooLarge(String text) {
    assertThatThrownBy(() -> CdrField.DURATION.parse(text))
        .isExactlyInstanceOf(ArithmeticException.class);
  }

  @Test
  void fractionsAreNotWritten() {
    assertThatThrownBy(() -> format(Duration.ofMillis(1500)))
        .isExactlyInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> format(Duration.ofNanos(-1)))
        .isExactlyInstanceOf(ArithmeticException.class);
  }
}

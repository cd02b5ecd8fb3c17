package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DigitsTest {
  private static final long NONE = -1;

  @Property(tries = 500)
  void sixteenDigitsAtTheMostAreANumber(
      @ForAll @LongRange(min = 0, max = 9_999_999_999_999_999L) long number) {
    String text = Long.toString(number);

    assertThat(decode(text)).isEqualTo(number);
    assertThat(decode("0".repeat(16 - text.length()) + text)).isEqualTo(number);
  }

  @Test
  void anyOtherByteInAnyPlaceIsNoDigit() {
    for (int length = 1; length <= 16; length++) {
      for (int at = 0; at < length; at++) {
        byte[] buffer = "7".repeat(length + Words.PADDING).getBytes(US_ASCII);
        for (int value = 0; value < 256; value++) {
          buffer[at] = (byte) value;
          boolean digit = value >= '0' && value <= '9';

          assertThat(Digits.count(buffer, 0) >= length).isEqualTo(digit);
        }
      }
    }
  }

  @Test
  void noneAndTooManyAreNoNumber() {
    assertThat(decode("")).isEqualTo(NONE);
    assertThat(decode("0".repeat(17))).isEqualTo(NONE);
  }

  private static long decode(String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    byte[] buffer = new byte[3 + bytes.length + Words.PADDING];
    Arrays.fill(buffer, (byte) ',');
    System.arraycopy(bytes, 0, buffer, 3, bytes.length);
    int count = Digits.count(buffer, 3);
    return count == bytes.length && count > 0 ? Digits.ofDigits(buffer, 3, count) : NONE;
  }
}

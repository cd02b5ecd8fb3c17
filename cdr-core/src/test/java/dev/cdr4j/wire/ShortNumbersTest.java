package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What is taken from a word, held against regular expressions. */
class ShortNumbersTest {
  private static final int BEFORE = 3;
  private static final Pattern DIGITS = Pattern.compile("([0-9]{1,7})()(?![0-9])");
  private static final Pattern PRICE = Pattern.compile("([0-9]{1,5})\\.([0-9]{2})");

  @Property
  void ofDigitsAndPoints(
      @ForAll @StringLength(max = 12) @CharRange(from = '.', to = ':') String text) {
    assertAsExpected(text);
  }

  @Test
  void ofAnyByteInAnyPlace() {
    for (String text :
        new String[] {"12345.67", "123456.7,", "1.00,", "99999.99", "7654321,", "0,"}) {
      for (int at = 0; at < text.length(); at++) {
        for (char value = 0; value < 256; value++) {
          assertAsExpected(text.substring(0, at) + value + text.substring(at + 1));
        }
      }
    }
  }

  private static void assertAsExpected(String text) {
    byte[] buffer = ("7.7" + text + ",".repeat(Words.PADDING)).getBytes(ISO_8859_1);
    assertTaken(ShortNumbers.digits(buffer, BEFORE), DIGITS.matcher(text));
    assertTaken(ShortNumbers.price(buffer, BEFORE), PRICE.matcher(text));
  }

  private static void assertTaken(long taken, Matcher expected) {
    if (expected.lookingAt()) {
      assertThat(ShortNumbers.number(taken))
          .isEqualTo(Long.parseLong(expected.group(1) + expected.group(2)));
      assertThat(ShortNumbers.length(taken)).isEqualTo(expected.end());
    } else {
      assertThat(taken).isEqualTo(ShortNumbers.NONE);
    }
  }
}

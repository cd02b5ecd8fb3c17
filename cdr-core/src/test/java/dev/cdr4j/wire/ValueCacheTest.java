package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A value is found by all of its bytes, or not at all. */
class ValueCacheTest {
  /** Texts that differ in one place, of all lengths that are held in another way. */
  @Provide
  Arbitrary<String> values() {
    Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 140);
    return lengths.flatMap(
        length ->
            Arbitraries.integers()
                .between(0, length)
                .map(at -> at.equals(length) ? text(length) : changed(length, at)));
  }

  private static String text(int length) {
    return "0123456789abcdef".repeat(10).substring(0, length);
  }

  private static String changed(int length, int at) {
    return text(at) + '#' + text(length).substring(at + 1);
  }

  @Property(tries = 300)
  void whatIsFoundWasPutForTheSameBytes(
      @ForAll @Size(max = 500) List<@From("values") String> values) {
    ValueCache cache = new ValueCache();
    Map<String, String> all = new HashMap<>();
    for (String value : values) {
      byte[] buffer = RowText.padded(("," + value + ",").getBytes(ISO_8859_1));
      Object found = cache.get(buffer, 1, 1 + value.length());
      if (found == null) {
        String kept = "value of " + value;
        all.put(value, kept);
        cache.put(buffer, 1, 1 + value.length(), kept);
      } else {
        assertThat(found).isSameAs(all.get(value));
      }
    }
  }

  @Test
  void whatWasPutIsFoundAtOnce() {
    ValueCache cache = new ValueCache();
    for (int length = 1; length <= 128; length++) {
      byte[] buffer = RowText.padded(text(length).getBytes(ISO_8859_1));
      Integer value = length;
      cache.put(buffer, 0, length, value);

      assertThat(cache.get(buffer, 0, length)).isSameAs(value);
    }
  }

  @Test
  void valuesThatDoNotRecurAreLeftAloneForAWhile() {
    ValueCache cache = new ValueCache();
    byte[] recurring = RowText.padded("recurring".getBytes(ISO_8859_1));
    for (int i = 0; i < 2048; i++) {
      String text = "value" + i;
      cache.put(RowText.padded(text.getBytes(ISO_8859_1)), 0, text.length(), text);
    }

    cache.put(recurring, 0, 9, "recurring");

    assertThat(cache.get(recurring, 0, 9)).isNull();
  }
}

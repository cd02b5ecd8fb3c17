package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is copied of texts is what was kept of them, however long that and all others are. */
class TextsCacheTest {
  private record Kept(@Nullable String first, @Nullable String second, String written) {}

  private static int copy(TextsCache cache, Kept kept, byte[] buffer) {
    return cache.copy(kept.first, kept.second, kept.written, buffer, 1);
  }

  private static void keep(TextsCache cache, Kept kept) {
    byte[] bytes = kept.written.getBytes(US_ASCII);
    cache.keep(kept.first, kept.second, kept.written, bytes, 0, bytes.length);
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void isWhatWasKept(@ForAll long seed) {
    Random random = new Random(seed);
    TextsCache cache = new TextsCache();
    List<Kept> all = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      String text = Character.toString('a' + random.nextInt(26)).repeat(random.nextInt(230));
      String first = random.nextInt(4) == 0 ? null : text;
      String second = random.nextBoolean() ? null : "s" + random.nextInt(9);
      Kept kept = new Kept(first, second, text);
      keep(cache, kept);
      all.add(kept);
    }
    byte[] buffer = new byte[TextsCache.LONGEST + 1];
    int hits = 0;
    for (Kept kept : all) {
      int end = copy(cache, kept, buffer);
      if (end != TextsCache.MISS) {
        hits++;
        assertThat(new String(buffer, 1, end - 1, US_ASCII)).isEqualTo(kept.written);
      }
    }

    assertThat(hits).isGreaterThan(50);
  }

  @Test
  void textsThatMakeNothingTakeNoPlace() {
    TextsCache cache = new TextsCache();
    Kept something = new Kept("a", null, "b");
    Kept nothing = new Kept(null, null, "");
    byte[] buffer = new byte[TextsCache.LONGEST + 1];
    for (int i = 0; i < 20; i++) {
      keep(cache, something);
    }
    for (int i = 0; i < 100_000; i++) {
      keep(cache, nothing);
    }

    assertThat(copy(cache, something, buffer)).isEqualTo(2);
    assertThat(copy(cache, nothing, buffer)).isEqualTo(TextsCache.MISS);
  }

  @Test
  void whatDoesNotRecurIsNotLookedForForAWhile() {
    TextsCache cache = new TextsCache();
    Kept recurring = new Kept("r", null, "r");
    for (int i = 0; i < 2_000; i++) {
      keep(cache, new Kept("t" + i, null, "x"));
    }
    keep(cache, recurring);
    assertThat(copy(cache, recurring, new byte[TextsCache.LONGEST + 1])).isEqualTo(2);
    for (int i = 0; i < 2_048; i++) {
      keep(cache, new Kept("u" + i, null, "x"));
    }
    keep(cache, recurring);

    assertThat(copy(cache, recurring, new byte[TextsCache.LONGEST + 1])).isEqualTo(TextsCache.MISS);
  }
}

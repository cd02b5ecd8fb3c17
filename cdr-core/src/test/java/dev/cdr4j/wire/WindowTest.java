package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A window shows each byte of its source, at its offset, and changes none. */
class WindowTest {
  private static final int MOST_BYTES = 1 << 20;

  /**
   * Goes through a source by steps.
   *
   * @param steps how many bytes to advance after each reading on; where there are no more, all
   */
  @Property(tries = 2000)
  void showsAllOfASource(
      @ForAll @IntRange(max = 700) int length,
      @ForAll @IntRange(min = 1, max = 300) int size,
      @ForAll @Size(max = 12) List<@IntRange(max = 200) Integer> steps,
      @ForAll boolean inMemory,
      @ForAll boolean marked)
      throws IOException {
    byte[] bytes = bytes(length, marked);
    byte[] before = bytes.clone();
    Window window = window(bytes, size, inMemory);
    int expected = marked ? 3 : 0;
    assertThat(window.offset(window.start())).isEqualTo(expected);
    int step = 0;
    while (window.readMore()) {
      assertShows(before, window);
      int all = window.limit() - window.start();
      int bytesToAdvance = step < steps.size() ? Math.min(all, steps.get(step++)) : all;
      window.advanceBy(bytesToAdvance);
      expected += bytesToAdvance;
      assertThat(window.offset(window.start())).isEqualTo(expected);
    }

    assertThat(window.mayHaveMore()).isFalse();
    assertThat(window.offset(window.limit())).isEqualTo(before.length);
    assertShows(before, window);
    window.failIfBroken();
    assertThat(bytes).isEqualTo(before);
  }

  private static void assertShows(byte[] source, Window window) {
    assertThat(window.buffer().length - window.limit()).isGreaterThanOrEqualTo(Words.PADDING);
    int from = (int) window.offset(window.start());
    int to = (int) window.offset(window.limit());
    assertThat(Arrays.copyOfRange(window.buffer(), window.start(), window.limit()))
        .isEqualTo(Arrays.copyOfRange(source, from, to));
  }

  private static Window window(byte[] bytes, int size, boolean inMemory) throws IOException {
    ByteSource source =
        ByteSource.of(inMemory ? new BytesInMemory(bytes) : new ByteArrayInputStream(bytes), UTF_8);
    return Window.readOnly(source, size, MOST_BYTES);
  }

  private static byte[] bytes(int length, boolean marked) {
    byte[] bytes = new byte[length + (marked ? 3 : 0)];
    new Random(length).nextBytes(bytes);
    System.arraycopy(
        marked ? "\uFEFF".getBytes(UTF_8) : "123".getBytes(UTF_8),
        0,
        bytes,
        0,
        Math.min(3, bytes.length));
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void copiesNothingOfASourceInMemoryButItsEnd(boolean marked) throws IOException {
    byte[] bytes = bytes(1000, marked);
    Window window = window(bytes, 100, true);
    while (window.offset(window.limit()) < bytes.length - Words.PADDING) {
      assertThat(window.readMore()).isTrue();
      assertThat(window.buffer()).isSameAs(bytes);
      window.advanceBy(window.limit() - window.start() - 5);
    }

    assertThat(window.readMore()).isTrue();
    assertThat(window.buffer()).isNotSameAs(bytes).hasSizeLessThan(3 * Words.PADDING);
    assertShows(bytes, window);
  }

  @Test
  void aRecordThatGoesOnIsReadInStepsThatDoubleIt() throws IOException {
    Window window = window(bytes(100_000, false), 10, true);
    int steps = 0;
    while (window.readMore()) {
      steps++;
    }

    assertThat(window.limit() - window.start()).isEqualTo(100_000);
    assertThat(steps).isLessThan(20);
  }

  @Test
  void oneThatMayBeWrittenToHasABufferOfItsOwn() throws IOException {
    byte[] bytes = bytes(1000, false);
    ByteSource source = ByteSource.of(new BytesInMemory(bytes), UTF_8);
    Window window = new Window(source.in(), source.offset(), 100, MOST_BYTES);
    byte[] before = bytes.clone();
    while (window.readMore()) {
      assertShows(before, window);
      Arrays.fill(window.buffer(), window.limit(), window.buffer().length, (byte) '!');
      window.advanceBy(window.limit() - window.start());
    }

    assertThat(bytes).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 20})
  void isRestartedWhereTheSourceStands(int readings) throws IOException {
    byte[] bytes = bytes(1000, false);
    byte[] before = bytes.clone();
    Window window = window(bytes, 100, true);
    for (int i = 0; i < readings; i++) {
      window.readMore();
      window.advanceBy(7);
    }
    int read = (int) window.offset(window.limit());
    window.restart(read);

    while (window.readMore()) {
      assertShows(before, window);
    }
    assertThat(window.offset(window.start())).isEqualTo(read);
    assertThat(window.offset(window.limit())).isEqualTo(1000);
    assertShows(before, window);
    assertThat(bytes).isEqualTo(before);
  }
}

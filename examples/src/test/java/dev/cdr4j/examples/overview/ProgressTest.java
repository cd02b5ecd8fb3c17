package dev.cdr4j.examples.overview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long SECOND = 1_000_000_000L;
  private static final int SIZE = 4_000_000;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final InputStream source = new ByteArrayInputStream(new byte[SIZE]);
  private long now = -5 * SECOND; // nanoTime may be negative
  private final Progress progress = Progress.on(new PrintStream(shown, true, UTF_8), () -> now);

  private String shown() {
    String text = shown.toString(UTF_8);
    shown.reset();
    return text;
  }

  @Test
  void appearsAfterASecondAndThenNowAndThen() throws IOException {
    try (InputStream in = progress.watch(source, "reading a.csv", SIZE)) {
      progress.count(() -> 1_234_567);
      in.readNBytes(1_000_000);
      assertThat(shown()).isEmpty();
      now += SECOND;
      in.read();
      assertThat(shown())
          .isEqualTo("\rreading a.csv  25 % of 4.0 MB, 1,234,567 records, 1,234,567 a second");
      now += SECOND / 10;
      in.read();
      assertThat(shown()).isEmpty();
      now += 9 * SECOND / 10;
      in.readNBytes(999_998);
      assertThat(shown())
          .isEqualTo("\rreading a.csv  25 % of 4.0 MB, 1,234,567 records, 617,284 a second  ");
    }
    assertThat(shown())
        .isEqualTo(
            "\rreading a.csv  50 % of 4.0 MB, 1,234,567 records, 617,284 a second"
                + System.lineSeparator());
  }

  @Test
  void keepsQuietAboutASmallFile() throws IOException {
    try (InputStream in = progress.watch(source, "reading a.csv", SIZE)) {
      in.readAllBytes();
    }
    assertThat(shown()).isEmpty();
  }

  @Test
  void doesWithoutASize() throws IOException {
    InputStream in = progress.watch(source, "reading pipe", 0);
    now += 2 * SECOND;
    in.readNBytes(1_500_000);
    in.close();
    assertThat(shown())
        .endsWith("reading pipe 1.5 MB, 0 records, 0 a second" + System.lineSeparator());
    in.close();
    assertThat(shown()).isEmpty();
  }

  @Test
  void startsAnewWithEachFile() throws IOException {
    try (InputStream in = progress.watch(source, "reading a.csv", SIZE)) {
      progress.count(() -> 5);
      now += 2 * SECOND;
      in.readAllBytes();
    }
    shown();
    try (InputStream in =
        progress.watch(new ByteArrayInputStream(new byte[10]), "reading b.csv", 10)) {
      now += 2 * SECOND;
      in.read();
      assertThat(shown()).isEqualTo("\rreading b.csv  10 % of 0.0 MB, 0 records, 0 a second");
    }
  }

  @Test
  void leavesTheStreamAloneWithoutATerminal() {
    assertThat(Progress.none().watch(source, "reading a.csv", SIZE)).isSameAs(source);
  }
}

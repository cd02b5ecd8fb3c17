package dev.cdr4j.examples.overview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class PageTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Page page = new Page(new PrintStream(out, true, UTF_8));

  @Test
  void separatesSections() {
    page.section("One", "the first");
    page.line("a");
    page.section("Two", "");
    page.section("Three", "none");
    assertThat(out.toString(UTF_8))
        .isEqualToNormalizingNewlines("ONE  the first\n\n  a\n\nTWO\n\nTHREE  none\n");
  }

  @Test
  void breaksLinesAt90() {
    page.text("12  ", "word ".repeat(20).strip());
    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "  12  " + "word ".repeat(16) + "word", //
            " ".repeat(8) + "word word word");
  }

  @Test
  void keepsAValueInOnePiece() {
    page.text("x".repeat(70) + ": \"a value with blanks\"");
    assertThat(out.toString(UTF_8).lines())
        .containsExactly("  " + "x".repeat(70) + ":", "    \"a value with blanks\"");
  }
}

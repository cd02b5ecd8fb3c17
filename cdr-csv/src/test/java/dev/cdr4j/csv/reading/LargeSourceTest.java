package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Large sources, and pathological ones, in a virtual machine with 64 MB. */
class LargeSourceTest {
  private static final long MOST_SECONDS = 60;

  @TempDir Path folder;

  @Test
  void aGigabyteOfRows() throws Exception {
    assertThat(read("rows", 1024)).isEqualTo("6032384 delivered, 0 rejected, 0 bytes rejected");
  }

  /** Long enough for the optimizing compiler, without which the other tests of threads run. */
  @Test
  void rowsByTwoThreads() throws Exception {
    assertThat(read("rows", 200, 2)).isEqualTo("1178368 delivered, 0 rejected, 0 bytes rejected");
  }

  @Test
  void aLineThatNeverEnds() throws Exception {
    int bytes = 200 << 20;

    assertThat(read("line", 200)).isEqualTo("0 delivered, 1 rejected, %d bytes rejected", bytes);
  }

  /**
   * Quotes that are opened where none is closed. In the last of these each quote is closed on the
   * next line, where another one opens: a record without an end.
   */
  @ParameterizedTest
  @CsvSource({
    "stray-quotes,         50,      0, 1008384, 52435968",
    "rare-stray-quotes,    50, 983040,   49152,  2555904",
    "doubled-stray-quotes, 50,      0,  953344, 52433920",
    "shifted-quotes,       20,      0,  403456, 20979712",
  })
  void strayQuotes(String sort, int megabytes, long delivered, long rejected, long bytes)
      throws Exception {
    assertThat(read(sort, megabytes))
        .isEqualTo("%d delivered, %d rejected, %d bytes rejected", delivered, rejected, bytes);
  }

  private String read(String sort, int megabytes) throws IOException, InterruptedException {
    return read(sort, megabytes, 1);
  }

  private String read(String sort, int megabytes, int threads)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeSourceProgram.class.getName(),
                sort,
                Integer.toString(megabytes),
                Integer.toString(threads))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(java.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("ends in time").isTrue();
    } finally {
      java.destroyForcibly();
    }
    return Files.readString(output, UTF_8).strip();
  }
}

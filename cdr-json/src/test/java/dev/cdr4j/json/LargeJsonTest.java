package dev.cdr4j.json;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Large sources, and pathological ones, in a virtual machine with 64 MB. */
class LargeJsonTest {
  private static final long MOST_SECONDS = 60;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "array, 1024",
    "object, 50",
    "lines, 50",
    "stated-lines, 50",
    "response, 50",
    "response-object, 50",
  })
  void recordsAreReadInConstantMemory(String sort, int megabytes) throws Exception {
    long records = LargeJsonProgram.source(sort, (long) megabytes << 20).parts() + 1;

    assertThat(read(sort, megabytes))
        .isEqualTo("%d delivered, 0 rejected, 0 bytes rejected", records);
  }

  @ParameterizedTest
  @CsvSource({"bad-records, 1", "broken-lines, 0"})
  void rejectsAreHandedOnOneByOne(String sort, long alsoBad) throws Exception {
    LargeJson source = LargeJsonProgram.source(sort, 20 << 20);
    long rejected = source.parts() + alsoBad;

    assertThat(read(sort, 20))
        .startsWith("%d delivered, %d rejected, ".formatted(1 - alsoBad, rejected));
  }

  /** However a line is broken, it is not looked at with the next ones again and again. */
  @ParameterizedTest
  @ValueSource(strings = {"open", "in-text", "of-two"})
  void linesAreRejectedOneByOne(String how) throws Exception {
    LargeJson source = LargeJsonProgram.source("stated-lines-" + how, 20 << 20);

    assertThat(read("stated-lines-" + how, 20))
        .isEqualTo(
            "0 delivered, %d rejected, %d bytes rejected", source.parts() + 1, source.length());
  }

  @Test
  void membersAroundARecordAreNotKept() throws Exception {
    assertThat(read("response-members", 50)).isEqualTo("1 delivered, 0 rejected, 0 bytes rejected");
  }

  /**
   * What is broken from the start, or does not end, is handed on to the last byte, but for what the
   * source begins with before that. The end of the source is told where it is not told by that: a
   * number may have ended, but the array around it has not.
   */
  @ParameterizedTest
  @CsvSource({
    "broken-array,   1, 1",
    "endless-text,   1, 1",
    "endless-name,   1, 0",
    "endless-number, 2, 1",
    "endless-depth,  1, 1",
  })
  void whatHasNoEndComesInPieces(String sort, int rejected, int before) throws Exception {
    long bytes = LargeJsonProgram.source(sort, 50 << 20).length() - before;

    assertThat(read(sort, 50))
        .isEqualTo("0 delivered, %d rejected, %d bytes rejected", rejected, bytes);
  }

  @Test
  void blanksAreNotKept() throws Exception {
    assertThat(read("endless-blanks", 50)).isEqualTo("0 delivered, 0 rejected, 0 bytes rejected");
  }

  private String read(String sort, int megabytes) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeJsonProgram.class.getName(),
                sort,
                Integer.toString(megabytes))
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

package dev.cdr4j.json;

import static dev.cdr4j.testkit.assertj.CdrAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrException;
import dev.cdr4j.testkit.corrupt.Corrupted;
import dev.cdr4j.testkit.corrupt.Corrupter;
import dev.cdr4j.testkit.corrupt.Defect;
import dev.cdr4j.testkit.corrupt.Expected;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On every defect, the reader reaches the verdict that was worked out without it. */
class EveryJsonDefectTest {
  private static final Map<String, Corrupter> FILES = GoodJsonFiles.corrupters();
  private static final int SEEDS = 4;

  static List<Defect> defects() {
    return Defect.json();
  }

  @ParameterizedTest
  @MethodSource("defects")
  void isJudgedAlike(Defect defect) {
    Map<String, Long> damaged = new TreeMap<>();
    FILES.forEach(
        (name, corrupter) -> {
          if (corrupter.fits(defect)) {
            LongStream.range(0, SEEDS)
                .mapToObj(seed -> corrupter.seeded(seed).with(defect).corrupt())
                .forEach(broken -> assertJudgedAlike(name, defect, broken));
            damaged.merge(name, 1L, Long::sum);
          }
        });
    assertThat(damaged).as("files that %s fits", defect).isNotEmpty();
  }

  private static void assertJudgedAlike(String name, Defect defect, Corrupted broken) {
    for (int bufferSize : new int[] {131_072, 61}) {
      JsonInput<Cdr> input = CdrJson.reader().bufferSize(bufferSize);
      assertThat(broken)
          .as("%s of %s, buffer of %s", defect, name, bufferSize)
          .isReadCorrectlyBy(input);
      if (GoodJsonFiles.isLines(name)) {
        assertThat(broken).as("%s of %s, stated", defect, name).isReadCorrectlyBy(input.lines());
      }
    }
    if (!broken.verdict().rejects().isEmpty()) {
      assertThrown(broken.bytes(), broken.verdict().rejects().get(0));
    }
  }

  /** Without a handler, the first reject is thrown, with the same place and reason. */
  private static void assertThrown(byte[] bytes, Expected.Rejected first) {
    assertThatExceptionOfType(CdrException.class)
        .isThrownBy(() -> CdrJson.reader().readAll(bytes))
        .satisfies(
            e -> {
              assertThat(e.reject().location()).isEqualTo(first.location());
              assertThat(e.reason()).isEqualTo(first.problems().get(0).reason());
            });
  }

  @Test
  void goodTextIsJudgedAlikeToo() {
    FILES.forEach(
        (name, corrupter) ->
            assertThat(corrupter.corrupt()).as(name).isReadCorrectlyBy(CdrJson.reader()));
  }
}

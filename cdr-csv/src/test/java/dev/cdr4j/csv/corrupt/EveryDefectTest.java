package dev.cdr4j.csv.corrupt;

import static dev.cdr4j.testkit.assertj.CdrAssertions.assertThat;

import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.testkit.corrupt.Corrupted;
import dev.cdr4j.testkit.corrupt.Corrupter;
import dev.cdr4j.testkit.corrupt.Defect;
import dev.cdr4j.testkit.corrupt.Effect;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On every defect, the reader reaches the verdict that was worked out without it. */
class EveryDefectTest {
  private static final Map<String, String> FILES = GoodCsvFiles.all();
  private static final int SEEDS = 8;

  static List<Defect> defects() {
    return Defect.csv();
  }

  @ParameterizedTest
  @MethodSource("defects")
  void isJudgedAlike(Defect defect) {
    Map<String, Long> damaged = new TreeMap<>();
    FILES.forEach(
        (name, text) -> {
          Corrupter corrupter = Corrupter.csv(text);
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
    for (int bufferSize : new int[] {131_072, 64}) {
      assertThat(broken)
          .as("%s of %s, buffer of %s", defect, name, bufferSize)
          .isReadCorrectlyBy(CdrCsv.reader().bufferSize(bufferSize));
    }
    boolean hasReject = !broken.verdict().rejects().isEmpty();
    assertThat(hasReject).as("%s", defect).isEqualTo(defect.effect() == Effect.REJECT);
  }

  @Test
  void aGoodFileIsJudgedAlikeToo() {
    FILES.forEach(
        (name, text) ->
            assertThat(Corrupter.csv(text).corrupt()).as(name).isReadCorrectlyBy(CdrCsv.reader()));
  }
}

package dev.cdr4j.csv.corrupt;

import static dev.cdr4j.testkit.assertj.CdrAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cdr4j.CdrException;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.testkit.corrupt.Corrupted;
import dev.cdr4j.testkit.corrupt.Corrupter;
import dev.cdr4j.testkit.corrupt.Defect;
import dev.cdr4j.testkit.corrupt.Effect;
import dev.cdr4j.testkit.corrupt.Ending;
import dev.cdr4j.testkit.corrupt.Expected;
import dev.cdr4j.testkit.corrupt.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On every defect, the reader reaches the verdict that was worked out without it. */
class EveryDefectTest {
  private static final Map<String, Corrupter> FILES = GoodCsvFiles.corrupters();
  private static final int SEEDS = 8;

  static List<Defect> defects() {
    return Defect.csv();
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
    for (int bufferSize : new int[] {131_072, 64}) {
      assertThat(broken)
          .as("%s of %s, buffer of %s", defect, name, bufferSize)
          .isReadCorrectlyBy(CdrCsv.reader().bufferSize(bufferSize));
    }
    Verdict verdict = broken.verdict();
    boolean hasReject = !verdict.rejects().isEmpty();
    assertThat(hasReject).as("%s", defect).isEqualTo(defect.effect() == Effect.REJECT);
    assertThat(verdict.ending())
        .as("%s", defect)
        .isInstanceOf(
            switch (defect.effect()) {
              case NONE, REJECT -> Ending.Complete.class;
              case NOT_OPENED -> Ending.NotOpened.class;
              case BREAK -> Ending.Failed.class;
            });
    if (hasReject) {
      assertThrown(broken.bytes(), verdict.rejects().get(0));
    }
  }

  /** Without a handler, the first reject is thrown, with the same place and reason. */
  private static void assertThrown(byte[] bytes, Expected.Rejected first) {
    assertThatExceptionOfType(CdrException.class)
        .isThrownBy(() -> CdrCsv.reader().readAll(bytes))
        .satisfies(
            e -> {
              assertThat(e.reject().location()).isEqualTo(first.location());
              assertThat(e.reason()).isEqualTo(first.problems().get(0).reason());
              assertThat(e.location()).isEqualTo(first.problems().get(0).location());
            });
  }

  @Test
  void aGoodFileIsJudgedAlikeToo() {
    FILES.forEach(
        (name, corrupter) ->
            assertThat(corrupter.corrupt()).as(name).isReadCorrectlyBy(CdrCsv.reader()));
  }
}

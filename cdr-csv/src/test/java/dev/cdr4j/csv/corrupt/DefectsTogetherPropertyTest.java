package dev.cdr4j.csv.corrupt;

import static dev.cdr4j.testkit.assertj.CdrAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.testkit.corrupt.Corrupted;
import dev.cdr4j.testkit.corrupt.Corrupter;
import dev.cdr4j.testkit.corrupt.CsvDefect;
import dev.cdr4j.testkit.corrupt.Defect;
import dev.cdr4j.testkit.corrupt.ValueDefect;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** However many defects there are in a file, the reader makes of each what it should. */
class DefectsTogetherPropertyTest {
  private static final Map<String, Corrupter> FILES = GoodCsvFiles.corrupters();

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(FILES.keySet());
  }

  @Provide
  Arbitrary<Defect> defects() {
    return Arbitraries.of(Defect.csv());
  }

  @Property(tries = 2000)
  void areJudgedAlike(
      @ForAll("files") String file,
      @ForAll @Size(min = 2, max = 8) List<@From("defects") Defect> defects,
      @ForAll long seed) {
    Corrupter corrupter = FILES.get(file).seeded(seed);
    for (Defect defect : defects) {
      corrupter = corrupter.with(defect);
    }
    Corrupted broken = corrupted(corrupter);
    Statistics.collect(broken != null);
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    Assume.that(broken != null);

    assertThat(broken).isReadCorrectlyBy(CdrCsv.reader());
  }

  @Example
  void aColumnThatIsAddedMayLeaveNoPlaceForAnOpenQuote() {
    Corrupter corrupter =
        FILES
            .get("CR")
            .seeded(22)
            .with(CsvDefect.DUPLICATE_NAME)
            .with(CsvDefect.UNCLOSED_QUOTE)
            .with(ValueDefect.DATETIME_WITH_FRACTION)
            .with(ValueDefect.NAME_WITH_NUL);

    assertThatThrownBy(corrupter::corrupt)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("UNCLOSED_QUOTE");
  }

  /** Null where the defects exclude each other. */
  private static @Nullable Corrupted corrupted(Corrupter corrupter) {
    try {
      return corrupter.corrupt();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

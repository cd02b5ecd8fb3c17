package dev.cdr4j.csv.corrupt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.CdrException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrReader;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.Finding;
import dev.cdr4j.testkit.Traffic;
import dev.cdr4j.testkit.corrupt.Corrupter;
import dev.cdr4j.testkit.corrupt.CsvDefect;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Records that are read from a damaged file make sense: what is done to a file bends no value, and
 * what is done to a text is found where texts have a form.
 */
class FindingsOfSurvivorsTest {
  private static final String GOOD =
      CdrCsv.writer()
          .toText(Traffic.seeded(3).unusualCliShare(0).customerFields(0.5, "L#").limit(40).list());

  private static final int SEEDS = 8;

  @ParameterizedTest
  @EnumSource
  void areThoseOfTheDefect(CsvDefect defect) throws IOException {
    Corrupter corrupter = Corrupter.csv(GOOD);
    if (!corrupter.fits(defect)) {
      return;
    }
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Finding> found = findings(corrupter.seeded(seed).with(defect).corrupt().bytes());
      assertThat(found)
          .as("%s, seed %s", defect, seed)
          .hasSizeLessThan(2)
          .allMatch(finding -> expected(defect).contains(finding.ruleId()))
          .allMatch(
              finding ->
                  finding.fields().contains(CdrField.CUSTOMER_FIELD)
                      == finding.ruleId().equals("malformed-customer-field"));
      if (defect == CsvDefect.QUOTED_LINE_END) {
        assertThat(found).as("seed %s", seed).hasSize(1);
      }
    }
  }

  private static Set<String> expected(CsvDefect defect) {
    return switch (defect) {
      case QUOTED_LINE_END -> Set.of("control-character", "malformed-customer-field");
      case QUOTED_DELIMITER, DOUBLED_QUOTE -> Set.of("malformed-customer-field");
      default -> Set.of();
    };
  }

  private static List<Finding> findings(byte[] file) throws IOException {
    List<Finding> found = new ArrayList<>();
    try (CdrReader<?> calls =
        CdrCsv.reader().onReject(reject -> {}).open(new ByteArrayInputStream(file))) {
      calls.forEach(call -> found.addAll(CdrValidator.standard().validate(call)));
    } catch (CdrException | UncheckedIOException e) {
      // what cannot be read is told by other tests
    }
    return found;
  }
}

package dev.cdr4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.CdrException;
import dev.cdr4j.CdrReader;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.Finding;
import dev.cdr4j.testkit.Traffic;
import dev.cdr4j.testkit.corrupt.Corrupter;
import dev.cdr4j.testkit.corrupt.JsonDefect;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records that are read from damaged JSON make sense: what is done to it bends no value. */
class FindingsOfSurvivorsTest {
  private static final String GOOD =
      CdrJson.writer().toText(Traffic.seeded(3).unusualCliShare(0).limit(40).list());

  @ParameterizedTest
  @EnumSource
  void areNone(JsonDefect defect) throws IOException {
    Corrupter corrupter = Corrupter.json(GOOD);
    for (int seed = 0; seed < 4 && corrupter.fits(defect); seed++) {
      byte[] file = corrupter.seeded(seed).with(defect).corrupt().bytes();
      assertThat(findings(file)).as("%s, seed %s", defect, seed).isEmpty();
    }
  }

  private static List<Finding> findings(byte[] file) throws IOException {
    List<Finding> found = new ArrayList<>();
    try (CdrReader<?> calls =
        CdrJson.reader().onReject(reject -> {}).open(new ByteArrayInputStream(file))) {
      calls.forEach(call -> found.addAll(CdrValidator.standard().validate(call)));
    } catch (CdrException | UncheckedIOException e) {
      // what cannot be read is told by other tests
    }
    return found;
  }
}

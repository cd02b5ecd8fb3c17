package dev.cdr4j.csv.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.csv.CsvInput;
import dev.cdr4j.csv.reading.Opening.Form;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases come out as they say: however they are opened, and whatever the size of the buffer. */
class CsvCasesTest {
  private static final int LARGEST_OF_ALL_SIZES = 300;
  private static final int LARGEST_BYTE_BY_BYTE = 50;
  private static final int[] SOME_SIZES = {1, 2, 7, 64};

  @TempDir static Path folder;

  static List<CsvCase> cases() {
    return CaseFiles.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void comesOutInEveryWayOfOpening(CsvCase each) {
    Source source = each.source(folder);
    for (Opening opening : Opening.values()) {
      if (each.goesFor(opening, source)) {
        boolean inUtf8 = each.isTranscoded() || opening.form() == Form.CHARS;
        List<Event> events = Reading.handled(each.input(), opening.of(source));
        assertThat(events)
            .as("%s", opening)
            .satisfies(found -> new CaseExpectation(each, inUtf8).assertMetBy(events));
        assertThat(Reading.thrown(each.input(), opening.of(source)))
            .as("%s, rejects thrown", opening)
            .isEqualTo(events);
        for (int size : SOME_SIZES) {
          assertThat(Reading.handled(each.input().bufferSize(size), opening.of(source)))
              .as("%s, buffer of %d", opening, size)
              .isEqualTo(events);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void comesOutWithEveryBufferSize(CsvCase each) {
    Source source = each.source(folder);
    List<Event> events = Reading.handled(each.input(), Opening.STREAM.of(source));
    int largest = Math.min(source.bytes().length + 2, LARGEST_OF_ALL_SIZES);
    for (int size = 1; size <= largest; size++) {
      CsvInput<? extends Cdr> input = each.input().bufferSize(size);
      assertThat(Reading.handled(input, Opening.STREAM.of(source)))
          .as("buffer of %d", size)
          .isEqualTo(events);
      if (size <= LARGEST_BYTE_BY_BYTE) {
        assertThat(Reading.handled(input, Opening.STREAM_BYTE_BY_BYTE.of(source)))
            .as("byte by byte, buffer of %d", size)
            .isEqualTo(events);
      }
    }
  }

  @Test
  void coverEveryRowOfTheListOfBadData() {
    Set<String> covered = new TreeSet<>();
    cases().forEach(each -> covered.addAll(each.covers));

    assertThat(covered).isEqualTo(CaseFiles.badDataKeys());
  }

  @Test
  void haveNamesOfTheirOwn() {
    Stream<String> names = cases().stream().map(CsvCase::toString);

    assertThat(names).doesNotHaveDuplicates();
  }
}

package dev.cdr4j.csv.reading;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.csv.CsvInput;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scan makes of every case what a reader makes of it, as far as it looks. */
class ScanCasesTest {
  private static final int LARGEST_OF_ALL_SIZES = 100;
  private static final List<Set<CdrField>> CHOICES =
      List.of(
          Set.of(),
          EnumSet.allOf(CdrField.class),
          Set.of(CdrField.CALLID, CdrField.DURATION, CdrField.NUMBER),
          Set.of(CdrField.START, CdrField.CLI_NAME, CdrField.BILLING_CUSTOMER_DEBIT_EUR));

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
        List<Event> read = Reading.handled(each.input(), opening.of(source));
        for (Set<CdrField> chosen : CHOICES) {
          new ScanExpectation(chosen, read)
              .assertMetBy(Scanning.handled(each.input(), chosen, opening.toScan(source)));
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void comesOutWithEveryBufferSize(CsvCase each) {
    Source source = each.source(folder);
    List<Event> read = Reading.handled(each.input(), Opening.STREAM.of(source));
    Set<CdrField> all = EnumSet.allOf(CdrField.class);
    new ScanExpectation(all, read)
        .assertMetBy(Scanning.thrown(each.input(), all, Opening.STREAM.toScan(source)));
    int largest = Math.min(source.bytes().length + 2, LARGEST_OF_ALL_SIZES);
    for (int size = 1; size <= largest; size++) {
      CsvInput<? extends Cdr> input = each.input().bufferSize(size);
      new ScanExpectation(all, read)
          .assertMetBy(Scanning.handled(input, all, Opening.STREAM.toScan(source)));
    }
  }
}

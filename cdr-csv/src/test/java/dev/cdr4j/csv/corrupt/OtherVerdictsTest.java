package dev.cdr4j.csv.corrupt;

import static dev.cdr4j.testkit.assertj.CdrAssertions.assertThatCdrs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import dev.cdr4j.testkit.Traffic;
import dev.cdr4j.testkit.corrupt.Corrupted;
import dev.cdr4j.testkit.corrupt.Corrupter;
import dev.cdr4j.testkit.corrupt.CsvDefect;
import dev.cdr4j.testkit.corrupt.Defect;
import dev.cdr4j.testkit.corrupt.ValueDefect;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader that departs from the verdict, here because it was told to, is found out. */
class OtherVerdictsTest {
  private static final CsvInput<Cdr> READER = CdrCsv.reader();

  private static final List<OutboundCdr> CALLS =
      Traffic.seeded(5).inboundShare(0).limit(20).list(OutboundCdr.class);

  private static final String TEXT = CdrCsv.writer().toText(CALLS);

  private static Corrupted broken(Defect defect) {
    return Corrupter.csv(TEXT).seeded(2).with(defect, 3).corrupt();
  }

  private static Corrupted brokenAsAWhole(Defect defect) {
    return Corrupter.csv(TEXT).seeded(2).with(defect).corrupt();
  }

  static Stream<Arguments> departures() {
    return Stream.of(
        Arguments.of(
            brokenAsAWhole(CsvDefect.TRAILING_DELIMITER),
            READER.trailingDelimiter(true),
            "record 1: expected no more records"),
        Arguments.of(
            broken(CsvDefect.WINDOWS_1252_BYTE),
            READER.charset(Charset.forName("windows-1252")),
            "record 3: expected a reject for "),
        Arguments.of(
            broken(CsvDefect.VALUE_TOO_LONG),
            READER.maxFieldLength(100_000),
            "record 3: expected a reject for "),
        Arguments.of(
            brokenAsAWhole(CsvDefect.DELIMITER_SEMICOLON),
            READER.delimiter(','),
            "but it cannot be opened"),
        Arguments.of(
            broken(ValueDefect.NAME_WITH_EQUALS),
            READER.inbound(),
            "record 1: direction: expected OUT"),
        Arguments.of(
            broken(ValueDefect.NAME_WITH_EQUALS),
            READER.maxColumns(10),
            "expected that it can be opened, but it cannot be opened: "));
  }

  @ParameterizedTest
  @MethodSource("departures")
  void areFoundOut(Corrupted broken, CsvInput<?> reader, String difference) {
    assertThat(broken.differences(reader)).anyMatch(line -> line.contains(difference));
    assertThat(broken.differences(READER)).isEmpty();
  }

  @Test
  void someDefectsAreNoneForAReaderThatIsToldOfThem() {
    Corrupted trailing = brokenAsAWhole(CsvDefect.TRAILING_DELIMITER);
    assertThatCdrs(READER.trailingDelimiter(true).readAll(trailing.bytes())).areEqualTo(CALLS);

    Corrupted windows = broken(CsvDefect.WINDOWS_1252_BYTE);
    assertThat(READER.charset(Charset.forName("windows-1252")).readAll(windows.bytes()))
        .hasSameSizeAs(CALLS);
  }
}

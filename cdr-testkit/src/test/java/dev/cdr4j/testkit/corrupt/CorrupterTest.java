package dev.cdr4j.testkit.corrupt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.CdrField;
import dev.cdr4j.Location;
import dev.cdr4j.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage goes where it is told, is the same each time, and what makes no sense is refused. */
class CorrupterTest {
  private static final String TEXT =
      """
      callid,start,answer,duration,cli_name,number
      1,2026-03-02 08:00:00,2026-03-02 08:00:05,65,Jane,+33199004719
      2,2026-03-02 08:01:00,,10,,+33199004720
      3,2026-03-02 08:02:00,2026-03-02 08:02:09,30,Zoë,+33199004721
      """;

  private static final Corrupter CORRUPTER = Corrupter.csv(TEXT);

  private static final List<Corrupter> CORRUPTERS =
      Stream.concat(Stream.of(CORRUPTER), GoodJsonTexts.corrupters().values().stream()).toList();

  /** Worked out by hand. */
  @Test
  void theVerdictNamesThePlace() {
    Corrupted broken = CORRUPTER.with(ValueDefect.SECONDS_WITH_EXPONENT, 3).corrupt();
    String raw = "3,2026-03-02 08:02:00,2026-03-02 08:02:09,1e3,Zoë,+33199004721\n";
    Location place = Location.ofRecord(3, 4, 148);

    assertThat(broken.text()).isEqualTo(TEXT.replace(",30,", ",1e3,"));
    assertThat(broken.verdict().survivors())
        .extracting(call -> call.callId())
        .containsExactly("1", "2");
    assertThat(broken.verdict().rejects())
        .containsExactly(
            new Expected.Rejected(
                place,
                List.of(
                    new ExpectedProblem(
                        Reason.INVALID_SECONDS,
                        place.ofValue(4, 148 + 42, "duration"),
                        CdrField.DURATION,
                        "1e3")),
                raw,
                false));
    assertThat(TEXT.indexOf("3,2026")).isEqualTo(148);
  }

  static List<Defect> all() {
    return Stream.concat(Defect.csv().stream(), Defect.json().stream()).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameSeedDoesTheSame(Defect defect) {
    CORRUPTERS.stream()
        .filter(corrupter -> corrupter.fits(defect))
        .forEach(
            corrupter -> {
              byte[] once = corrupter.seeded(5).with(defect).corrupt().bytes();
              assertThat(corrupter.seeded(5).with(defect).corrupt().bytes()).isEqualTo(once);
            });
    assertThat(defect.description()).isNotBlank();
  }

  @Test
  void seedsChooseThePlace() {
    Set<String> texts =
        Stream.iterate(0L, seed -> seed + 1)
            .limit(40)
            .map(seed -> CORRUPTER.seeded(seed).with(CsvDefect.EXTRA_VALUE).corrupt().text())
            .collect(Collectors.toSet());

    assertThat(texts).hasSize(3);
  }

  @Test
  void severalGoToDifferentRecords() {
    Corrupted broken =
        CORRUPTER
            .with(CsvDefect.EXTRA_VALUE)
            .with(CsvDefect.EXTRA_VALUE)
            .with(CsvDefect.EXTRA_VALUE)
            .with(CsvDefect.BOM_UTF_8)
            .corrupt();

    assertThat(broken.verdict().rejects()).hasSize(3);
    assertThat(broken.bytes()).startsWith(0xEF, 0xBB, 0xBF);
    assertThatThrownBy(
            () ->
                CORRUPTER
                    .with(CsvDefect.EXTRA_VALUE)
                    .with(CsvDefect.EXTRA_VALUE)
                    .with(CsvDefect.EXTRA_VALUE)
                    .with(CsvDefect.EXTRA_VALUE)
                    .corrupt())
        .hasMessage("there is no record left to which EXTRA_VALUE can be applied");
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> CORRUPTER.with(CsvDefect.EXTRA_VALUE, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("record must be between 1 and 3, not 4");
    assertThatThrownBy(() -> CORRUPTER.with(CsvDefect.GZIP, 1))
        .hasMessage("GZIP is a defect of the whole text, so record must not be given");
    assertThatThrownBy(() -> CORRUPTER.with(ValueDefect.ANSWER_EMPTY, 2).corrupt())
        .hasMessage("ANSWER_EMPTY cannot be applied to record 2");
    assertThatThrownBy(
            () ->
                CORRUPTER
                    .with(CsvDefect.EXTRA_VALUE, 1)
                    .with(ValueDefect.ANSWER_EMPTY, 1)
                    .corrupt())
        .hasMessage(
            "record 1 is damaged by EXTRA_VALUE already, so that ANSWER_EMPTY cannot be applied"
                + " to it");
    assertThatThrownBy(
            () -> CORRUPTER.with(CsvDefect.DELIMITER_TAB).with(CsvDefect.DELIMITER_PIPE).corrupt())
        .hasMessage("DELIMITER_TAB and DELIMITER_PIPE cannot be combined");
    assertThat(CORRUPTER.fits(JsonDefect.NAN)).isFalse();
    assertThat(CORRUPTER.fits(ValueDefect.DIALSTATUS_UNKNOWN)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "callid,start\n1,2026-03-02 08:00:00\n",
        "callid,start,number\n1,2026-03-02 08:00:00\n",
        "callid,start,number\n1,2026-03-02T08:00:00,+331\n",
        "callid,start,number\n1,2026-03-02 08:00:00,\"+331\n"
      })
  void onlyGoodTextIsTaken(String text) {
    assertThatThrownBy(() -> Corrupter.csv(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line ");
  }

  /** The table is one of phenomena; each has a defect, and each defect is of one of them. */
  @Test
  void everyPhenomenonHasItsDefects() throws IOException {
    try (InputStream table = CorrupterTest.class.getResourceAsStream("phenomena.txt")) {
      List<String> named =
          new String(table.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(
                  line ->
                      Arrays.stream(line.substring(line.lastIndexOf(':') + 1).strip().split(" ")))
              .toList();
      Set<String> defects = all().stream().map(Defect::name).collect(Collectors.toSet());

      assertThat(named).doesNotHaveDuplicates();
      assertThat(Set.copyOf(named)).isEqualTo(defects);
    }
  }
}

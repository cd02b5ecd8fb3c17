package dev.cdr4j.csv.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrInput;
import dev.cdr4j.CdrReader;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.Location;
import dev.cdr4j.MalformedCdrException;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an open reader, and what makes it, promises. */
class CsvReaderContractTest {
  private static final String GOOD =
      """
      callid,start,number
      1,2024-01-31 10:00:00,+33123456789
      2,2024-01-31 10:00:01,+33123456789
      3,2024-01-31 10:00:02,+33123456789
      4,2024-01-31 10:00:03,+33123456789
      5,2024-01-31 10:00:04,+33123456789
      """;
  private static final String ODD_ONES_BAD =
      """
      callid,start,number
      1,never,+33123456789
      2,2024-01-31 10:00:01,+33123456789
      3,"2024-01-31 10:00:02"x,+33123456789
      4,2024-01-31 10:00:03,+33123456789
      5,2024-01-31 10:00:04
      """;

  @Test
  void tellsWhereTheLastRecordWasAndHowManyThereWere() {
    List<Reject> rejects = new ArrayList<>();
    try (CdrReader<Cdr> reader = CdrCsv.reader().onReject(rejects::add).open(ODD_ONES_BAD)) {
      assertThatIllegalStateException().isThrownBy(reader::location);
      assertThat(reader.delivered()).isZero();
      assertThat(reader.rejected()).isZero();

      assertThat(reader.read().callId()).isEqualTo("2");
      assertThat(reader.location()).isEqualTo(Location.ofRecord(2, 3, 41));
      assertThat(reader.delivered()).isEqualTo(1);
      assertThat(reader.rejected()).isEqualTo(1);

      assertThat(reader.read().callId()).isEqualTo("4");
      assertThat(reader.location()).isEqualTo(Location.ofRecord(4, 5, 114));

      assertThat(reader.read()).isNull();
      assertThat(reader.read()).isNull();
      assertThat(reader.location().record()).isEqualTo(4);
      assertThat(reader.delivered()).isEqualTo(2);
      assertThat(reader.rejected()).isEqualTo(3);
      assertThat(rejects).extracting(r -> r.location().record()).containsExactly(1L, 3L, 5L);
    }
  }

  @Test
  void throwsWhatIsRejectedAndThenGoesOn() {
    try (CdrReader<Cdr> reader = CdrCsv.reader().open(ODD_ONES_BAD)) {
      assertThatExceptionOfType(CdrDataException.class)
          .isThrownBy(reader::read)
          .satisfies(
              e -> {
                assertThat(e.reason()).isEqualTo(Reason.INVALID_DATETIME);
                assertThat(e.field()).isEqualTo(CdrField.START);
                assertThat(e.location()).isEqualTo(new Location(1, 2, 2, 22, "start"));
                assertThat(e.reject().rawText()).isEqualTo("1,never,+33123456789\n");
                assertThat(e).hasMessageContaining("record 1, line 2");
              });
      assertThat(reader.read().callId()).isEqualTo("2");
      assertThatExceptionOfType(MalformedCdrException.class).isThrownBy(reader::read);
      assertThat(reader.read().callId()).isEqualTo("4");
      assertThatExceptionOfType(MalformedCdrException.class).isThrownBy(reader::read);
      assertThat(reader.read()).isNull();
      assertThat(reader.delivered()).isEqualTo(2);
      assertThat(reader.rejected()).isEqualTo(3);
    }
  }

  @Test
  void readIteratorsAndStreamTakeFromTheSamePlace() {
    try (CdrReader<Cdr> reader = CdrCsv.reader().open(GOOD)) {
      assertThat(reader.read().callId()).isEqualTo("1");
      assertThat(reader.iterator().next().callId()).isEqualTo("2");
      assertThat(reader.iterator().next().callId()).isEqualTo("3");
      try (Stream<Cdr> rest = reader.stream()) {
        assertThat(rest.map(Cdr::callId)).containsExactly("4", "5");
      }
      assertThatIllegalStateException().isThrownBy(reader::read); // its stream was closed
    }
  }

  @Test
  void anIteratorEndsAsIteratorsDo() {
    try (CdrReader<Cdr> reader = CdrCsv.reader().open("callid,start")) {
      Iterator<Cdr> iterator = reader.iterator();

      assertThat(iterator.hasNext()).isFalse();
      assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
    }
  }

  @Test
  void anIteratorGoesOnBehindARecordThatWasThrown() {
    try (CdrReader<Cdr> reader = CdrCsv.reader().open(ODD_ONES_BAD)) {
      Iterator<Cdr> iterator = reader.iterator();

      assertThatExceptionOfType(CdrDataException.class).isThrownBy(iterator::hasNext);
      assertThat(iterator.hasNext()).isTrue();
      assertThat(iterator.next().callId()).isEqualTo("2");
    }
  }

  @Test
  void readsNoMoreOnceClosed() {
    CdrReader<Cdr> reader = CdrCsv.reader().open(GOOD);
    reader.read();
    reader.close();
    reader.close();

    assertThatIllegalStateException().isThrownBy(reader::read);
    assertThatIllegalStateException().isThrownBy(() -> reader.iterator().hasNext());
    assertThat(reader.delivered()).isEqualTo(1);
  }

  @Test
  void readsNoMoreOnceClosedAtItsEnd() {
    CdrReader<Cdr> reader = CdrCsv.reader().open("callid,start\n");
    assertThat(reader.read()).isNull();
    reader.close();

    assertThatIllegalStateException().isThrownBy(reader::read);
  }

  @Test
  void whatAHandlerThrowsEndsTheCallThatReadAndNoMore() {
    RuntimeException own = new RuntimeException("enough");
    CsvInput<Cdr> input =
        CdrCsv.reader()
            .onReject(
                reject -> {
                  throw own;
                });
    try (CdrReader<Cdr> reader = input.open(ODD_ONES_BAD)) {
      assertThatExceptionOfType(RuntimeException.class).isThrownBy(reader::read).isSameAs(own);
      assertThat(reader.rejected()).isEqualTo(1);
      assertThat(reader.read().callId()).isEqualTo("2");
      assertThat(reader.location().record()).isEqualTo(2);
    }
  }

  @Test
  void aHandlerIsNotAskedAtOpen() {
    List<Reject> rejects = new ArrayList<>();

    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> CdrCsv.reader().onReject(rejects::add).open("hello\n"))
        .satisfies(e -> assertThat(e.location().record()).isZero());
    assertThat(rejects).isEmpty();
  }

  @Test
  void recordsStayWhatTheyWereWhileReadingGoesOn() {
    List<Cdr> all = CdrCsv.reader().bufferSize(8).readAll(GOOD);

    assertThat(all).extracting(Cdr::callId).containsExactly("1", "2", "3", "4", "5");
    assertThat(all).isEqualTo(CdrCsv.reader().readAll(GOOD));
  }

  @Test
  void rejectsStayWhatTheyWereWhileReadingGoesOn() {
    List<Reject> rejects = new ArrayList<>();
    CdrCsv.reader().bufferSize(8).onReject(rejects::add).readAll(ODD_ONES_BAD);

    assertThat(rejects)
        .extracting(Reject::rawText)
        .containsExactly(
            "1,never,+33123456789\n",
            "3,\"2024-01-31 10:00:02\"x,+33123456789\n",
            "5,2024-01-31 10:00:04\n");
  }

  @Test
  void aStatedDirectionIsThatOfEveryRecord() {
    List<Reject> rejects = new ArrayList<>();
    List<OutboundCdr> out = CdrCsv.reader().outbound().readAll(GOOD);
    List<InboundCdr> some = CdrCsv.reader().onReject(rejects::add).inbound().readAll(ODD_ONES_BAD);
    List<InboundCdr> in = CdrCsv.reader().outbound().inbound().readAll(GOOD);

    assertThat(some).hasSize(2);
    assertThat(rejects).hasSize(3);
    assertThat(out).hasSize(5).allSatisfy(cdr -> assertThat(cdr.extras()).isEmpty());
    assertThat(in).hasSize(5).allSatisfy(cdr -> assertThat(cdr.extras()).containsKey("number"));
  }

  @Test
  void whatConfiguresStaysAsItIs() {
    CsvInput<Cdr> plain = CdrCsv.reader();
    List<Reject> rejects = new ArrayList<>();
    plain.onReject(rejects::add).delimiter(';').maxFieldLength(1).trailingDelimiter(true);
    plain.inbound();

    assertThat(plain.readAll(GOOD)).hasSize(5).hasOnlyElementsOfType(OutboundCdr.class);
    assertThatExceptionOfType(CdrDataException.class).isThrownBy(() -> plain.readAll(ODD_ONES_BAD));
    assertThat(rejects).isEmpty();
  }

  @Test
  void readersOfTheSameConfigurationAreIndependent() {
    CsvInput<Cdr> input = CdrCsv.reader();
    try (CdrReader<Cdr> one = input.open(GOOD);
        CdrReader<Cdr> other = input.open(ODD_ONES_BAD.replace("never", "2024-01-31 09:00:00"))) {
      assertThat(one.read().timing().start()).isNotEqualTo(other.read().timing().start());
      assertThat(one.read()).isEqualTo(other.read());
      assertThat(one.read().callId()).isEqualTo("3");
      assertThatExceptionOfType(MalformedCdrException.class).isThrownBy(other::read);
    }
  }

  @Test
  void isReadThroughTheContractsOfCoreAlone() {
    CdrInput<Cdr> input = CdrCsv.reader();

    assertThat(input.outbound().onReject(r -> {}).readAll(ODD_ONES_BAD)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(chars = {'"', '\n', '\r', '\0', 'é', '€', '\u0080'})
  void refusesDelimitersThatCannotBe(char delimiter) {
    assertThatIllegalArgumentException().isThrownBy(() -> CdrCsv.reader().delimiter(delimiter));
  }

  @Test
  void refusesLimitsThatCannotBe() {
    CsvInput<Cdr> input = CdrCsv.reader();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> input.maxFieldLength(0))
        .withMessageContaining("maxFieldLength");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> input.maxRecordLength(0))
        .withMessageContaining("maxRecordLength");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> input.maxRecordLength(Integer.MAX_VALUE))
        .withMessageContaining("maxRecordLength");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> input.maxColumns(-1))
        .withMessageContaining("maxColumns");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> input.bufferSize(0))
        .withMessageContaining("bufferSize");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> input.bufferSize(Integer.MAX_VALUE))
        .withMessage("bufferSize must be at most 1,073,741,824");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> input.parallel(0))
        .withMessage("threads must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> input.parallel(Integer.MAX_VALUE))
        .withMessage("threads must be at most 1,024");
  }

  @Test
  void refusesNull() {
    CsvInput<Cdr> input = CdrCsv.reader();

    assertThatNullPointerException().isThrownBy(() -> input.onReject(null));
    assertThatNullPointerException().isThrownBy(() -> input.charset(null));
    assertThatNullPointerException().isThrownBy(() -> input.open((Path) null));
    assertThatNullPointerException().isThrownBy(() -> input.open((InputStream) null));
    assertThatNullPointerException().isThrownBy(() -> input.open((Reader) null));
    assertThatNullPointerException().isThrownBy(() -> input.open((String) null));
    assertThatNullPointerException().isThrownBy(() -> input.open((byte[]) null));
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 60, 63, 64, 65, 128, 300, 1021})
  void readsRowsAsWideAsTheyMayBe(int unknown) {
    StringBuilder header = new StringBuilder("callid,start,number");
    StringBuilder row = new StringBuilder("1,2024-01-31 10:00:00,+33123456789");
    for (int i = 0; i < unknown; i++) {
      header.append(",x").append(i);
      row.append(i % 3 == 0 ? ",\"v" + i + "\"" : i % 3 == 1 ? ",v" + i : "");
      row.append(i % 3 == 2 ? "," : "");
    }
    String text = header + "\n" + row + "\n" + row + ",\n" + row;
    List<Reject> rejects = new ArrayList<>();
    for (int bufferSize : new int[] {1, 17, 4096}) {
      rejects.clear();
      List<Cdr> cdrs = CdrCsv.reader().bufferSize(bufferSize).onReject(rejects::add).readAll(text);

      assertThat(cdrs).hasSize(2);
      assertThat(rejects).hasSize(1);
      for (Cdr cdr : cdrs) {
        assertThat(cdr.extras()).hasSize(unknown - unknown / 3);
        cdr.extras().forEach((name, v) -> assertThat(v).hasToString("v" + name.substring(1)));
      }
    }
  }

  @Test
  void refusesMoreColumnsThanAreUsual() {
    StringBuilder names = new StringBuilder("callid,start,number");
    for (int i = 0; i < 1022; i++) {
      names.append(",x").append(i);
    }

    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> CdrCsv.reader().open(names.toString()))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_COLUMNS));
    assertThat(CdrCsv.reader().maxColumns(1025).readAll(names.toString())).isEmpty();
  }
}

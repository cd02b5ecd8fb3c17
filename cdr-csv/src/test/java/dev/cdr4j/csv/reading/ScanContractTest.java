package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrScan;
import dev.cdr4j.Direction;
import dev.cdr4j.Location;
import dev.cdr4j.MalformedCdrException;
import dev.cdr4j.PriceSum;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an open scan promises. */
class ScanContractTest {
  private static final String CALLS =
      """
      callid,start,duration,billing_customer_debit_eur,did_hash,number
      1,2024-01-31 10:00:00,65,12.50,,+33123456789
      2,never,7,,,+33123456789
      3,2024-01-31 10:00:02,1e3,1.25,,+33123456789
      4,2024-01-31 10:00:03,,0.125,,+33123456789
      ,,8,1
      """;

  private final CsvInput<Cdr> input = CdrCsv.reader();

  @Test
  void rejectsWhatItLooksAtAndNothingElse() {
    List<Reject> rejects = new ArrayList<>();
    long seconds = 0;
    PriceSum debit = new PriceSum();
    try (CdrScan scan =
        input
            .onReject(rejects::add)
            .scan(CdrField.DURATION, CdrField.BILLING_CUSTOMER_DEBIT_EUR)
            .open(CALLS)) {
      while (scan.next()) {
        seconds += scan.seconds(CdrField.DURATION, 1000);
        scan.addTo(debit, CdrField.BILLING_CUSTOMER_DEBIT_EUR);
      }
      assertThat(scan.delivered()).isEqualTo(3);
      assertThat(scan.rejected()).isEqualTo(2);
    }
    assertThat(seconds).isEqualTo(65 + 7 + 1000);
    assertThat(debit).hasToString("12.625");
    assertThat(rejects)
        .extracting(reject -> reject.problems().get(0).reason())
        .containsExactly(Reason.INVALID_SECONDS, Reason.FIELD_COUNT);
  }

  @Test
  void withoutAHandlerThrowsARejectAndGoesOnBehindIt() {
    try (CdrScan scan = input.scan(CdrField.DURATION).open(CALLS)) {
      assertThat(scan.next()).isTrue();
      assertThat(scan.location()).isEqualTo(Location.ofRecord(1, 2, 65));
      assertThat(scan.next()).isTrue();
      assertThatExceptionOfType(CdrDataException.class)
          .isThrownBy(scan::next)
          .satisfies(e -> assertThat(e.location().record()).isEqualTo(3));
      assertThatIllegalStateException().isThrownBy(() -> scan.has(CdrField.DURATION));
      assertThat(scan.next()).isTrue();
      assertThat(scan.location().record()).isEqualTo(4);
      assertThatExceptionOfType(MalformedCdrException.class).isThrownBy(scan::next);
      assertThat(scan.next()).isFalse();
    }
  }

  @Test
  void withoutFieldsCountsRecords() {
    try (CdrScan scan = input.onReject(reject -> {}).scan().open(CALLS)) {
      while (scan.next()) {
        assertThatIllegalArgumentException().isThrownBy(() -> scan.has(CdrField.CALLID));
      }
      assertThat(scan.delivered()).isEqualTo(4);
      assertThat(scan.rejected()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void answersForChosenFieldsOfTheirKindAlone(CdrField field) {
    EnumSet<CdrField> others = EnumSet.complementOf(EnumSet.of(field));
    String one = "callid,start,number\n1,2024-01-31 10:00:00,+33123456789\n";
    try (CdrScan scan = input.scan(others.toArray(CdrField[]::new)).open(one)) {
      assertThat(scan.next()).isTrue();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> scan.has(field))
          .withMessageContaining(field.wireName());
      assertThatIllegalArgumentException().isThrownBy(() -> scan.value(field));
      assertThatIllegalArgumentException().isThrownBy(() -> scan.text(field));
    }
    try (CdrScan scan = input.scan(field).open(one)) {
      assertThat(scan.next()).isTrue();
      assertRefuses(field, scan);
    }
  }

  private static void assertRefuses(CdrField field, CdrScan scan) {
    switch (field.kind()) {
      case SECONDS -> assertThat(scan.seconds(field, -3)).isEqualTo(-3);
      default ->
          assertThatIllegalArgumentException()
              .isThrownBy(() -> scan.seconds(field, 0))
              .withMessageContaining(field.kind().toString());
    }
    switch (field.kind()) {
      case DATETIME -> scan.epochSecond(field, 0);
      default -> assertThatIllegalArgumentException().isThrownBy(() -> scan.epochSecond(field, 0));
    }
    PriceSum sum = new PriceSum();
    switch (field.kind()) {
      case PRICE -> {
        assertThat(scan.price(field)).isNull();
        scan.addTo(sum, field);
        assertThat(sum).hasToString("0.00");
      }
      default -> {
        assertThatIllegalArgumentException().isThrownBy(() -> scan.price(field));
        assertThatIllegalArgumentException().isThrownBy(() -> scan.addTo(sum, field));
      }
    }
  }

  @Test
  void answersForTheCurrentRecordAlone() {
    try (CdrScan scan = input.outbound().scan(CdrField.CALLID).open(CALLS)) {
      assertHasNoRecord(scan);
      while (scan.delivered() < 4) {
        assertThat(scan.next()).isTrue();
      }
      assertThat(scan.text(CdrField.CALLID)).isEqualTo("4");
      assertThatExceptionOfType(MalformedCdrException.class).isThrownBy(scan::next);
      assertThat(scan.next()).isFalse();
      assertHasNoRecord(scan);
    }
  }

  private static void assertHasNoRecord(CdrScan scan) {
    assertThatIllegalStateException().isThrownBy(scan::location);
    assertThatIllegalStateException().isThrownBy(scan::direction);
    assertThatIllegalStateException().isThrownBy(() -> scan.has(CdrField.CALLID));
    assertThatIllegalStateException().isThrownBy(() -> scan.text(CdrField.CALLID));
    assertThatIllegalStateException().isThrownBy(() -> scan.value(CdrField.CALLID));
    assertThatIllegalStateException().isThrownBy(() -> scan.seconds(CdrField.DURATION, 0));
  }

  @Test
  void knowsTheDirectionThatIsStatedOrToldOrThatOfTheHeader() {
    String start = ",2024-01-31 10:00:00";
    assertThat(directions(input, "callid,start,number\n1" + start + ",\n"))
        .containsExactly(Direction.OUTBOUND);
    assertThat(directions(input.inbound(), "callid,start,number\n1" + start + ",\n"))
        .containsExactly(Direction.INBOUND);
    assertThat(
            directions(
                input,
                "callid,start,direction,number\n"
                    + ("1" + start + ",IN,\n")
                    + ("1" + start + ",outbound,\n")
                    + ("1" + start + ",\"OUT\",\n")
                    + ("1" + start + ",,\n")))
        .containsExactly(
            Direction.INBOUND, Direction.OUTBOUND, Direction.OUTBOUND, Direction.OUTBOUND);
    assertThat(directions(input, "callid,start,number,did_hash\n1" + start + ",+33123456789,\n"))
        .containsExactly((Direction) null);
  }

  private static List<Direction> directions(CsvInput<? extends Cdr> input, String text) {
    List<Direction> directions = new ArrayList<>();
    try (CdrScan scan = input.scan().open(text)) {
      while (scan.next()) {
        directions.add(scan.direction());
      }
    }
    return directions;
  }

  @Test
  void closesItsSourceOnceAndAnswersNoMore() throws IOException {
    int[] closed = {0};
    InputStream in =
        new ByteArrayInputStream(CALLS.getBytes(UTF_8)) {
          @Override
          public void close() {
            closed[0]++;
          }
        };
    CdrScan scan = input.scan(CdrField.CALLID).open(in);
    assertThat(scan.next()).isTrue();
    scan.close();
    scan.close();

    assertThat(closed[0]).isEqualTo(1);
    assertThatIllegalStateException().isThrownBy(scan::next);
    assertThatIllegalStateException().isThrownBy(() -> scan.text(CdrField.CALLID));
  }

  @Test
  void takesNoNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> input.scan((CdrField[]) null))
        .withMessage("fields must not be null");
    assertThatNullPointerException()
        .isThrownBy(() -> input.scan(CdrField.CALLID, null))
        .withMessage("field must not be null");
    try (CdrScan scan = input.scan(CdrField.CALLID).open(CALLS)) {
      assertThat(scan.next()).isTrue();
      assertThatNullPointerException()
          .isThrownBy(() -> scan.has(null))
          .withMessage("field must not be null");
      assertThatNullPointerException()
          .isThrownBy(() -> scan.addTo(null, CdrField.BILLING_CUSTOMER_DEBIT_EUR))
          .withMessage("sum must not be null");
    }
  }
}

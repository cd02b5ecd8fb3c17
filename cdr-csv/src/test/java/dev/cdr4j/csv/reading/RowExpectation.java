package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Extra;
import dev.cdr4j.Location;
import dev.cdr4j.Reason;
import dev.cdr4j.csv.reading.Event.Delivered;
import dev.cdr4j.csv.reading.Event.Rejected;
import dev.cdr4j.csv.reading.ReferenceCsv.Cell;
import dev.cdr4j.csv.reading.ReferenceCsv.Row;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * What must come of the rows below a header, one after the other, by {@link ReferenceCsv} and the
 * parsers of the field table. All in UTF-8, with the direction stated.
 */
final class RowExpectation {
  private final byte[] bytes;
  private final List<String> columns;
  private final List<Row> rows;

  RowExpectation(byte[] bytes, int headerEnd, char delimiter, List<String> columns) {
    this.bytes = bytes;
    this.columns = columns;
    rows = ReferenceCsv.rows(bytes, headerEnd, delimiter, columns.size());
  }

  void assertMetBy(List<Event> events) {
    assertThat(events).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertMet(rows.get(i), i + 1, events.get(i));
    }
  }

  private void assertMet(Row row, int number, Event event) {
    Location place = Location.ofRecord(number, ReferenceCsv.line(bytes, row.start()), row.start());
    if (event instanceof Delivered delivered) {
      assertThat(delivered.location()).isEqualTo(place);
      assertThat(row.reason()).as("%s", delivered).isNull();
      for (int i = 0; i < columns.size(); i++) {
        assertValue(columns.get(i), row.cells().get(i), delivered.cdr());
      }
      return;
    }
    Rejected rejected = (Rejected) event;
    assertThat(rejected.location()).as("%s", rejected).isEqualTo(place);
    assertThat(rejected.bytes())
        .isEqualTo(new String(bytes, row.start(), row.end() - row.start(), ISO_8859_1));
    if (row.reason() != null) {
      assertMalformed(row, rejected);
    } else {
      assertWrong(row, rejected);
    }
  }

  private static void assertMalformed(Row row, Rejected rejected) {
    assertThat(rejected.complaints()).hasSize(1);
    Location at = rejected.complaints().get(0).location();
    assertThat(rejected.reason()).as("%s", rejected).isEqualTo(row.reason());
    assertThat(at.column()).isEqualTo(row.column());
    assertThat(at.byteOffset()).isEqualTo(row.place());
    if (row.reason() == Reason.FIELD_COUNT || row.hasLineEnd()) {
      assertThat(rejected.truncated()).as("%s", rejected).isFalse();
    } else if (row.reason() != Reason.TEXT_AFTER_QUOTE) { // of that, nothing is said
      assertThat(rejected.truncated()).as("%s", rejected).isTrue();
    }
  }

  private void assertWrong(Row row, Rejected rejected) {
    List<Integer> wrong = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (isWrong(columns.get(i), row.cells().get(i).value())) {
        wrong.add(i + 1);
      }
    }
    assertThat(rejected.complaints().stream().map(c -> c.location().column()))
        .as("%s", rejected)
        .containsExactlyInAnyOrderElementsOf(wrong)
        .isNotEmpty();
    assertThat(rejected.truncated())
        .as("%s", rejected)
        .isEqualTo(!row.hasLineEnd() && wrong.contains(columns.size()));
  }

  private static boolean isWrong(String column, byte[] value) {
    String text = text(value);
    if (text == null) {
      return true;
    }
    CdrField field = CdrField.find(column);
    if (field == null) {
      return false;
    }
    try {
      boolean required = field == CdrField.CALLID || field == CdrField.START;
      return field.parse(text) == null && required;
    } catch (IllegalArgumentException | ArithmeticException e) {
      return true;
    }
  }

  private static void assertValue(String column, Cell cell, Cdr cdr) {
    String text = text(cell.value());
    CdrField field = CdrField.find(column);
    if (field == null || !field.isDefinedFor(cdr.direction())) {
      boolean absent = cell.value().length == 0 && (field != null || !cell.quoted());
      assertThat(cdr.extras().get(column))
          .as("%s of %s", column, cdr)
          .isEqualTo(absent ? null : Extra.ofText(text));
    } else {
      assertThat(field.value(cdr)).as("%s of %s", column, cdr).isEqualTo(field.parse(text));
    }
  }

  private static String text(byte[] value) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}

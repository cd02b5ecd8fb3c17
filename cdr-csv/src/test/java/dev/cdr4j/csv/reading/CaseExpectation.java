package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Extra;
import dev.cdr4j.Location;
import dev.cdr4j.csv.reading.Event.Broken;
import dev.cdr4j.csv.reading.Event.Complaint;
import dev.cdr4j.csv.reading.Event.Delivered;
import dev.cdr4j.csv.reading.Event.NotOpened;
import dev.cdr4j.csv.reading.Event.Rejected;
import dev.cdr4j.csv.reading.Piece.ExpectedProblem;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * What must come of a case. Record numbers, lines and offsets follow from where the pieces stand in
 * the input, with nothing but line ends counted.
 */
final class CaseExpectation {
  private final CsvCase expected;
  private final boolean inUtf8;
  private final Charset charset;
  private final StringBuilder before = new StringBuilder();
  private long offset;
  private final Queue<Long> marksAhead = new ArrayDeque<>();
  private int next;
  private long records;

  /**
   * An expectation.
   *
   * @param inUtf8 whether places and raw bytes are those of the UTF-8 form
   */
  CaseExpectation(CsvCase expected, boolean inUtf8) {
    this.expected = expected;
    this.inUtf8 = inUtf8;
    charset = expected.charset();
    long start = 0;
    for (Piece piece : expected.pieces) {
      for (int mark : piece.marksAhead(charset, inUtf8)) {
        marksAhead.add(start + mark);
      }
      start += (inUtf8 ? piece.bytesInUtf8(charset) : piece.bytes()).length;
    }
  }

  void assertMetBy(List<Event> events) {
    for (Piece piece : expected.pieces) {
      byte[] bytes = inUtf8 ? piece.bytesInUtf8(charset) : piece.bytes();
      String visible = VisibleBytes.show(bytes);
      switch (piece.fate) {
        case HEADER -> assertHeader(piece, bytes, events);
        case DELIVERED -> assertDelivered(piece, next(events, Delivered.class, visible));
        case REJECTED -> assertRejected(piece, bytes, next(events, Rejected.class, visible));
        case NOTHING -> {
          // that nothing comes of it is seen at the next piece, or at the end
        }
      }
      before.append(new String(bytes, ISO_8859_1));
      offset += bytes.length;
    }
    if (expected.broken) {
      next(events, Broken.class, "the end of what can be read");
    }
    assertThat(events.subList(next, events.size())).as("beyond the last piece").isEmpty();
  }

  private <T extends Event> T next(List<Event> events, Class<T> type, String piece) {
    assertThat(events).as("another one for %s", piece).hasSizeGreaterThan(next);
    Event event = events.get(next++);
    assertThat(event).as(piece).isInstanceOf(type);
    return type.cast(event);
  }

  private Location place(boolean isHeader) {
    return Location.ofRecord(isHeader ? 0 : records, lineEnds() + 1, offset);
  }

  private int lineEnds() {
    return before.toString().split("\r\n|\r|\n", -1).length - 1;
  }

  private void assertHeader(Piece piece, byte[] bytes, List<Event> events) {
    if (!piece.problems.isEmpty()) {
      Rejected reject = next(events, NotOpened.class, "header").reject();
      assertReject(piece, bytes, place(true), reject);
    }
  }

  private void assertRejected(Piece piece, byte[] bytes, Rejected actual) {
    records += piece.continuation ? 0 : 1;
    assertThat(actual.continuation()).as("continuation: %s", actual).isEqualTo(piece.continuation);
    assertReject(piece, bytes, place(false), actual);
  }

  private void assertReject(Piece piece, byte[] bytes, Location place, Rejected actual) {
    assertThat(actual.location()).as(actual.toString()).isEqualTo(place);
    assertThat(VisibleBytes.show(actual.raw())).isEqualTo(VisibleBytes.show(bytes));
    assertThat(actual.text()).isEqualTo(new String(bytes, inUtf8 ? UTF_8 : charset));
    assertThat(actual.truncated()).as("truncated: %s", actual).isEqualTo(piece.truncated);
    if (piece.place != null) {
      assertThat(actual.complaints().get(0).location()).hasToString(piece.place);
    }
    assertThat(actual.complaints().stream().map(c -> c.reason().name()))
        .containsExactlyElementsOf(piece.problems.stream().map(ExpectedProblem::reason).toList());
    List<Integer> marks = piece.marks(charset, inUtf8);
    int mark = 0;
    for (int i = 0; i < piece.problems.size(); i++) {
      ExpectedProblem problem = piece.problems.get(i);
      Location at = place;
      if (problem.column() > 0) {
        long found = problem.ahead() ? marksAhead.remove() : offset + marks.get(mark++);
        at = place.ofValue(problem.column(), found, problem.path());
      }
      assertComplaint(problem, at, actual.complaints().get(i));
    }
    assertThat(mark).as("marks that were used").isEqualTo(marks.size());
  }

  private static void assertComplaint(ExpectedProblem problem, Location at, Complaint actual) {
    assertThat(actual.location()).as(actual.toString()).isEqualTo(at);
    if (problem.path() != null && !actual.reason().isMalformed()) {
      assertThat(actual.field()).isEqualTo(CdrField.find(problem.path()));
    }
    if (problem.value() != null) {
      assertThat(actual.value()).isEqualTo(problem.value());
    }
    for (String fragment : problem.fragments()) {
      if (fragment.startsWith("¬")) {
        assertThat(actual.message()).doesNotContain(fragment.substring(1));
      } else {
        assertThat(actual.message()).contains(fragment);
      }
    }
    assertThat(actual.message()).as("escaped").doesNotContainPattern("\\p{Cntrl}");
  }

  private void assertDelivered(Piece piece, Delivered actual) {
    records++;
    assertThat(actual.location()).as(actual.toString()).isEqualTo(place(false));
    if (piece.place != null) {
      assertThat(actual.location()).hasToString(piece.place);
    }
    Cdr cdr = actual.cdr();
    if (piece.direction != null) {
      assertThat(cdr.direction()).hasToString(piece.direction);
    }
    Map<String, Extra> extras = new LinkedHashMap<>();
    for (String[] value : piece.values) {
      CdrField field = CdrField.find(value[0]);
      if (field != null && field.isDefinedFor(cdr.direction())) {
        assertThat(field.text(cdr)).as("%s of %s", field, actual).isEqualTo(value[1]);
      } else if (value[1] != null) {
        extras.put(value[0], Extra.ofText(value[1]));
      }
    }
    assertThat(new ArrayList<>(cdr.extras().entrySet()))
        .as("extras, in order")
        .isEqualTo(new ArrayList<>(extras.entrySet()));
  }
}

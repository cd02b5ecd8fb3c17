package dev.cdr4j.csv.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.csv.reading.Event.Complaint;
import dev.cdr4j.csv.reading.Event.Delivered;
import dev.cdr4j.csv.reading.Event.Rejected;
import dev.cdr4j.csv.reading.Event.Visited;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a scan makes of a source, by what a reader makes of it: the same values of chosen fields,
 * and the same rejects, except for problems of values that it does not look at.
 */
record ScanExpectation(Set<CdrField> chosen, List<Event> read) {
  void assertMetBy(List<Event> scanned) {
    assertThat(scanned).hasSameSizeAs(read);
    for (int i = 0; i < read.size(); i++) {
      if (read.get(i) instanceof Delivered delivered) {
        assertThat(scanned.get(i))
            .isEqualTo(new Visited(delivered.location(), values(delivered.cdr())));
      } else if (read.get(i) instanceof Rejected rejected) {
        assertIsRejectedForWhatIsSeen(rejected, scanned.get(i));
      } else {
        assertThat(scanned.get(i)).isEqualTo(read.get(i));
      }
    }
  }

  private Map<CdrField, Object> values(Cdr cdr) {
    Map<CdrField, Object> values = new EnumMap<>(CdrField.class);
    for (CdrField field : chosen) {
      Object value = field.isDefinedFor(cdr.direction()) ? field.value(cdr) : foreign(cdr, field);
      if (value != null) {
        values.put(field, value);
      }
    }
    return values;
  }

  private static Object foreign(Cdr cdr, CdrField field) {
    Extra extra = cdr.extras().get(field.wireName());
    return extra == null ? null : field.parse(extra.text());
  }

  private void assertIsRejectedForWhatIsSeen(Rejected read, Event scanned) {
    List<Complaint> seen = read.complaints().stream().filter(this::isSeen).toList();
    if (seen.isEmpty()) {
      assertThat(scanned).isInstanceOf(Visited.class);
      assertThat(((Visited) scanned).location()).isEqualTo(read.location());
      assertThat(chosen).containsAll(((Visited) scanned).values().keySet());
      return;
    }
    boolean isWhole = seen.equals(read.complaints());
    Rejected actual = (Rejected) scanned;
    assertThat(actual)
        .isEqualTo(
            new Rejected(
                read.location(),
                seen,
                read.bytes(),
                read.text(),
                isWhole ? read.truncated() : actual.truncated() && read.truncated(),
                read.continuation()));
  }

  private boolean isSeen(Complaint complaint) {
    return complaint.reason().isMalformed()
        || (complaint.field() != null && chosen.contains(complaint.field()))
        || Direction.WIRE_NAME.equalsIgnoreCase(complaint.location().path());
  }
}

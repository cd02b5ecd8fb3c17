package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.Location;
import dev.cdr4j.Reason;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import dev.cdr4j.csv.reading.Event.Delivered;
import dev.cdr4j.csv.reading.Event.Rejected;
import dev.cdr4j.csv.reading.MixedRow.LineEnd;
import dev.cdr4j.csv.reading.MixedRow.Sort;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The law: delivered and rejected are all there is, and what is rejected is there in full. */
class NothingIsLostPropertyTest {
  private static final CsvInput<? extends Cdr> INPUT =
      CdrCsv.reader().outbound().maxFieldLength(MixedRow.MAX_FIELD_LENGTH);

  @Provide
  Arbitrary<List<MixedRow>> files() {
    Arbitrary<LineEnd> lineEnds = Arbitraries.of(LineEnd.LF, LineEnd.CR, LineEnd.CRLF);
    return Combinators.combine(Arbitraries.of(Sort.class), lineEnds)
        .as(MixedRow::new)
        .list()
        .ofMaxSize(20);
  }

  @Property(tries = 1500)
  void everyRowIsDeliveredOrRejectedAsItIs(
      @ForAll("files") List<MixedRow> rows,
      @ForAll boolean lineEndAtTheEnd,
      @ForAll("bufferSizes") int bufferSize) {
    List<MixedRow> file = wellJoined(rows, lineEndAtTheEnd);
    ByteArrayOutputStream source = new ByteArrayOutputStream();
    ByteArrayOutputStream bad = new ByteArrayOutputStream();
    List<Location> places = new ArrayList<>();
    List<MixedRow> records = new ArrayList<>();
    source.writeBytes(MixedRow.HEADER.getBytes(UTF_8));
    for (MixedRow row : file) {
      byte[] bytes = row.bytes(records.size() + 1);
      if (row.isRecord()) {
        records.add(row);
        int line = ReferenceCsv.line(source.toByteArray(), source.size());
        places.add(Location.ofRecord(records.size(), line, source.size()));
      }
      source.writeBytes(bytes);
      if (!row.isGood()) {
        bad.writeBytes(bytes);
      }
    }

    List<Event> events = Reading.handled(INPUT.bufferSize(bufferSize), source.toByteArray());

    assertThat(events).hasSameSizeAs(records);
    StringBuilder rejected = new StringBuilder();
    for (int i = 0; i < records.size(); i++) {
      if (events.get(i) instanceof Rejected reject) {
        rejected.append(reject.bytes());
        assertThat(records.get(i).reasons()).as("%s", reject).contains(reject.reason());
        assertThat(reject.location()).isEqualTo(places.get(i));
        boolean isCut = records.get(i).lineEnd() == LineEnd.NONE;
        assertThat(reject.reason() == Reason.TRUNCATED)
            .as("%s", reject)
            .isEqualTo(isCut && records.get(i).reasons().contains(Reason.TRUNCATED));
      } else {
        Delivered delivered = (Delivered) events.get(i);
        assertThat(records.get(i).isGood()).as("%s", delivered).isTrue();
        assertThat(delivered.location()).isEqualTo(places.get(i));
        assertThat(delivered.cdr().callId()).isEqualTo(Integer.toString(i + 1));
      }
    }
    assertThat(rejected).hasToString(bad.toString(ISO_8859_1));
  }

  @Provide
  Arbitrary<Integer> bufferSizes() {
    return Arbitraries.oneOf(Arbitraries.integers().between(1, 100), Arbitraries.just(1 << 17));
  }

  /** With no CR and LF side by side that would be one line end, and none at the end if so told. */
  private static List<MixedRow> wellJoined(List<MixedRow> rows, boolean lineEndAtTheEnd) {
    List<MixedRow> joined = new ArrayList<>();
    for (Iterator<MixedRow> i = rows.iterator(); i.hasNext(); ) {
      MixedRow row = i.next();
      boolean afterCr = !joined.isEmpty() && joined.get(joined.size() - 1).lineEnd() == LineEnd.CR;
      if (!row.isRecord() && row.lineEnd() == LineEnd.LF && afterCr) {
        row = row.withLineEnd(LineEnd.CR);
      }
      joined.add(i.hasNext() || lineEndAtTheEnd ? row : row.withLineEnd(LineEnd.NONE));
    }
    return joined;
  }
}

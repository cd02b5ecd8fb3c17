package dev.cdr4j.csv.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.Location;
import dev.cdr4j.Reason;
import dev.cdr4j.csv.CsvInput;
import dev.cdr4j.csv.reading.Event.Complaint;
import dev.cdr4j.csv.reading.Event.Delivered;
import dev.cdr4j.csv.reading.Event.Rejected;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What a row is read to does not depend on the rows that are decoded together with it: how many
 * these are, is for the bytes in memory to say, and where lines come one by one, it is none.
 */
class RowsTogetherPropertyTest {
  private static final int MOST_ROWS = 200;

  /** Rows under a header, as {@link VisibleBytes}, each with its line end. */
  private record RowFile(RowPool pool, List<String> rows) {
    byte[] header() {
      return VisibleBytes.parse(pool.header() + "␊");
    }

    /** The bytes of the header and of some of the rows. */
    byte[] bytes(List<String> some) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(header());
      for (String row : some) {
        out.writeBytes(VisibleBytes.parse(row));
      }
      return out.toByteArray();
    }

    byte[] bytes() {
      return bytes(rows);
    }

    @Override
    public String toString() {
      return pool + ": " + String.join("\n", rows);
    }
  }

  /** The rows of a file are some few, which recur. */
  @Provide
  Arbitrary<RowFile> files() {
    return Arbitraries.of(RowPool.class)
        .flatMap(
            pool ->
                Combinators.combine(rowsOf(pool).flatMap(this::lines), Arbitraries.of(true, false))
                    .as((lines, lineEndAtTheEnd) -> file(pool, lines, lineEndAtTheEnd)));
  }

  private Arbitrary<List<String>> rowsOf(RowPool pool) {
    Arbitrary<List<String>> plain = pool.plain().list().ofMaxSize(20);
    Arbitrary<List<String>> odd = pool.odd().list().ofMinSize(1).ofMaxSize(30);
    Arbitrary<List<String>> bad =
        Arbitraries.oneOf(pool.wrong(), pool.none()).list().ofMinSize(1).ofMaxSize(2);
    return Arbitraries.oneOf(
        pool.plain().list().ofMinSize(1).ofMaxSize(40),
        joined(plain, odd),
        pool.alike(),
        joined(plain, bad),
        joined(joined(plain, odd), bad),
        joined(pool.alike(), bad));
  }

  private static Arbitrary<List<String>> joined(
      Arbitrary<List<String>> some, Arbitrary<List<String>> others) {
    return Combinators.combine(some, others)
        .as(
            (first, second) -> {
              List<String> all = new ArrayList<>(first);
              all.addAll(second);
              return all;
            });
  }

  private Arbitrary<List<String>> lines(List<String> rows) {
    return Arbitraries.of(
            List.of("␊"), List.of("␍␊"), List.of("␍"), List.of("␊", "␍␊"), List.of("␊", "␍␊", "␍"))
        .flatMap(
            lineEnds ->
                Combinators.combine(Arbitraries.of(rows), Arbitraries.of(lineEnds))
                    .as((row, lineEnd) -> row + lineEnd)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(MOST_ROWS));
  }

  /** No blank line is to be the second half of the line end before it. */
  private static RowFile file(RowPool pool, List<String> lines, boolean lineEndAtTheEnd) {
    List<String> rows = new ArrayList<>();
    boolean isAfterCr = false;
    for (String line : lines) {
      rows.add(isAfterCr && line.equals("␊") ? "␍" : line);
      isAfterCr = rows.get(rows.size() - 1).endsWith("␍");
    }
    if (!lineEndAtTheEnd) {
      int last = rows.size() - 1;
      rows.set(last, rows.get(last).replaceFirst("[␊␍]+$", ""));
    }
    return new RowFile(pool, rows);
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void areReadAsIfTheyCameOneByOne(
      @ForAll("files") RowFile file, @ForAll @IntRange(min = 1, max = 6000) int bufferSize) {
    CsvInput<? extends Cdr> input = file.pool.input();
    byte[] bytes = file.bytes();
    List<Event> oneByOne = lineByLine(input, bytes);

    assertSame(Reading.handled(input, bytes), oneByOne, "all at once");
    assertSame(
        Reading.handled(input.bufferSize(bufferSize), bytes), oneByOne, "buffer of " + bufferSize);
    List<Event> eachAlone = eachAlone(file);
    if (eachAlone.stream().noneMatch(RowsTogetherPropertyTest::isOpen)) {
      assertSame(oneByOne, eachAlone, "all, compared to each alone");
    }
  }

  /** Whether there is a quote that might meet one in another row. */
  private static boolean isOpen(Event event) {
    return event instanceof Rejected reject
        && reject.complaints().stream()
            .anyMatch(complaint -> complaint.reason() == Reason.UNCLOSED_QUOTE);
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void areReadAsIfTheyCameOneByOneWithMoreThreads(
      @ForAll("files") RowFile file,
      @ForAll @IntRange(min = 500, max = 20_000) int bufferSize,
      @ForAll @IntRange(min = 2, max = 3) int threads) {
    CsvInput<? extends Cdr> input = file.pool.input();
    byte[] bytes = file.bytes();

    assertSame(
        Reading.handled(input.bufferSize(bufferSize).parallel(threads), bytes),
        lineByLine(input, bytes),
        threads + " threads, buffer of " + bufferSize);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void areReadAsIfTheyCameOneByOneWithLimits(
      @ForAll("files") RowFile file,
      @ForAll @IntRange(min = 20, max = 400) int maxFieldLength,
      @ForAll @IntRange(max = 200) int more) {
    int header = file.header().length;
    CsvInput<? extends Cdr> input =
        file.pool
            .input()
            .maxFieldLength(maxFieldLength)
            .maxRecordLength(Math.max(header, maxFieldLength) + more);

    assertSame(
        Reading.handled(input, file.bytes()), lineByLine(input, file.bytes()), "all at once");
  }

  /** Each line has to be asked for, so no row is in memory before the one ahead of it is read. */
  private static List<Event> lineByLine(CsvInput<? extends Cdr> input, byte[] bytes) {
    return Reading.handled(input, in -> in.open(SourceBytes.lineByLine(bytes)));
  }

  private static void assertSame(List<Event> events, List<Event> expected, String how) {
    int same = 0;
    int least = Math.min(events.size(), expected.size());
    while (same < least && events.get(same).equals(expected.get(same))) {
      same++;
    }
    if (same < Math.max(events.size(), expected.size())) {
      assertThat(atMost(same, events))
          .as("%s, event %d", how, same)
          .isEqualTo(atMost(same, expected));
    }
    assertThat(events.equals(expected)).as(how).isTrue();
  }

  private static String atMost(int index, List<Event> events) {
    return index < events.size() ? events.get(index).toString() : "none";
  }

  /** What comes of each row, read as the only one under its header; in its place in the file. */
  private static List<Event> eachAlone(RowFile file) {
    int header = file.header().length;
    List<Event> all = new ArrayList<>();
    Place place = new Place(0, 0, 0);
    Map<String, List<Event>> known = new HashMap<>();
    for (String row : file.rows) {
      byte[] alone = file.bytes(List.of(row));
      List<Event> events = known.computeIfAbsent(row, each -> lineByLine(file.pool.input(), alone));
      for (Event event : events) {
        all.add(place.move(event));
      }
      int lines = ReferenceCsv.line(alone, alone.length) - 2;
      place = new Place(all.size(), place.lines + lines, place.bytes + alone.length - header);
    }
    return all;
  }

  /** How many records, lines and bytes stand between the header and a row. */
  private record Place(int records, int lines, int bytes) {
    Event move(Event event) {
      if (event instanceof Delivered delivered) {
        return new Delivered(move(delivered.location()), delivered.cdr());
      }
      Rejected reject = (Rejected) event;
      return new Rejected(
          move(reject.location()),
          reject.complaints().stream().map(this::move).toList(),
          reject.bytes(),
          reject.text(),
          reject.truncated(),
          reject.continuation());
    }

    private Complaint move(Complaint complaint) {
      return new Complaint(
          complaint.reason(),
          move(complaint.location()),
          complaint.field(),
          complaint.value(),
          complaint.message());
    }

    private Location move(Location alone) {
      Location row =
          Location.ofRecord(
              alone.record() + records, alone.line() + lines, alone.byteOffset() + bytes);
      return alone.column() == 0
          ? row
          : row.ofValue(alone.column(), alone.byteOffset() + bytes, alone.path());
    }
  }
}

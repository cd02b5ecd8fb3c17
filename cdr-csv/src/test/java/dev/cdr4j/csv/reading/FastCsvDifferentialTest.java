package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.cdr4j.Cdr;
import dev.cdr4j.Extra;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.reading.Event.Delivered;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Well-formed CSV is read as FastCSV reads it. The values are seen through unknown columns. */
class FastCsvDifferentialTest {
  private static final int KNOWN = 3;

  /** A value, and whether it is written in quotes although it could do without. */
  record Cell(String text, boolean quoted) {
    String written(char delimiter) {
      boolean needsQuotes =
          text.startsWith("\"") || text.chars().anyMatch(c -> c < ' ' || c == delimiter);
      return quoted || needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
  }

  /** A file as it is written. */
  record Table(char delimiter, int width, List<List<Cell>> rows, List<String> lineEnds) {
    String written() {
      StringBuilder out = new StringBuilder();
      List<String> header = new ArrayList<>(List.of("callid", "start", "number"));
      for (int i = 0; i < width; i++) {
        header.add("x" + i);
      }
      out.append(String.join(separator(), header)).append(lineEnds.get(0));
      for (int i = 0; i < rows.size(); i++) {
        out.append(i).append(delimiter).append("2024-01-31 10:00:00").append(delimiter);
        for (Cell cell : rows.get(i).subList(0, width)) {
          out.append(delimiter).append(cell.written(delimiter));
        }
        out.append(lineEnds.get((i + 1) % lineEnds.size()));
      }
      return out.toString();
    }

    private String separator() {
      return Character.toString(delimiter);
    }
  }

  @Provide
  Arbitrary<Table> tables() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.of("", "a", "\"", "\n", "\r", "\r\n", ",", ";", "\t", "|", "é", "𝄞"),
            Arbitraries.strings().withChars("ab \"\",;\t|\r\n0é日\0").ofMaxLength(20),
            Arbitraries.strings().alpha().ofMinLength(6).ofMaxLength(18));
    Arbitrary<Cell> cells = Combinators.combine(texts, Arbitraries.of(true, false)).as(Cell::new);
    Arbitrary<String> lineEnds = Arbitraries.of("\n", "\r\n", "\r");
    Arbitrary<Integer> widths = Arbitraries.integers().between(0, 12);
    return Combinators.combine(
            Arbitraries.of(',', ';', '\t', '|'),
            widths,
            cells.list().ofSize(12).list().ofMaxSize(8),
            lineEnds.list().ofMinSize(1).ofMaxSize(3))
        .as(Table::new);
  }

  @Property(tries = 1500)
  void readsTheSameValues(@ForAll("tables") Table table) {
    String text = table.written();
    List<CsvRecord> expected =
        CsvReader.builder().fieldSeparator(table.delimiter()).ofCsvRecord(text).stream().toList();

    List<Event> events = Reading.handled(CdrCsv.reader().outbound(), text.getBytes(UTF_8));

    assertThat(events).as(text).hasSize(expected.size() - 1).hasSameSizeAs(table.rows());
    for (int row = 0; row < events.size(); row++) {
      assertThat(events.get(row)).isInstanceOf(Delivered.class);
      Delivered delivered = (Delivered) events.get(row);
      CsvRecord record = expected.get(row + 1);
      Cdr cdr = delivered.cdr();
      assertThat(delivered.location().line()).isEqualTo(record.getStartingLineNumber());
      assertThat(cdr.callId()).isEqualTo(record.getField(0));
      for (int i = 0; i < table.width(); i++) {
        Cell cell = table.rows().get(row).get(i);
        boolean absent = cell.text().isEmpty() && !cell.quoted();
        Extra found = cdr.extras().get("x" + i);
        assertThat(found == null).as("x%d absent in %s", i, text).isEqualTo(absent);
        assertThat(found == null ? "" : found.text())
            .as("x%d in %s", i, text)
            .isEqualTo(record.getField(KNOWN + i))
            .isEqualTo(cell.text());
      }
    }
  }
}

package dev.cdr4j.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.FieldKind;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Another library reads in the files what the field table says that they hold. */
class CsvOracleTest {
  @Property(tries = 300)
  void theCellsAreTheTextsOfTheFieldTable(
      @ForAll("calls") List<Cdr> calls,
      @ForAll("delimiters") char delimiter,
      @ForAll QuoteMode quote,
      @ForAll LineEnd lineEnd,
      @ForAll boolean guard) {
    String text =
        CdrCsv.writer()
            .delimiter(delimiter)
            .quote(quote)
            .lineEnd(lineEnd)
            .spreadsheetGuard(guard)
            .undeclaredExtras(UndeclaredExtras.DROP)
            .extras("gateway_codec", "dialstatus", "did_hash", "x,y")
            .toText(calls);

    assertCells(text, delimiter, calls, guard);
  }

  @Provide
  Arbitrary<List<Cdr>> calls() {
    return AnyCalls.lists();
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(',', ';', '\t', '|', ' ', '0', '-', ':', '\'', 'E');
  }

  private static void assertCells(String text, char delimiter, List<Cdr> calls, boolean guard) {
    List<List<String>> rows =
        CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(text).stream()
            .map(CsvRecord::getFields)
            .toList();
    List<String> names = rows.get(0);
    List<List<String>> expected = new ArrayList<>();
    for (Cdr call : calls) {
      expected.add(names.stream().map(name -> cell(call, name, guard)).toList());
    }
    assertThat(names).doesNotHaveDuplicates();
    assertThat(rows.subList(1, rows.size())).isEqualTo(expected);
  }

  private static String cell(Cdr call, String name, boolean guard) {
    if (name.equals(Direction.WIRE_NAME)) {
      return call.direction().toString();
    }
    CdrField field = CdrField.find(name);
    FieldKind kind = field == null ? null : field.kind();
    Extra extra = call.extras().get(name);
    String text = extra != null ? extra.text() : field == null ? null : field.text(call);
    if (text == null) {
      return "";
    }
    boolean mayBeGuarded = kind == null || SpreadsheetGuard.isGuarded(kind);
    return guard && mayBeGuarded && SpreadsheetGuard.needsGuard(kind, text) ? "'" + text : text;
  }

  /** Many buffers full, of texts that recur, and of more than the cache holds. */
  @Test
  void manyRecordsHaveTheirCells() {
    Random random = new Random(7);
    List<Cdr> calls = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      calls.add(call(i, random));
    }

    assertCells(CdrCsv.writer().toText(calls), ',', calls, false);
  }

  private static InboundCdr call(int i, Random random) {
    return WrittenCalls.inbound(Integer.toString(i))
        .timing(t -> t.start(WrittenCalls.START.plusSeconds(random.nextInt(200_000))))
        .caller(c -> c.number(PhoneNumber.ofE164Digits(33_600_000_000L + i)))
        .voiceApp(
            app ->
                app.hash("hash-" + random.nextInt(5000))
                    .name("a name, \u00E9 as long as ".repeat(random.nextInt(4)) + i % 300)
                    .packageName("package".substring(random.nextInt(7)) + random.nextInt(20)))
        .billing(
            b ->
                b.costLabel("line\nend " + random.nextInt(50))
                    .debit(Price.ofCents(random.nextInt(100_000), 2)))
        .customerField(Integer.toHexString(random.nextInt()))
        .build();
  }
}

package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import dev.cdr4j.csv.CsvOutput;
import dev.cdr4j.csv.LineEnd;
import dev.cdr4j.csv.QuoteMode;
import dev.cdr4j.testkit.Traffic;
import dev.cdr4j.testkit.corrupt.Corrupted;
import dev.cdr4j.testkit.corrupt.Corrupter;
import dev.cdr4j.testkit.corrupt.Defect;
import dev.cdr4j.testkit.jqwik.CdrArbitraries;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever the records, the form and the damage, a scan agrees with a reader. */
class ScanPropertyTest {
  private static final Traffic TRAFFIC =
      Traffic.seeded(3).forwardedShare(0.5).namedShare(0.6).limit(16);
  private static final List<Corrupter> FILES = files().map(Corrupter::csv).toList();

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(
        ',', ';', '\t', '|', ' ', '0', '-', ':', '.', '+', '\'', 'E', '\1', '\13', '\16');
  }

  @Provide
  Arbitrary<Set<CdrField>> choices() {
    Arbitrary<CdrField> fields = Arbitraries.of(CdrField.class);
    return Arbitraries.oneOf(fields.set().ofMaxSize(4), fields.set());
  }

  @Provide
  Arbitrary<Integer> bufferSizes() {
    return Arbitraries.oneOf(Arbitraries.integers().between(1, 400), Arbitraries.just(1 << 17));
  }

  @Provide
  Arbitrary<List<Cdr>> calls() {
    return Arbitraries.oneOf(
        CdrArbitraries.cdrs().list().ofMaxSize(6),
        CdrArbitraries.inboundCdrs().map(cdr -> (Cdr) cdr).list().ofMaxSize(6),
        CdrArbitraries.outboundCdrs().map(cdr -> (Cdr) cdr).list().ofMaxSize(6));
  }

  @Provide
  Arbitrary<CsvOutput> outputs() {
    return Combinators.combine(
            Arbitraries.of(QuoteMode.class),
            Arbitraries.of(LineEnd.class),
            Arbitraries.of(true, false))
        .as(
            (quote, lineEnd, mark) ->
                CdrCsv.writer().quote(quote).lineEnd(lineEnd).byteOrderMark(mark));
  }

  @Property(tries = 400)
  void givesWhatAReaderGives(
      @ForAll("calls") List<Cdr> calls,
      @ForAll("outputs") CsvOutput output,
      @ForAll("delimiters") char delimiter,
      @ForAll("choices") Set<CdrField> chosen,
      @ForAll("bufferSizes") int bufferSize) {
    byte[] bytes = output.delimiter(delimiter).toBytes(calls);

    assertAgrees(CdrCsv.reader().delimiter(delimiter), bytes, chosen, bufferSize);
  }

  /** The quotes that a writer would have put around such values are not there. */
  @Property(tries = 400)
  void agreesOnValuesThatRunIntoTheDelimiter(
      @ForAll("delimiters") char delimiter,
      @ForAll @Size(max = 4) List<@Size(min = 3, max = 6) List<@From("numbers") String>> rows,
      @ForAll("bufferSizes") int bufferSize) {
    String separator = Character.toString(delimiter);
    StringBuilder text = new StringBuilder();
    text.append(String.join(separator, "callid", "start", "answer", "duration"));
    text.append(separator).append("billing_customer_debit_eur").append(separator).append("x\n");
    for (List<String> row : rows) {
      text.append("7").append(separator).append("\"2024-01-31 10:00:00\"").append(separator);
      text.append(String.join(separator, row)).append('\n');
    }
    Set<CdrField> chosen =
        Set.of(CdrField.ANSWER, CdrField.DURATION, CdrField.BILLING_CUSTOMER_DEBIT_EUR);

    assertAgrees(
        CdrCsv.reader().outbound().delimiter(delimiter),
        text.toString().getBytes(UTF_8),
        chosen,
        bufferSize);
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.of("", "5", "12", "34", "7.25", "-1", "1", "2024-01-31 10:00:00");
  }

  @Property(tries = 400)
  void agreesOnDamage(
      @ForAll @IntRange(max = 4) int file,
      @ForAll @Size(min = 1, max = 6) List<@From("defects") Defect> defects,
      @ForAll long seed,
      @ForAll("choices") Set<CdrField> chosen,
      @ForAll("bufferSizes") int bufferSize) {
    Corrupter corrupter = FILES.get(file).seeded(seed);
    for (Defect defect : defects) {
      corrupter = corrupter.with(defect);
    }
    Corrupted broken = corrupted(corrupter);
    Assume.that(broken != null);

    assertAgrees(CdrCsv.reader(), broken.bytes(), chosen, bufferSize);
    assertAgrees(CdrCsv.reader().outbound(), broken.bytes(), chosen, bufferSize);
  }

  @Property(tries = 1000)
  void agreesOnRowsOfAnything(
      @ForAll @Size(max = 60) List<@From("tokens") String> tokens,
      @ForAll("choices") Set<CdrField> chosen,
      @ForAll("bufferSizes") int bufferSize) {
    String text = "callid,start,number,duration,x,cli_name\n" + String.join("", tokens);

    assertAgrees(CdrCsv.reader().outbound(), text.getBytes(UTF_8), chosen, bufferSize);
  }

  private static void assertAgrees(
      CsvInput<? extends Cdr> input, byte[] bytes, Set<CdrField> chosen, int bufferSize) {
    List<Event> read = Reading.handled(input, bytes);
    new ScanExpectation(chosen, read)
        .assertMetBy(Scanning.handled(input.bufferSize(bufferSize), chosen, bytes));
  }

  @Provide
  Arbitrary<Defect> defects() {
    return Arbitraries.of(Defect.csv());
  }

  @Provide
  Arbitrary<String> tokens() {
    String row = "7,2024-01-31 10:00:00,+33123456789,65,\"a\",Jane\n";
    return Arbitraries.oneOf(
        Arbitraries.of(
            row, row.replace("65", "\"6,5\""), row.replace("Jane", "Doe, \"\"J"), row.strip()),
        Arbitraries.of(
            ",",
            "\"",
            "\"\"",
            "\n",
            "\r",
            "\r\n",
            ",\"",
            "\",",
            "\"\n",
            "7",
            "-5",
            "1e3",
            "a",
            "2024-01-31 10:00:00",
            "0000-00-00 00:00:00",
            "bc ",
            "é",
            "日",
            "𝄞",
            "\0",
            "\13",
            ";"));
  }

  private static Stream<String> files() {
    List<OutboundCdr> outbound = TRAFFIC.list(OutboundCdr.class);
    return Stream.of(
        CdrCsv.writer().toText(TRAFFIC.list(InboundCdr.class)),
        CdrCsv.writer().toText(outbound),
        CdrCsv.writer().toText(TRAFFIC.list()),
        CdrCsv.writer().lineEnd(LineEnd.LF).quote(QuoteMode.ALWAYS).toText(outbound),
        CdrCsv.writer().lineEnd(LineEnd.CR).delimiter(';').toText(outbound));
  }

  /** Null where the defects exclude each other. */
  private static @Nullable Corrupted corrupted(Corrupter corrupter) {
    try {
      return corrupter.corrupt();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

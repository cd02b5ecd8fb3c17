package dev.cdr4j.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Reason;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read back as it was, and written again as it was. */
class CsvRoundTripTest {
  private static final List<Charset> UNICODE =
      List.of(
          UTF_8,
          UTF_16,
          UTF_16BE,
          UTF_16LE,
          Charset.forName("UTF-32"),
          Charset.forName("UTF-32LE"),
          Charset.forName("UTF-32"),
          Charset.forName("UTF-32LE"),
          Charset.forName("UTF-32BE"),
          Charset.forName("GB18030"));
  private static final List<Charset> OTHERS =
      List.of(
          ISO_8859_1,
          Charset.forName("windows-1252"),
          Charset.forName("Shift_JIS"),
          Charset.forName("IBM1047"));

  @Provide
  Arbitrary<List<Cdr>> calls() {
    return AnyCalls.lists();
  }

  /** A way to write, and the way to read that goes with it. */
  record Format(
      char delimiter,
      QuoteMode quote,
      LineEnd lineEnd,
      Charset charset,
      boolean mark,
      boolean guard) {

    CsvOutput output() {
      return CdrCsv.writer()
          .delimiter(delimiter)
          .quote(quote)
          .lineEnd(lineEnd)
          .charset(charset)
          .byteOrderMark(mark)
          .spreadsheetGuard(guard);
    }

    CsvInput<Cdr> input() {
      return CdrCsv.reader().delimiter(delimiter).charset(charset).spreadsheetGuard(guard);
    }
  }

  @Provide
  Arbitrary<Format> formats() {
    return Combinators.combine(
            Arbitraries.of(',', ';', '\t', '|', ' ', '0', '-', ':', '.', '+', '\'', '=', 'E', '\1'),
            Arbitraries.of(QuoteMode.class),
            Arbitraries.of(LineEnd.class),
            Arbitraries.of(UNICODE),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(Format::new);
  }

  private static List<Cdr> asRead(List<? extends Cdr> cdrs) {
    return cdrs.stream().map(AnyCalls::withTextsAlone).toList();
  }

  @Property(tries = 600)
  void bytesGiveTheRecordsBack(@ForAll("calls") List<Cdr> calls, @ForAll("formats") Format format) {
    byte[] bytes;
    try {
      bytes = format.output().toBytes(calls);
    } catch (CdrDataException e) {
      // a name that is a formula cannot be guarded
      assertThat(e.problems()).allMatch(problem -> problem.location().record() == 0);
      return;
    }

    List<Cdr> read = format.input().readAll(bytes);

    assertThat(read).isEqualTo(asRead(calls));
    assertThat(format.output().toBytes(read)).isEqualTo(bytes);
  }

  @Property(tries = 200)
  void textGivesTheRecordsBack(@ForAll("calls") List<Cdr> calls) throws Exception {
    String text = CdrCsv.writer().toText(calls);

    List<Cdr> read = CdrCsv.reader().readAll(text);

    assertThat(read).isEqualTo(asRead(calls));
    assertThat(CdrCsv.writer().toText(read)).isEqualTo(text);
    assertThat(CdrCsv.reader().readAll(new StringReader(text))).isEqualTo(read);
    assertThat(CdrCsv.writer().toBytes(calls)).isEqualTo(text.getBytes(UTF_8));
  }

  @Property(tries = 200)
  void theDelimiterAndTheDirectionAreFound(
      @ForAll("calls") List<Cdr> calls, @ForAll("delimiters") char delimiter) {
    String text = CdrCsv.writer().delimiter(delimiter).toText(calls);

    assertThat(CdrCsv.reader().readAll(text)).isEqualTo(asRead(calls));
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(',', ';', '\t', '|');
  }

  @Property(tries = 200)
  void recordsOfOneDirectionAreReadAsThat(@ForAll("calls") List<Cdr> calls) {
    for (Cdr call : calls) {
      List<Cdr> one = List.of(call);
      String text = CdrCsv.writer().toText(one);

      assertThat(
              call.direction() == Direction.INBOUND
                  ? CdrCsv.reader().inbound().readAll(text)
                  : CdrCsv.reader().outbound().readAll(text))
          .isEqualTo(asRead(one));
    }
  }

  @Property(tries = 300)
  void aCharsetGivesBackWhatItTakesAndRefusesTheRest(
      @ForAll("calls") List<Cdr> calls, @ForAll("otherCharsets") Charset charset) {
    CsvOutput output = CdrCsv.writer().charset(charset);
    List<Cdr> carried = new ArrayList<>();
    for (Cdr call : calls) {
      try {
        output.toBytes(List.of(call));
        carried.add(call);
      } catch (CdrDataException e) {
        assertThat(e.reason()).isEqualTo(Reason.NOT_WRITABLE);
        assertThat(allTexts(call)).anyMatch(text -> !charset.newEncoder().canEncode(text));
      }
    }

    byte[] bytes = output.toBytes(carried);

    assertThat(CdrCsv.reader().charset(charset).readAll(bytes)).isEqualTo(asRead(carried));
    assertThat(bytes).isEqualTo(CdrCsv.writer().toText(carried).getBytes(charset));
  }

  @Provide
  Arbitrary<Charset> otherCharsets() {
    return Arbitraries.of(OTHERS);
  }

  private static List<String> allTexts(Cdr cdr) {
    List<String> texts = new ArrayList<>();
    for (CdrField field : CdrField.values()) {
      if (field.value(cdr) != null) {
        texts.add(field.text(cdr));
      }
    }
    cdr.extras()
        .forEach(
            (name, extra) -> {
              texts.add(name);
              texts.add(extra.text());
            });
    return texts;
  }
}

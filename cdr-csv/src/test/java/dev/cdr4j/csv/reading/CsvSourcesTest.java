package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import dev.cdr4j.csv.reading.Event.Broken;
import dev.cdr4j.csv.reading.Event.Delivered;
import dev.cdr4j.csv.reading.Event.Rejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that cases cannot show: characters that are none, gzip in parts, more than a buffer. */
class CsvSourcesTest {
  private static final String HEADER = "callid,start,number,x\n";
  private static final String ROW = "1,2024-01-31 10:00:00,+33123456789,";

  private final CsvInput<Cdr> input = CdrCsv.reader();

  @ParameterizedTest
  @ValueSource(strings = {"\uD800", "\uDC00", "\uD834", "\uDD1E\uD834"})
  void halvesOfCharactersAreMalformed(String half) {
    String before = HEADER + ROW + "é𝄞";
    String text = before + half + "a\n" + ROW + "𝄞\n";
    List<Event> events = Reading.handled(input, in -> in.open(text));

    assertThat(events).hasSize(2);
    Rejected reject = (Rejected) events.get(0);
    assertThat(reject.reason()).isEqualTo(Reason.MALFORMED_ENCODING);
    assertThat(reject.complaints().get(0).location().byteOffset())
        .isEqualTo(before.getBytes(UTF_8).length);
    assertThat(reject.raw()).hasSize((ROW + "é𝄞a\n").getBytes(UTF_8).length + 3 * half.length());
    assertThat(events.get(1)).isInstanceOf(Delivered.class);
    assertThat(Reading.handled(input, in -> in.open(SourceBytes.charByChar(text))))
        .isEqualTo(events);
  }

  @Test
  void halfACharacterAtTheEndIsMalformed() {
    List<Event> events = Reading.handled(input, in -> in.open(HEADER + ROW + "a\uD834"));

    assertThat(events).hasSize(1);
    assertThat(((Rejected) events.get(0)).reason()).isEqualTo(Reason.MALFORMED_ENCODING);
    assertThat(((Rejected) events.get(0)).truncated()).isTrue();
  }

  @Test
  void halfAUnitOfUtf16AtTheEndIsMalformed() {
    byte[] whole = ("\uFEFF" + HEADER + ROW + "aé").getBytes(UTF_16LE);
    List<Event> events = Reading.handled(input, Arrays.copyOf(whole, whole.length - 1));

    assertThat(events).hasSize(1);
    assertThat(((Rejected) events.get(0)).reason()).isEqualTo(Reason.MALFORMED_ENCODING);
  }

  @Test
  void oneByteCharsetsKeepEveryByteOfARejectApart() {
    byte[] source =
        (HEADER + "1,never,+33123456789,Jos\u00E9\n").getBytes(Charset.forName("windows-1252"));
    List<Reject> rejects = new ArrayList<>();
    input.charset(Charset.forName("windows-1252")).onReject(rejects::add).readAll(source);

    assertThat(rejects).hasSize(1);
    assertThat(rejects.get(0).rawText()).isEqualTo("1,never,+33123456789,José\n");
    assertThat(rejects.get(0).rawBytes())
        .isEqualTo(Arrays.copyOfRange(source, HEADER.length(), source.length));
  }

  @Test
  void gzipOfSeveralMembersIsReadToItsEnd() {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.writeBytes(SourceBytes.gzip(HEADER.getBytes(UTF_8)));
    members.writeBytes(SourceBytes.gzip((ROW + "a\n" + ROW.substring(0, 10)).getBytes(UTF_8)));
    members.writeBytes(SourceBytes.gzip(new byte[0]));
    members.writeBytes(SourceBytes.gzip((ROW.substring(10) + "b\n").getBytes(UTF_8)));
    byte[] gzip = members.toByteArray();

    List<Event> events = Reading.handled(input, gzip);

    assertThat(events).hasSize(2).hasOnlyElementsOfType(Delivered.class);
    assertThat(Reading.handled(input, in -> in.open(SourceBytes.withoutAvailable(gzip))))
        .isEqualTo(events);
    assertThat(Reading.handled(input, in -> in.open(SourceBytes.byteByByte(gzip))))
        .isEqualTo(events);
    assertThat(Reading.handled(input, in -> in.open(gzip))).isEqualTo(events);
  }

  /** Wherever the file is cut, it is whole only where a member ends. */
  @Test
  void gzipOfSeveralMembersThatIsCutIsNeverTakenForWhole() {
    byte[] first = SourceBytes.gzip((HEADER + ROW + "a\n").getBytes(UTF_8));
    byte[] second = SourceBytes.gzip((ROW + "b\n").getBytes(UTF_8));
    byte[] third = SourceBytes.gzip((ROW + "c\n").getBytes(UTF_8));
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.writeBytes(first);
    members.writeBytes(second);
    members.writeBytes(third);
    byte[] whole = members.toByteArray();
    for (int length = first.length; length <= whole.length; length++) {
      List<Event> events = Reading.handled(input, Arrays.copyOf(whole, length));
      long begun = length == first.length ? 1 : length <= first.length + second.length ? 2 : 3;
      boolean atAnEnd =
          length == first.length
              || length == first.length + second.length
              || length == whole.length;

      assertThat(events.stream().filter(Delivered.class::isInstance).count())
          .as("cut to %d", length)
          .isBetween(atAnEnd ? begun : begun - 1, begun);
      assertThat(events.get(events.size() - 1) instanceof Broken)
          .as("cut to %d", length)
          .isEqualTo(!atAnEnd);
    }
  }

  @Test
  void whatFollowsGzipMustBeGzipOrZeros() {
    byte[] gzip = SourceBytes.gzip((HEADER + ROW + "a\n").getBytes(UTF_8));
    byte[] text = Arrays.copyOf(gzip, gzip.length + 3);
    byte[] zeros = Arrays.copyOf(gzip, gzip.length + 512);
    text[gzip.length] = 'a';
    byte[] otherMethod = Arrays.copyOf(gzip, gzip.length * 2);
    System.arraycopy(gzip, 0, otherMethod, gzip.length, gzip.length);
    otherMethod[gzip.length + 2] = 7;

    assertThat(Reading.handled(input, zeros)).hasSize(1).hasOnlyElementsOfType(Delivered.class);
    for (byte[] bytes : List.of(text, otherMethod)) {
      assertThat(Reading.handled(input, bytes)).hasSize(2).last().isInstanceOf(Broken.class);
    }
  }

  /** Bits that fill up the last byte of the compressed data mean nothing. */
  @Test
  void aFlippedBitInGzipIsFoundAtTheLatestByItsChecksumOrMeansNothing() {
    byte[] gzip = SourceBytes.gzip((HEADER + ROW + "a\n" + ROW + "b\n").getBytes(UTF_8));
    List<Event> whole = Reading.handled(input, gzip);
    int headerAndSystem = 10;
    for (int i = headerAndSystem * 8; i < gzip.length * 8; i++) {
      byte[] flipped = gzip.clone();
      flipped[i / 8] ^= (byte) (1 << (i % 8));

      assertThat(Reading.handled(input, flipped))
          .as("bit %d", i)
          .satisfiesAnyOf(
              events -> assertThat(events).isEqualTo(whole),
              events ->
                  assertThat(events)
                      .anyMatch(e -> !(e instanceof Delivered) && !(e instanceof Rejected)));
    }
  }

  @Test
  void utf32IsToldByItsMark() {
    String text = HEADER + ROW + "é\uD83D\uDE00\n";
    List<Event> expected = Reading.handled(input, in -> in.open("\uFEFF" + text));
    for (String charset : List.of("UTF-32LE", "UTF-32BE")) {
      byte[] marked = ("\uFEFF" + text).getBytes(Charset.forName(charset));

      assertThat(Reading.handled(input, marked)).isEqualTo(expected).hasSize(1);
      assertThat(Reading.handled(input.charset(Charset.forName(charset)), marked))
          .isEqualTo(expected);
    }
  }

  @Test
  void gzipOfUtf16IsReadAsSuch() {
    String text = "\uFEFF" + HEADER + ROW + "é\n";
    List<Event> events = Reading.handled(input, SourceBytes.gzip(text.getBytes(UTF_16LE)));

    assertThat(events).isEqualTo(Reading.handled(input, in -> in.open(text))).hasSize(1);
  }

  @Test
  void recordsThatLieAcrossBuffersAreAsTheyWouldBeInOne() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder(HEADER);
    while (text.length() < 1_000_000) {
      text.append(ROW);
      switch (random.nextInt(6)) {
        case 0 -> text.append('"').append("a\"\"b\r\n".repeat(random.nextInt(5000))).append('"');
        case 1 -> text.append("é".repeat(random.nextInt(30_000)));
        case 2 -> text.append("stray,").append("x".repeat(random.nextInt(100)));
        default -> text.append("x".repeat(random.nextInt(100)));
      }
      text.append(random.nextBoolean() ? "\n" : random.nextBoolean() ? "\r\n" : "\r");
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    List<Event> events = Reading.handled(input.bufferSize(1 << 21), bytes);

    assertThat(events).hasSizeGreaterThan(50).hasAtLeastOneElementOfType(Rejected.class);
    new RowExpectation(bytes, HEADER.length(), ',', List.of("callid", "start", "number", "x"))
        .assertMetBy(events);
    assertThat(Reading.handled(input, bytes)).isEqualTo(events);
    assertThat(Reading.handled(input.bufferSize(4099), bytes)).isEqualTo(events);
    assertThat(Reading.handled(input, in -> in.open(text.toString()))).isEqualTo(events);
    assertThat(Reading.handled(input, SourceBytes.gzip(bytes))).isEqualTo(events);
  }

  @Test
  void limitsAreAsTheirDefaultsSay() {
    String most = "x".repeat(65_536);
    String header = HEADER.strip() + ",a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p\n";
    String row = ROW + (most + ",").repeat(15);
    String fits = row + "x".repeat((1 << 20) - row.length() - 1) + ",";
    List<Event> events =
        Reading.handled(
            input,
            in -> in.open(header + fits + "\n" + fits + ",\n" + ROW + most + "x" + ",".repeat(16)));

    assertThat(events).hasSize(4);
    assertThat(events.get(0)).isInstanceOf(Delivered.class);
    assertThat(((Rejected) events.get(1)).reason()).isEqualTo(Reason.RECORD_TOO_LONG);
    assertThat(((Rejected) events.get(2)).reason()).isEqualTo(Reason.RECORD_TOO_LONG);
    assertThat(((Rejected) events.get(3)).reason()).isEqualTo(Reason.FIELD_TOO_LONG);
  }

  @Test
  void deliversARecordAsSoonAsItIsThere() throws IOException {
    PipedOutputStream out = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(out);
    out.write((HEADER + ROW + "a\n").getBytes(UTF_8));
    try (CdrReader<Cdr> reader = input.open(in)) {
      assertThat(reader.read().extras().get("x")).hasToString("a");

      out.write((ROW + "b\n" + ROW).getBytes(UTF_8));
      assertThat(reader.read().extras().get("x")).hasToString("b");

      out.write("c".getBytes(UTF_8));
      out.close();
      assertThat(reader.read().extras().get("x")).hasToString("c");
      assertThat(reader.read()).isNull();
    }
  }

  @Test
  void readsFromWhereAStreamStands() throws IOException {
    ByteArrayInputStream source =
        new ByteArrayInputStream(("ignored\n" + HEADER + ROW + "a\n").getBytes(UTF_8));
    assertThat(source.skip(8)).isEqualTo(8);

    try (CdrReader<Cdr> reader = input.open(source)) {
      assertThat(reader.read().callId()).isEqualTo("1");
      assertThat(reader.location().byteOffset()).isEqualTo(HEADER.length());
    }
  }
}

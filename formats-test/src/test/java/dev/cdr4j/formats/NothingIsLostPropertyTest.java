package dev.cdr4j.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Reject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The law: delivered and rejected are all there is, and what is rejected is there in full. */
class NothingIsLostPropertyTest {
  /** What may be wrong with a record so that the next one can still be told. */
  private enum Sort {
    GOOD,
    NO_CALLID,
    BAD_START,
    BAD_VALUES,
    NO_DIRECTION,
    LONG_VALUE;

    Row row(int number) {
      Row good = Row.outbound(Integer.toString(number));
      return switch (this) {
        case GOOD -> good.with("cli_name", "Zoë, \"{[\\").with("note", "x\ny");
        case NO_CALLID -> good.with("callid", null);
        case BAD_START -> good.with("start", "soon").with("note", "}],\"");
        case BAD_VALUES -> good.with("duration", "x").with("duration_billed", "1.5");
        case NO_DIRECTION -> good.with("number", "1").with("did_hash", "D1");
        case LONG_VALUE -> good.with("cli_name", "€".repeat(80));
      };
    }
  }

  @Provide
  Arbitrary<Sort> sorts() {
    return Arbitraries.of(Sort.class);
  }

  @Property(tries = 400)
  void everyRecordIsDeliveredOrRejectedAsItIs(
      @ForAll Format format,
      @ForAll @Size(min = 1, max = 15) List<@From("sorts") Sort> sorts,
      @ForAll @IntRange(min = 1, max = 150) int bufferSize) {
    List<Row> rows = new ArrayList<>();
    sorts.forEach(sort -> rows.add(sort.row(rows.size() + 1)));
    Document document = format.document(rows);
    Limits limits = Limits.STANDARD.maxFieldLength(200).bufferSize(bufferSize);
    Reading reading = Reading.handled(format.input(limits), document.bytes());

    List<Integer> good = new ArrayList<>();
    List<Integer> bad = new ArrayList<>();
    for (int i = 1; i <= sorts.size(); i++) {
      (sorts.get(i - 1) == Sort.GOOD ? good : bad).add(i);
    }
    assertThat(reading.ids()).isEqualTo(good.stream().map(Object::toString).toList());
    assertThat(reading.places()).isEqualTo(good.stream().map(document::location).toList());
    assertThat(reading.rejects())
        .extracting(Reject::location)
        .isEqualTo(bad.stream().map(document::location).toList());
    assertThat(reading.rejects())
        .extracting(Reject::rawText)
        .isEqualTo(bad.stream().map(document::raw).toList());
  }

  /**
   * Of a source in which some bytes were changed, whatever these do: the same comes of it however
   * it is read, nothing but the exceptions of the contract comes, and every reject is a part of the
   * source that holds nothing which was delivered.
   */
  @Property(tries = 1500)
  void whateverIsBrokenIsReported(
      @ForAll Format format,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 100) int bufferSize,
      @ForAll @IntRange(min = 150, max = 2000) int maxRecordLength) {
    byte[] source = damaged(format, new Random(seed));
    Limits limits = Limits.STANDARD.maxRecordLength(maxRecordLength);
    Reading reading = Reading.handled(format.input(limits), source);

    assertThat(
            Reading.handled(
                    format.input(limits.bufferSize(bufferSize)),
                    in -> in.open(new ByteArrayInputStream(source)))
                .events())
        .isEqualTo(reading.events());
    assertThat(Reading.thrown(format.input(limits), in -> in.open(source)).events())
        .isEqualTo(reading.events());
    assertThat(reading.isFailed()).isFalse();
    if (reading.isOpened()) {
      assertRejectsAreParts(reading, source);
    }
  }

  private static void assertRejectsAreParts(Reading reading, byte[] source) {
    int end = 0;
    for (Reject reject : reading.rejects()) {
      int from = (int) reject.location().byteOffset();
      assertThat(from).isGreaterThanOrEqualTo(end);
      end = from + reject.rawBytes().length;
      assertThat(reject.rawBytes()).isEqualTo(Arrays.copyOfRange(source, from, end));
      int stop = end;
      assertThat(reading.places())
          .noneMatch(place -> place.byteOffset() >= from && place.byteOffset() < stop);
      assertThat(reject.problems()).allMatch(problem -> problem.location().byteOffset() >= from);
    }
  }

  /** A source in which up to three bytes were replaced, put in or taken out. */
  private static byte[] damaged(Format format, Random random) {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      rows.add(Sort.values()[random.nextInt(Sort.values().length)].row(i));
    }
    List<Byte> bytes =
        new String(format.document(rows).bytes(), ISO_8859_1)
            .chars()
            .mapToObj(c -> (byte) c)
            .collect(Collectors.toCollection(ArrayList::new));
    byte[] alphabet = "{}[]\",:\\ \r\n;0e-nx\u0001\u00e9".getBytes(UTF_8);
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.size());
      byte b = alphabet[random.nextInt(alphabet.length)];
      switch (random.nextInt(3)) {
        case 0 -> bytes.set(at, b);
        case 1 -> bytes.add(at, b);
        default -> bytes.remove(at);
      }
    }
    byte[] source = new byte[bytes.size()];
    for (int i = 0; i < source.length; i++) {
      source[i] = bytes.get(i);
    }
    return source;
  }
}

package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.Location;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import dev.cdr4j.csv.reading.Event.Broken;
import dev.cdr4j.csv.reading.Event.Delivered;
import dev.cdr4j.csv.reading.Event.NotOpened;
import dev.cdr4j.csv.reading.Event.NotReadable;
import dev.cdr4j.csv.reading.Event.Rejected;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes, reading them throws nothing that it may not, comes to the same with any size
 * of the buffer and with more threads, and accounts for every byte.
 */
class FuzzTest {
  private static final long SEED = 20240131;
  private static final List<String> COLUMNS =
      List.of("callid", "start", "number", "duration", "x", "cli_name");
  private static final String HEADER = String.join(",", COLUMNS) + "\n";

  /** What rows are made of, and what breaks them. */
  private static final List<String> TOKENS =
      List.of(
          ",",
          ",",
          ",",
          "\"",
          "\"",
          "\"\"",
          "\n",
          "\n",
          "\r",
          "\r\n",
          ",\"",
          "\",",
          "\"\n",
          "7",
          "2024-01-31 10:00:00",
          "+33123456789",
          "-5",
          "0000-00-00 00:00:00",
          "1e3",
          "a",
          "bc ",
          "é",
          "日",
          "𝄞",
          "\0",
          "⟦E9⟧",
          "⟦E6⟧",
          "⟦FF⟧",
          ";",
          "\t",
          "'",
          "012345678901234567890");

  private static final String GOOD_ROW = "7,2024-01-31 10:00:00,+33123456789,65,\"a\",Jane\n";

  private final Random random = new Random(SEED);

  @Test
  void rowsOfAnythingComeOutByTheRules() {
    CsvInput<? extends Cdr> input = CdrCsv.reader().outbound();
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = HEADER.getBytes(UTF_8);
      bytes = concat(bytes, tokens(1 + random.nextInt(25)));
      List<Event> events = Reading.handled(input.bufferSize(1 + random.nextInt(64)), bytes);

      new RowExpectation(bytes, HEADER.length(), ',', COLUMNS).assertMetBy(events);
    }
  }

  @Test
  void goodFilesOfWhichSomeBytesAreOthersComeOutByTheRules() {
    CsvInput<? extends Cdr> input = CdrCsv.reader().outbound();
    byte[] good = (HEADER + GOOD_ROW.repeat(6)).getBytes(UTF_8);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = mutated(good, HEADER.length());
      List<Event> events = Reading.handled(input.bufferSize(1 + random.nextInt(300)), bytes);

      new RowExpectation(bytes, HEADER.length(), ',', COLUMNS).assertMetBy(events);
    }
  }

  @Test
  void anyBytesAtAllAreAccountedFor() {
    byte[] good = (HEADER + GOOD_ROW.repeat(4)).getBytes(UTF_8);
    for (int i = 0; i < 2_500; i++) {
      byte[] bytes = new byte[random.nextInt(100)];
      random.nextBytes(bytes);
      assertSound(bytes);
      assertSound(mutated(good, 0));
      assertSound(tokens(random.nextInt(40)));
      assertSound(concat("callid,start,direction\n".getBytes(UTF_8), bytes));
    }
  }

  @Test
  void anyBytesAtAllAreAccountedForWithLimits() {
    byte[] good = (HEADER + GOOD_ROW.repeat(4)).getBytes(UTF_8);
    for (int i = 0; i < 2_500; i++) {
      CsvInput<? extends Cdr> input =
          CdrCsv.reader()
              .maxFieldLength(1 + random.nextInt(60))
              .maxRecordLength(HEADER.length() + random.nextInt(40));
      byte[] bytes = concat(HEADER.getBytes(UTF_8), tokens(random.nextInt(60)));
      assertSound(input, bytes);
      assertSound(input, mutated(good, 0));
    }
  }

  private void assertSound(byte[] bytes) {
    assertSound(CdrCsv.reader(), bytes);
  }

  private void assertSound(CsvInput<? extends Cdr> input, byte[] bytes) {
    boolean compressed = bytes.length > 1 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
    List<Event> events = Reading.handled(input, bytes);
    int size = bufferSize();
    assertThat(Reading.handled(input.bufferSize(size), bytes))
        .as(() -> "buffer of " + size + " for " + VisibleBytes.show(bytes))
        .isEqualTo(events);
    int sizeForTwo = bufferSize();
    assertThat(Reading.handled(input.bufferSize(sizeForTwo).parallel(2), bytes))
        .as(() -> "two threads, buffer of " + sizeForTwo + " for " + VisibleBytes.show(bytes))
        .isEqualTo(events);
    boolean opened = events.stream().noneMatch(NotOpened.class::isInstance);
    if (opened && !compressed && !startsWithUtf16Mark(bytes)) {
      assertAccountsForEveryByte(bytes, events);
    }
    Set<Class<?>> failures = Set.of(Broken.class, NotReadable.class);
    assertThat(events.stream().anyMatch(e -> failures.contains(e.getClass())))
        .isEqualTo(compressed);
  }

  private int bufferSize() {
    return random.nextBoolean() ? 1 : 2 + random.nextInt(100);
  }

  private static boolean startsWithUtf16Mark(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & bytes[1]) == (byte) 0xFE && bytes[0] != bytes[1];
  }

  /** Between a record and the next there are line ends alone. */
  private static void assertAccountsForEveryByte(byte[] bytes, List<Event> events) {
    int end = bytes.length;
    long record = events.stream().filter(FuzzTest::isRecord).count();
    for (int i = events.size() - 1; i >= 0; i--) {
      Event event = events.get(i);
      Location place = place(event);
      int from = (int) place.byteOffset();
      Supplier<String> before = () -> VisibleBytes.show(bytes) + ": " + event;
      assertThat(place.record()).as(before).isEqualTo(record);
      assertThat(place.line()).as(before).isEqualTo(ReferenceCsv.line(bytes, from));
      assertThat(from).as(before).isLessThan(end);
      if (event instanceof Rejected reject) {
        int length = reject.bytes().length();
        assertThat(reject.bytes())
            .as(before)
            .isEqualTo(new String(bytes, from, length, ISO_8859_1));
        assertThat(new String(bytes, from + length, end - from - length, ISO_8859_1))
            .as(before)
            .matches("[\r\n]*");
      }
      end = from;
      record -= isRecord(event) ? 1 : 0;
    }
  }

  /** Whether an event is a record, not a further piece of one. */
  private static boolean isRecord(Event event) {
    return !(event instanceof Rejected reject && reject.continuation());
  }

  private static Location place(Event event) {
    return event instanceof Delivered delivered
        ? delivered.location()
        : ((Rejected) event).location();
  }

  private byte[] tokens(int count) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      boolean wholeRow = random.nextInt(12) == 0;
      String token = wholeRow ? GOOD_ROW : TOKENS.get(random.nextInt(TOKENS.size()));
      out.writeBytes(token.startsWith("⟦") ? VisibleBytes.parse(token) : token.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private byte[] mutated(byte[] good, int from) {
    byte[] bytes = good.clone();
    byte[] others = ",\"\n\r;a0 -:'\0é".getBytes(UTF_8);
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = from + random.nextInt(bytes.length - from);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] = others[random.nextInt(others.length)];
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        default -> {
          byte[] inserted = {others[random.nextInt(others.length)]};
          byte[] head = Arrays.copyOf(bytes, at);
          bytes = concat(concat(head, inserted), Arrays.copyOfRange(bytes, at, bytes.length));
        }
      }
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}

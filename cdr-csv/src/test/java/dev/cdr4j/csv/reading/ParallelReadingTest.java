package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reading with several threads comes to the same as reading with one, wherever the source is cut.
 * It is cut behind the last line end in a buffer, so the size of the buffer moves all cuts.
 */
class ParallelReadingTest {
  private static final int[] SOME_SIZES = {1, 2, 5, 13, 32, 77, 150};
  private static final String HEADER = "callid,start,number,x,cli_name\n";

  @TempDir static Path folder;

  static List<CsvCase> cases() {
    return CaseFiles.all();
  }

  static List<GoodFile> files() {
    return GoodFile.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void ofEveryCaseComesToTheSame(CsvCase each) {
    Source source = each.source(folder);
    for (Opening opening : Opening.values()) {
      if (each.goesFor(opening, source)) {
        List<Event> events = Reading.handled(each.input(), opening.of(source));
        int size = SOME_SIZES[opening.name().length() % SOME_SIZES.length];
        CsvInput<? extends Cdr> parallel = each.input().bufferSize(size).parallel(3);
        assertThat(Reading.handled(parallel, opening.of(source)))
            .as("%s, buffer of %d", opening, size)
            .isEqualTo(events);
        assertThat(Reading.thrown(parallel, opening.of(source)))
            .as("%s, buffer of %d, rejects thrown", opening, size)
            .isEqualTo(events);
      }
    }
    assertSameWhereverItIsCut(each.input(), source.bytes(), 60);
  }

  /** Lines of values that look like rows, quotes that meet those of other lines, all line ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,2024-01-31 10:00:00,+33123456789,\"a\nb\",Jane\n",
        "1,2024-01-31 10:00:00,+33123456789,\"\r\n\",\"\n\n\"\r\n",
        "1,2024-01-31 10:00:00,+33123456789,\"\n7,2024-01-31 10:00:00,+33123456789,a,b\n\",c\n",
        "1,2024-01-31 10:00:00,+33123456789,\"\n\"\"\n7,2024-01-31 10:00:00,,,\n\"\"\",\"\n\"\n",
        "1,2024-01-31 10:00:00,+33123456789,\"\n,\n\"\",\"\"\n,\n\",\"\n,\n\"\n",
        "1,2024-01-31 10:00:00,+33123456789,a\",\"b\n2,2024-01-31 10:00:00,+3312,c,d\n",
        "1,2024-01-31 10:00:00,+33123456789,\"a,b\n\n2,2024-01-31 10:00:00,+3312,c,d\r",
        "1,2024-01-31 10:00:00,+33123456789,\"a\rb\",\"\r\r\r\"\r\r\n\r",
        "1,2024-01-31 10:00:00,+33123456789,\"a\nb\"c\n2,2024-01-31 10:00:00,\"+3312\",c,d\n",
        "1,2024-01-31 10:00:00,+33123456789,\"" + "long\n" + "\",a\n\n\n2,never,,,\n",
      })
  void ofLineEndsInValuesComesToTheSame(String rows) {
    byte[] bytes = (HEADER + rows.repeat(4)).getBytes(UTF_8);

    assertSameWhereverItIsCut(CdrCsv.reader().outbound(), bytes, bytes.length);
    assertSameWhereverItIsCut(CdrCsv.reader().outbound().maxFieldLength(20), bytes, 90);
    assertSameWhereverItIsCut(CdrCsv.reader().outbound().maxRecordLength(50), bytes, 90);
  }

  private static void assertSameWhereverItIsCut(
      CsvInput<? extends Cdr> input, byte[] bytes, int largest) {
    List<Event> events = Reading.handled(input, bytes);
    for (int size = 1; size <= Math.min(largest, bytes.length + 1); size++) {
      int threads = 2 + size % 3;
      String cut = threads + " threads, buffer of " + size + ", ";
      CsvInput<? extends Cdr> parallel = input.bufferSize(size).parallel(threads);
      assertThat(Reading.handled(parallel, in -> in.open(bytes)))
          .as(() -> cut + VisibleBytes.show(bytes))
          .isEqualTo(events);
      assertThat(Reading.handled(parallel, bytes))
          .as(() -> cut + "as a stream, " + VisibleBytes.show(bytes))
          .isEqualTo(events);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void ofSourcesThatFailComesToTheSame(GoodFile file) {
    byte[] whole = file.bytes();
    for (int length = 0; length <= whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      int size = 1 + length % 70;
      List<Event> events = Reading.handled(file.input(), in -> in.open(failingAfter(cut)));
      assertThat(
              Reading.handled(
                  file.input().bufferSize(size).parallel(2), in -> in.open(failingAfter(cut))))
          .as("fails at %d, buffer of %d", length, size)
          .isEqualTo(events);
    }
  }

  private static InputStream failingAfter(byte[] bytes) {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the network is gone");
          }

          @Override
          public int read(byte[] buffer, int from, int length) throws IOException {
            return read();
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(bytes), failing);
  }
}

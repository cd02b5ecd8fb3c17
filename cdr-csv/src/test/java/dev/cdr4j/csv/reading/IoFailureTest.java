package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrException;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that fail. */
class IoFailureTest {
  private static final String HEADER = "callid,start,number,cli_name\n";
  private static final String FIRST = "1,2024-01-31 10:00:00,+33123456789,Jane\n";
  private static final String BAD = "2,never,+33123456789,Jane\n";
  private static final String CUT = "3,2024-01-31 10:0";

  private final IOException failure = new IOException("the network is gone");
  private final List<Reject> rejects = new ArrayList<>();
  private final CsvInput<Cdr> input = CdrCsv.reader().onReject(rejects::add);

  /** Gives some bytes, one at a time or all at once, then fails, again and again. */
  private final class FailingStream extends InputStream {
    private final byte[] bytes;
    private final boolean oneByOne;
    private int at;
    private int closed;

    FailingStream(byte[] bytes, boolean oneByOne) {
      this.bytes = bytes;
      this.oneByOne = oneByOne;
    }

    @Override
    public int read() throws IOException {
      if (at == bytes.length) {
        throw failure;
      }
      return bytes[at++] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (at == bytes.length) {
        throw failure;
      }
      int count = Math.min(oneByOne ? 1 : length, bytes.length - at);
      System.arraycopy(bytes, at, buffer, offset, count);
      at += count;
      return count;
    }

    @Override
    public void close() {
      closed++;
    }
  }

  private FailingStream failingAfter(String text) {
    return new FailingStream(text.getBytes(UTF_8), false);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 131_072})
  void deliversWhatCameBeforeThenFailsWithTheCauseAgainAndAgain(int bufferSize) throws IOException {
    try (CdrReader<Cdr> reader =
        input.bufferSize(bufferSize).open(failingAfter(HEADER + FIRST + BAD + CUT))) {
      assertThat(reader.read().callId()).isEqualTo("1");
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(reader::read)
            .isExactlyInstanceOf(UncheckedIOException.class)
            .cause()
            .isSameAs(failure);
      }
      assertThat(rejects).hasSize(1);
      assertThat(rejects.get(0).rawText()).isEqualTo(BAD);
      assertThat(reader.delivered()).isEqualTo(1);
      assertThat(reader.rejected()).isEqualTo(1);
    }
  }

  @Test
  void deliversTheLastRecordWhenItsLineEndIsTheLastByte() throws IOException {
    try (CdrReader<Cdr> reader = input.open(failingAfter(HEADER + FIRST))) {
      assertThat(reader.read().callId()).isEqualTo("1");
      assertThatThrownBy(reader::read).isInstanceOf(UncheckedIOException.class);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.cdr4j.csv.reading.GoodFile#all")
  void atEveryByteDeliversWhatIsWholeAndReportsNothing(GoodFile file) throws IOException {
    byte[] whole = file.bytes();
    List<Event.Delivered> records = file.records();
    for (int length = file.headerLength(); length <= whole.length; length++) {
      for (boolean oneByOne : new boolean[] {false, true}) {
        FailingStream source = new FailingStream(Arrays.copyOf(whole, length), oneByOne);
        List<Event> events = Reading.handled(file.input(), in -> in.open(source));

        int last = events.size() - 1;
        assertThat(events.get(last))
            .as("fails at %d", length)
            .isEqualTo(new Event.Broken(failure.getMessage()));
        assertThat(events.subList(0, last))
            .as("fails at %d", length)
            .hasSizeGreaterThanOrEqualTo(file.recordsWithin(length))
            .isEqualTo(records.subList(0, last));
        assertThat(source.closed).isEqualTo(1);
      }
    }
  }

  @Test
  void isNotTakenForAQuoteThatIsNeverClosed() throws IOException {
    try (CdrReader<Cdr> reader =
        input.open(failingAfter(HEADER + "1,2024-01-31 10:00:00,+33123456789,\"Jane\nDoe"))) {
      assertThatThrownBy(reader::read).isInstanceOf(UncheckedIOException.class);
      assertThat(rejects).isEmpty();
      assertThat(reader.rejected()).isZero();
    }
  }

  @Test
  void ofAReaderIsHandedOnAsWell() throws IOException {
    Reader source = new InputStreamReader(failingAfter(HEADER + FIRST + CUT), UTF_8);
    try (CdrReader<Cdr> reader = input.open(source)) {
      assertThat(reader.read().callId()).isEqualTo("1");
      assertThatThrownBy(reader::read)
          .isInstanceOf(UncheckedIOException.class)
          .cause()
          .isSameAs(failure);
    }
  }

  @Test
  void whileOpeningIsThrownAsItIsAndClosesTheSource() {
    for (String cut : List.of("", "c", "callid,start", "callid,\"start\n")) {
      FailingStream source = failingAfter(cut);

      assertThatThrownBy(() -> input.open(source)).as(cut).isSameAs(failure);
      assertThat(source.closed).as(cut).isEqualTo(1);
    }
  }

  @Test
  void ofReadAllIsThrownAsItIs() {
    FailingStream source = failingAfter(HEADER + FIRST + CUT);

    assertThatThrownBy(() -> input.readAll(source)).isSameAs(failure);
    assertThat(source.closed).isEqualTo(1);
  }

  @Test
  void ofGzipInMemoryIsUncheckedWhileOpening() {
    byte[] gzip = SourceBytes.gzip(HEADER.getBytes(UTF_8));

    assertThatThrownBy(() -> input.open(Arrays.copyOf(gzip, 12)))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void ofGzipThatIsCorruptComesBehindTheRecords() throws IOException {
    byte[] gzip = SourceBytes.gzip((HEADER + FIRST).getBytes(UTF_8));
    gzip[gzip.length - 8] ^= 1; // the checksum
    try (CdrReader<Cdr> reader = input.open(gzip)) {
      assertThat(reader.read().callId()).isEqualTo("1");
      assertThatThrownBy(reader::read).isInstanceOf(UncheckedIOException.class);
      assertThat(rejects).isEmpty();
    }
  }

  @Test
  void closesTheSourceOnce() throws IOException {
    FailingStream source = failingAfter(HEADER + FIRST);
    CdrReader<Cdr> reader = input.open(source);
    assertThat(source.closed).isZero();

    reader.close();
    reader.close();

    assertThat(source.closed).isEqualTo(1);
  }

  @Test
  void closesAReaderOnce() throws IOException {
    int[] closed = {0};
    Reader source =
        new StringReader(HEADER) {
          @Override
          public void close() {
            closed[0]++;
          }
        };
    CdrReader<Cdr> reader = input.open(source);

    reader.close();
    reader.close();

    assertThat(closed[0]).isEqualTo(1);
  }

  @Test
  void closesASourceThatIsNoCsv() {
    int[] closed = {0};
    InputStream source =
        new ByteArrayInputStream("hello\n".getBytes(UTF_8)) {
          @Override
          public void close() {
            closed[0]++;
          }
        };

    assertThatThrownBy(() -> input.open(source))
        .isInstanceOfSatisfying(
            CdrException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_HEADER));
    assertThat(closed[0]).isEqualTo(1);
  }

  @Test
  void ofClosingIsUnchecked() throws IOException {
    InputStream source =
        new ByteArrayInputStream(HEADER.getBytes(UTF_8)) {
          @Override
          public void close() throws IOException {
            throw failure;
          }
        };
    CdrReader<Cdr> reader = input.open(source);

    assertThatThrownBy(reader::close)
        .isInstanceOf(UncheckedIOException.class)
        .cause()
        .isSameAs(failure);
  }

  @Test
  void ofAFileThatIsNotThere(@TempDir Path folder) {
    assertThatThrownBy(() -> input.open(folder.resolve("none.csv")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> input.open(folder)).isInstanceOf(IOException.class);
  }

  @Test
  void aStreamThatGivesNothingForAWhileIsNotAtItsEnd() throws IOException {
    byte[] bytes = (HEADER + FIRST).getBytes(UTF_8);
    InputStream source =
        new ByteArrayInputStream(bytes) {
          private boolean idle;

          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            idle = !idle;
            return idle ? 0 : super.read(buffer, offset, Math.min(length, 5));
          }
        };

    assertThat(input.readAll(source)).hasSize(1);
  }
}

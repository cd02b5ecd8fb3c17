package dev.cdr4j.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrException;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sources that fail stay failures of I/O, behind the records before them. */
class IoFailureTest {
  private final IOException failure = new IOException("the network is gone");
  private final List<Reject> rejects = new ArrayList<>();
  private int closed;

  /** Gives some bytes, then fails, again and again. */
  private InputStream failingAfter(byte[] bytes) {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw failure;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw failure;
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(bytes), failing) {
      @Override
      public void close() {
        closed++;
      }
    };
  }

  private static Document document(Format format) {
    return format.document(
        Row.outbound("1"), Row.outbound("2").with("start", "never"), Row.outbound("3"));
  }

  /** What a source has up to a place within its third record. */
  private static byte[] cutInThird(Format format) {
    Document document = document(format);
    return Arrays.copyOf(document.bytes(), document.records().get(2).start() + 9);
  }

  @ParameterizedTest
  @EnumSource
  void whatCameBeforeIsDeliveredThenItFailsAgainAndAgain(Format format) throws IOException {
    for (int bufferSize : new int[] {1, 7, 131_072}) {
      rejects.clear();
      try (CdrReader<Cdr> reader =
          format
              .input(Limits.STANDARD.bufferSize(bufferSize))
              .onReject(rejects::add)
              .open(failingAfter(cutInThird(format)))) {
        assertThat(reader.read().callId()).isEqualTo("1");
        for (int i = 0; i < 3; i++) {
          assertThatThrownBy(reader::read)
              .isExactlyInstanceOf(UncheckedIOException.class)
              .cause()
              .isSameAs(failure);
        }
        assertThat(rejects).extracting(Reject::rawText).containsExactly(document(format).raw(2));
        assertThat(reader.delivered()).isOne();
        assertThat(reader.rejected()).isOne();
      }
    }
  }

  /** Wherever it fails: all whole records before it, and no reject for what nobody knows. */
  @ParameterizedTest
  @EnumSource
  void atEveryPlace(Format format) {
    Document document = format.document(Row.outbound("1"), Row.outbound("2"), Row.outbound("3"));
    byte[] bytes = document.bytes();
    for (int length = document.records().get(0).start(); length <= bytes.length; length++) {
      int end = length;
      byte[] before = Arrays.copyOf(bytes, length);
      Reading reading = Reading.handled(format.input(), input -> input.open(failingAfter(before)));

      assertThat(reading.isFailed()).as("fails at %d", length).isTrue();
      assertThat(reading.rejects()).as("fails at %d", length).isEmpty();
      long whole = document.records().stream().filter(span -> span.end() <= end).count();
      assertThat(reading.ids())
          .as("fails at %d", length)
          .isEqualTo(List.of("1", "2", "3").subList(0, reading.records().size()))
          .hasSizeGreaterThanOrEqualTo((int) whole);
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofReadAllIsThrownAsItIsAndTheSourceClosed(Format format) {
    assertThatThrownBy(
            () -> format.input().onReject(r -> {}).readAll(failingAfter(cutInThird(format))))
        .isSameAs(failure);
    assertThat(closed).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void ofAReaderIsHandedOnAsWell(Format format) throws IOException {
    InputStreamReader source = new InputStreamReader(failingAfter(cutInThird(format)), UTF_8);
    try (CdrReader<Cdr> reader = format.input().onReject(r -> {}).open(source)) {
      assertThat(reader.read().callId()).isEqualTo("1");
      assertThatThrownBy(reader::read)
          .isInstanceOf(UncheckedIOException.class)
          .cause()
          .isSameAs(failure);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whileOpeningIsThrownAsItIsAndTheSourceClosed(Format format) {
    assertThatThrownBy(() -> format.input().open(failingAfter(new byte[0]))).isSameAs(failure);
    assertThat(closed).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void aSourceThatCannotBeOpenedForWhatItHoldsIsClosed(Format format) throws IOException {
    InputStream source =
        new ByteArrayInputStream("\n".getBytes(UTF_8)) {
          @Override
          public void close() {
            closed++;
          }
        };
    if (format == Format.JSON_LINES) { // which a source of blanks is
      format.input().open(source).close();
    } else {
      assertThatThrownBy(() -> format.input().open(source)).isInstanceOf(CdrException.class);
    }
    assertThat(closed).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void ofClosingIsUncheckedAndOnce(Format format) throws IOException {
    InputStream source =
        new ByteArrayInputStream(document(format).bytes()) {
          @Override
          public void close() throws IOException {
            closed++;
            throw failure;
          }
        };
    CdrReader<Cdr> reader = format.input().open(source);

    assertThatThrownBy(reader::close)
        .isInstanceOf(UncheckedIOException.class)
        .cause()
        .isSameAs(failure);
    reader.close();
    assertThat(closed).isOne();
  }

  @ParameterizedTest
  @EnumSource
  @Covers("gzip")
  void gzipThatIsCutOrCorruptComesBehindTheRecords(Format format) {
    byte[] bytes = format.document(Row.outbound("1"), Row.outbound("2")).bytes();
    byte[] gzip = Opening.gzip(bytes);
    byte[] corrupt = gzip.clone();
    corrupt[gzip.length - 8] ^= 1; // the checksum

    for (byte[] broken : List.of(corrupt, Arrays.copyOf(gzip, gzip.length - 1))) {
      Reading reading = Reading.handled(format.input(), broken);
      assertThat(reading.ids()).containsExactly("1", "2");
      assertThat(reading.rejects()).isEmpty();
      assertThat(reading.isFailed()).isTrue();
    }
    assertThat(Reading.handled(format.input(), Arrays.copyOf(gzip, 12)).isFailed()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void ofAFileThatIsNotThere(Format format, @TempDir Path folder) {
    assertThatThrownBy(() -> format.input().open(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> format.input().open(folder)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @EnumSource
  void aStreamThatGivesNothingForAWhileIsNotAtItsEnd(Format format) throws IOException {
    InputStream source =
        new ByteArrayInputStream(document(format).bytes()) {
          private boolean idle;

          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            idle = !idle;
            return idle ? 0 : super.read(buffer, offset, Math.min(length, 5));
          }
        };

    assertThat(format.input().onReject(rejects::add).readAll(source)).hasSize(2);
    assertThat(rejects).hasSize(1);
  }
}

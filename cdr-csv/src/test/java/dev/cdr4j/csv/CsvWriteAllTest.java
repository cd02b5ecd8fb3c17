package dev.cdr4j.csv;

import static dev.cdr4j.csv.WrittenCalls.lines;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole files and streams. */
class CsvWriteAllTest {
  private static final CsvOutput CSV = CdrCsv.writer();
  private static final CsvOutput SHORT = CSV.columns(CdrField.CALLID, CdrField.NUMBER);
  private static final Cdr CALL = WrittenCalls.outbound("7").build();
  private static final Cdr BAD =
      WrittenCalls.outbound("8").timing(t -> t.total(Duration.ofNanos(1))).build();

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void makeTheOldFile() throws IOException {
    file = Files.writeString(directory.resolve("calls.csv"), "old");
  }

  private void assertNothingHappened() throws IOException {
    assertThat(file).hasContent("old");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  /** Records that can be gone through but once. */
  private static Iterable<Cdr> onlyOnce(Stream<Cdr> calls) {
    Iterator<Cdr> iterator = calls.iterator();
    AtomicBoolean taken = new AtomicBoolean();
    return () -> {
      assertThat(taken.getAndSet(true)).isFalse();
      return iterator;
    };
  }

  private static Iterable<Cdr> onlyOnce(Cdr... calls) {
    return onlyOnce(Stream.of(calls));
  }

  /** Gives a record, and fails then. */
  private static Iterable<Cdr> failing(RuntimeException failure) {
    return onlyOnce(Stream.of(CALL, BAD).map(call -> orThrow(call, failure)));
  }

  private static Cdr orThrow(Cdr call, RuntimeException failure) {
    if (call.equals(BAD)) {
      throw failure;
    }
    return call;
  }

  @Test
  void replacesAFileAsAWhole() throws IOException {
    SHORT.writeAll(file, List.of(CALL));

    assertThat(file).hasContent(lines("callid,number", "7,"));
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void compressesByName() throws IOException {
    Path gzip = directory.resolve("calls.csv.gz");
    SHORT.writeAll(gzip, List.of(CALL));
    byte[] bytes = Files.readAllBytes(gzip);

    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      assertThat(in.readAllBytes()).asString(UTF_8).isEqualTo(lines("callid,number", "7,"));
    }
    SHORT.writeAll(gzip, List.of(CALL));
    assertThat(Files.readAllBytes(gzip)).isEqualTo(bytes);
  }

  @Test
  void aRefusedRecordLeavesTheOldFile() throws IOException {
    List<Cdr> calls = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      calls.add(CALL);
    }
    calls.add(BAD);

    assertThatThrownBy(() -> CSV.writeAll(file, calls))
        .isInstanceOf(CdrDataException.class)
        .hasMessageStartingWith("record 20001, line 20002, ");

    assertNothingHappened();
  }

  @Test
  void aSourceThatFailsLeavesTheOldFile() throws IOException {
    IOException failure = new IOException("no more");
    assertThatThrownBy(() -> CSV.writeAll(file, failing(new UncheckedIOException(failure))))
        .isSameAs(failure);
    assertNothingHappened();

    IllegalStateException bug = new IllegalStateException("bug");
    assertThatThrownBy(() -> CSV.writeAll(file, failing(bug))).isSameAs(bug);
    assertNothingHappened();
  }

  @Test
  void writesWhatAReaderReads() throws IOException {
    byte[] source = CSV.toBytes(List.of(CALL, WrittenCalls.inbound("9").build()));
    try (CdrReader<Cdr> calls = CdrCsv.reader().open(source)) {
      CSV.writeAll(file, calls);
    }

    assertThat(file).hasBinaryContent(source);
  }

  @Test
  void aReaderThatRejectsLeavesTheOldFile() throws IOException {
    try (CdrReader<Cdr> calls = CdrCsv.reader().open("callid,start,did_hash\n1,never,\n")) {
      assertThatThrownBy(() -> CSV.writeAll(file, calls)).isInstanceOf(CdrDataException.class);
    }

    assertNothingHappened();
  }

  @Test
  void aStreamStaysOpenAndIsFlushed() throws IOException {
    List<String> events = new ArrayList<>();
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            events.add("flush " + size());
          }

          @Override
          public void close() {
            events.add("close");
          }
        };

    SHORT.writeAll(bytes, List.of(CALL));

    assertThat(events).containsExactly("flush 19");
    assertThat(bytes.toString(UTF_8)).isEqualTo(lines("callid,number", "7,"));
  }

  @Test
  void aStreamThatFailsIsAnIoException() {
    IOException failure = new IOException("disk");
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw failure;
          }
        };

    assertThatThrownBy(() -> CSV.writeAll(out, List.of(CALL))).isSameAs(failure);
  }

  @Test
  void aCollectionIsLookedThroughFirst() {
    List<Cdr> calls =
        List.of(CALL, WrittenCalls.outbound("8").extra("b", "1").extra("a", "2").build());

    assertThat(SHORT.toText(calls)).isEqualTo(lines("callid,number,b,a", "7,,,", "8,,1,2"));
  }

  @Test
  void whatCanBeGoneThroughOnceIsWrittenLikeAnOpenWriterDoes() {
    Cdr first = WrittenCalls.outbound("8").extra("b", "1").build();
    Cdr second = WrittenCalls.outbound("9").extra("a", "2").build();

    assertThat(SHORT.toText(onlyOnce(first, CALL)))
        .isEqualTo(lines("direction,callid,number,b", "OUT,8,,1", "OUT,7,,"));
    assertThatThrownBy(() -> SHORT.toText(onlyOnce(first, second)))
        .isInstanceOf(CdrDataException.class);
    assertThat(SHORT.outbound().extras("a", "b").toText(onlyOnce(first, second)))
        .isEqualTo(lines("callid,number,a,b", "8,,,1", "9,,2,"));
    assertThat(SHORT.toText(onlyOnce())).isEqualTo(lines("direction,callid,number"));
  }

  @Test
  void aFailingSourceOfATextStaysUnchecked() {
    UncheckedIOException failure = new UncheckedIOException(new IOException("no more"));

    assertThatThrownBy(() -> CSV.toText(failing(failure))).isSameAs(failure);
    assertThatThrownBy(() -> CSV.toBytes(failing(failure))).isSameAs(failure);
  }

  @Test
  void theSameRecordsAreTheSameBytes() {
    List<Cdr> calls = List.of(WrittenCalls.fullInbound(), WrittenCalls.fullOutbound());

    assertThat(CSV.toBytes(calls)).isEqualTo(CSV.toBytes(calls));
    assertThat(CSV.toBytes(calls)).isEqualTo(CSV.toText(calls).getBytes(UTF_8));
  }
}

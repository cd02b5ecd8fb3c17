package dev.cdr4j.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole files and streams, in every format. */
class WriteAllTest {
  private static final Cdr CALL = Calls.outbound("7").build();
  private static final Cdr BAD =
      Calls.outbound("8").timing(t -> t.total(Duration.ofNanos(1))).build();

  @TempDir private Path folder;
  private Path file;

  static List<Format> written() {
    return Format.written();
  }

  @BeforeEach
  void makeTheOldFile() throws IOException {
    file = Files.writeString(folder.resolve("calls"), "old");
  }

  private void assertNothingHappened() throws IOException {
    assertThat(file).hasContent("old");
    assertNoOtherFile();
  }

  private void assertNoOtherFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  /** Gives many records, which can be gone through but once, and fails then. */
  private static Iterable<Cdr> failing(RuntimeException failure) {
    Iterator<Cdr> many = Stream.generate(() -> CALL).limit(20_000).iterator();
    Iterator<Cdr> iterator =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Cdr next() {
            if (!many.hasNext()) {
              throw failure;
            }
            return many.next();
          }
        };
    return () -> iterator;
  }

  @ParameterizedTest
  @MethodSource("written")
  void aFileIsReplacedAsAWhole(Format format) throws IOException {
    format.output().writeAll(file, List.of(CALL, CALL));

    assertThat(format.input().readAll(file)).containsExactly(CALL, CALL);
    assertThat(file).hasBinaryContent(format.output().toBytes(List.of(CALL, CALL)));
    assertNoOtherFile();
  }

  @ParameterizedTest
  @MethodSource("written")
  void theSameRecordsAreTheSameBytesCompressedToo(Format format) throws IOException {
    Path gzip = folder.resolve("calls.gz");
    format.output().writeAll(gzip, List.of(CALL));
    byte[] bytes = Files.readAllBytes(gzip);
    format.output().writeAll(gzip, List.of(CALL));

    assertThat(bytes).startsWith(0x1F, 0x8B).isEqualTo(Files.readAllBytes(gzip));
    assertThat(format.input().readAll(gzip)).containsExactly(CALL);
  }

  @ParameterizedTest
  @MethodSource("written")
  void aRefusedRecordLeavesTheOldFile(Format format) throws IOException {
    List<Cdr> calls = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      calls.add(CALL);
    }
    calls.add(BAD);

    assertThatExceptionOfType(CdrDataException.class)
        .isThrownBy(() -> format.output().writeAll(file, calls))
        .withMessageStartingWith("record 20001, ");
    assertNothingHappened();
  }

  @ParameterizedTest
  @MethodSource("written")
  void aSourceThatFailsLeavesTheOldFile(Format format) throws IOException {
    IOException failure = new IOException("no more");
    assertThatThrownBy(
            () -> format.output().writeAll(file, failing(new UncheckedIOException(failure))))
        .isSameAs(failure);
    assertNothingHappened();

    IllegalStateException bug = new IllegalStateException("bug");
    assertThatThrownBy(() -> format.output().writeAll(file, failing(bug))).isSameAs(bug);
    assertNothingHappened();
  }

  @ParameterizedTest
  @MethodSource("written")
  void aReaderThatRejectsLeavesTheOldFile(Format format) throws IOException {
    byte[] source =
        format.document(Row.outbound("1"), Row.outbound("2").with("start", "never")).bytes();
    try (CdrReader<Cdr> calls = format.input().open(source)) {
      assertThatThrownBy(() -> format.output().writeAll(file, calls))
          .isInstanceOf(CdrDataException.class);
    }
    assertNothingHappened();
  }

  @ParameterizedTest
  @MethodSource("written")
  void aStreamStaysOpenAndIsFlushed(Format format) throws IOException {
    Target target = new Target();
    format.output().writeAll(target, List.of(CALL));

    assertThat(target.events()).containsExactly("flush");
    assertThat(target.bytes()).isEqualTo(format.output().toBytes(List.of(CALL)));
  }

  @ParameterizedTest
  @MethodSource("written")
  void aStreamThatFailsIsAnIoException(Format format) {
    Target target = new Target();
    target.setFailing(true);

    assertThatThrownBy(() -> format.output().writeAll(target, List.of(CALL)))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("no write");
  }

  @ParameterizedTest
  @MethodSource("written")
  void aFailingSourceOfATextStaysUnchecked(Format format) {
    UncheckedIOException failure = new UncheckedIOException(new IOException("no more"));

    assertThatThrownBy(() -> format.output().toText(failing(failure))).isSameAs(failure);
    assertThatThrownBy(() -> format.output().toBytes(failing(failure))).isSameAs(failure);
  }
}

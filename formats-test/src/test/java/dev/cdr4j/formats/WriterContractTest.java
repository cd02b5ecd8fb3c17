package dev.cdr4j.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrWriter;
import dev.cdr4j.Fractions;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an open writer promises in every format. */
class WriterContractTest {
  private static final Cdr CALL = Calls.outbound("7").build();
  private static final Cdr OTHER = Calls.outbound("8").caller(c -> c.name("Zoë \"€😀\"")).build();

  @TempDir private Path folder;
  private final Target target = new Target();

  static List<Format> written() {
    return Format.written();
  }

  @ParameterizedTest
  @MethodSource("written")
  void everyTargetGetsTheSame(Format format) throws IOException {
    StringWriter text = new StringWriter();
    Path file = folder.resolve("calls");
    Path gzip = folder.resolve("calls.gz");
    for (CdrWriter out :
        List.of(
            format.output().open(target),
            format.output().open(text),
            format.output().open(file),
            format.output().open(gzip))) {
      try (out) {
        out.write(CALL);
        out.writeAll(List.of(OTHER, CALL));
        assertThat(out.written()).isEqualTo(3);
      }
    }

    assertThat(format.input().readAll(target.bytes())).containsExactly(CALL, OTHER, CALL);
    assertThat(target.bytes()).isEqualTo(text.toString().getBytes(UTF_8));
    assertThat(file).hasBinaryContent(target.bytes());
    byte[] compressed = Files.readAllBytes(gzip);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      assertThat(in.readAllBytes()).isEqualTo(target.bytes());
    }
  }

  @ParameterizedTest
  @MethodSource("written")
  void aSourceOfNoRecordsIsWrittenAsOne(Format format) {
    CdrWriter out = format.output().open(target);
    assertThat(out.written()).isZero();
    out.close();

    assertThat(format.input().readAll(target.bytes())).isEmpty();
    assertThat(format.input().readAll(format.output().toText(List.of()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("written")
  void flushHandsOnWhatWasWrittenAndMayBeRepeated(Format format) {
    CdrWriter out = format.output().open(target);
    out.write(CALL);
    assertThat(target.bytes()).isEmpty();
    out.flush();
    byte[] first = target.bytes();
    out.flush();

    assertThat(first).isNotEmpty().isEqualTo(target.bytes());
    assertThat(target.events()).containsExactly("flush", "flush");
    out.write(OTHER);
    out.close();
    assertThat(format.input().readAll(target.bytes())).containsExactly(CALL, OTHER);
  }

  @ParameterizedTest
  @MethodSource("written")
  void handsOnLongBeforeTheEnd(Format format) {
    try (CdrWriter out = format.output().open(target)) {
      for (int i = 0; i < 10_000; i++) {
        out.write(CALL);
      }
      assertThat(target.bytes().length).isGreaterThan(50_000);
    }
    assertThat(format.input().readAll(target.bytes())).hasSize(10_000);
  }

  @ParameterizedTest
  @MethodSource("written")
  void writesARecordThatIsLongerThanItsBuffer(Format format) {
    String name = "\"café\\\"\n".repeat(8000);
    Cdr call = Calls.outbound("9").caller(c -> c.name(name)).build();
    try (CdrWriter out = format.output().open(target)) {
      out.write(CALL);
      out.write(call);
      out.write(CALL);
    }

    assertThat(format.input(Limits.STANDARD.maxFieldLength(1 << 20)).readAll(target.bytes()))
        .containsExactly(CALL, call, CALL);
  }

  @ParameterizedTest
  @MethodSource("written")
  void closesItsTargetOnceAndIsOfNoUseThen(Format format) {
    CdrWriter out = format.output().open(target);
    out.write(CALL);
    out.close();
    byte[] bytes = target.bytes();
    out.close();

    assertThat(target.events()).containsOnlyOnce("close");
    assertThat(target.bytes()).isEqualTo(bytes);
    assertThatIllegalStateException().isThrownBy(() -> out.write(CALL));
    assertThatIllegalStateException().isThrownBy(out::flush);
    assertThat(out.written()).isOne();
  }

  @ParameterizedTest
  @MethodSource("written")
  void whatIsRefusedIsSaidAndNothingOfItWritten(Format format) {
    Cdr bad =
        Calls.outbound("9")
            .timing(
                t -> t.answer(Instant.parse("-0001-01-01T00:00:00Z")).total(Duration.ofNanos(1)))
            .build();
    CdrWriter out = format.output().open(target);
    out.write(CALL);
    assertThatExceptionOfType(CdrDataException.class)
        .isThrownBy(() -> out.write(bad))
        .satisfies(
            e -> {
              assertThat(e.problems())
                  .extracting(Problem::field)
                  .containsExactly(CdrField.ANSWER, CdrField.DURATION);
              assertThat(e.problems())
                  .allMatch(problem -> problem.reason() == Reason.NOT_WRITABLE)
                  .allMatch(problem -> problem.location().record() == 2);
              assertThat(e.reject().rawBytes()).isEmpty();
            });
    assertThat(out.written()).isOne();
    out.write(OTHER);
    out.close();

    assertThat(format.input().readAll(target.bytes())).containsExactly(CALL, OTHER);
  }

  @ParameterizedTest
  @MethodSource("written")
  void fractionsAreRefusedOrCutOff(Format format) {
    Instant start = Instant.parse("2026-03-02T08:00:00.750Z");
    Cdr call =
        Calls.outbound("9").timing(t -> t.start(start).total(Duration.ofMillis(1500))).build();

    assertThatExceptionOfType(CdrDataException.class)
        .isThrownBy(() -> format.output().toText(List.of(call)))
        .satisfies(e -> assertThat(e.problems()).hasSize(2));
    Cdr read =
        format.input().readAll(format.output(Fractions.TRUNCATE).toText(List.of(call))).get(0);
    assertThat(read.timing().start()).isEqualTo("2026-03-02T08:00:00Z");
    assertThat(read.timing().total()).hasSeconds(1);
  }

  @ParameterizedTest
  @MethodSource("written")
  void theDirectionStaysRecoverable(Format format) {
    Cdr inbound = InboundCdr.builder().callId("1").timing(CALL.timing()).build();
    Cdr outbound = OutboundCdr.builder().callId("2").timing(CALL.timing()).build();
    Cdr foreign = Calls.inbound("3").extra("number", "+33199004719").build();
    for (List<Cdr> calls :
        List.of(
            List.of(inbound),
            List.of(outbound),
            List.of(foreign),
            List.of(CALL, foreign, inbound, outbound))) {
      assertThat(format.input().readAll(format.output().toBytes(calls))).isEqualTo(calls);
    }
  }

  @ParameterizedTest
  @MethodSource("written")
  void aTargetThatFailsEndsTheWriter(Format format) {
    CdrWriter out = format.output().open(target);
    target.setFailing(true);
    assertThatThrownBy(
            () -> {
              while (out.written() < 100_000) {
                out.write(CALL);
              }
            })
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("no write");
    target.setFailing(false);

    assertThatThrownBy(() -> out.write(CALL)).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(out::flush).isInstanceOf(UncheckedIOException.class);
    out.close();
    assertThat(target.events()).containsExactly("close");
    assertThat(target.bytes()).as("no record follows a gap").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("written")
  void aTargetThatFailsAtTheEndIsClosedAllTheSame(Format format) {
    CdrWriter out = format.output().open(target);
    out.write(CALL);
    target.setFailing(true);

    assertThatThrownBy(out::close)
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("no write");
    out.close();
    assertThat(target.events()).containsExactly("close");
  }

  @ParameterizedTest
  @MethodSource("written")
  void aFileThatCannotBeOpenedIsAnIoException(Format format) {
    assertThatThrownBy(() -> format.output().open(folder.resolve("none").resolve("calls")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> format.output().open(folder)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @MethodSource("written")
  void refusesNull(Format format) {
    assertThatNullPointerException().isThrownBy(() -> format.output().open((Path) null));
    assertThatNullPointerException().isThrownBy(() -> format.output().open((OutputStream) null));
    assertThatNullPointerException().isThrownBy(() -> format.output().open((Writer) null));
    assertThatNullPointerException().isThrownBy(() -> format.output().toText(null));
    assertThatNullPointerException().isThrownBy(() -> format.output().toBytes(null));
    try (CdrWriter out = format.output().open(target)) {
      assertThatNullPointerException()
          .isThrownBy(() -> out.write(null))
          .withMessage("cdr must not be null");
    }
  }
}

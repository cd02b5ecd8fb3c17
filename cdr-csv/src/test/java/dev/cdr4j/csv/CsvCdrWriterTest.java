package dev.cdr4j.csv;

import static dev.cdr4j.csv.WrittenCalls.lines;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Open writers: what they write when, and how they end. */
class CsvCdrWriterTest {
  private static final CsvOutput CSV = CdrCsv.writer();
  private static final CsvOutput SHORT = CSV.columns(CdrField.CALLID, CdrField.NUMBER);
  private static final Cdr CALL = WrittenCalls.outbound("7").build();

  /** A stream that can be told to fail, and knows what was done to it. */
  private static final class Target extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean failing;
    private int flushes;
    private int closes;

    private void failIfTold(String action) throws IOException {
      if (failing) {
        throw new IOException("no " + action);
      }
    }

    @Override
    public void write(int b) throws IOException {
      failIfTold("write");
      bytes.write(b);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      failIfTold("write");
      bytes.write(buffer, offset, length);
    }

    @Override
    public void flush() throws IOException {
      failIfTold("flush");
      flushes++;
    }

    @Override
    public void close() throws IOException {
      closes++;
      failIfTold("close");
    }

    String text() {
      return bytes.toString(UTF_8);
    }
  }

  private final Target target = new Target();

  @Test
  void writesTheColumnsOfBothDirectionsUnlessToldWhich() {
    StringWriter text = new StringWriter();
    try (CdrWriter out = CSV.open(text)) {
      out.write(CALL);
    }
    assertThat(text.toString()).startsWith("direction,callid,callid_in,").contains(",did_hash,");

    StringWriter outbound = new StringWriter();
    try (CdrWriter out = CSV.outbound().open(outbound)) {
      out.write(CALL);
    }
    assertThat(outbound.toString()).startsWith("callid,callid_in,").doesNotContain("did_hash");
  }

  @Test
  void hasAHeaderWithoutRecords() {
    SHORT.open(target).close();

    assertThat(target.text()).isEqualTo(lines("direction,callid,number"));
  }

  @Test
  void writesManyRecordsOneByOneAndAtOnce() {
    try (CdrWriter out = SHORT.open(target)) {
      assertThat(out.written()).isZero();
      out.write(CALL);
      out.writeAll(List.of(CALL, WrittenCalls.inbound("8").build()));
      assertThat(out.written()).isEqualTo(3);
    }

    assertThat(target.text())
        .isEqualTo(lines("direction,callid,number", "OUT,7,", "OUT,7,", "IN,8,"));
  }

  @Test
  void flushHandsOnWhatWasWritten() {
    CdrWriter out = SHORT.open(target);
    out.write(CALL);
    assertThat(target.text()).isEmpty();

    out.flush();

    assertThat(target.text()).isEqualTo(lines("direction,callid,number", "OUT,7,"));
    assertThat(target.flushes).isPositive();
    out.write(CALL);
    out.close();
    assertThat(target.text()).isEqualTo(lines("direction,callid,number", "OUT,7,", "OUT,7,"));
  }

  @Test
  void handsOnLongBeforeTheEnd() {
    try (CdrWriter out = SHORT.open(target)) {
      for (int i = 0; i < 10_000; i++) {
        out.write(CALL);
      }
      assertThat(target.bytes.size()).isGreaterThan(50_000);
    }
    assertThat(target.text()).hasLineCount(10_001);
  }

  @Test
  void writesARecordThatIsLongerThanTheBuffer() {
    String name = "\"caf\u00E9\"".repeat(100_000);
    Cdr call = WrittenCalls.inbound("7").caller(c -> c.name(name)).customerField("end").build();

    try (CdrWriter out =
        CSV.columns(CdrField.CALLID, CdrField.CLI_NAME, CdrField.CUSTOMER_FIELD).open(target)) {
      out.write(CALL);
      out.write(call);
      out.write(CALL);
    }

    assertThat(target.text())
        .isEqualTo(
            lines(
                "direction,callid,cli_name,customer_field",
                "OUT,7,,",
                "IN,7,\"" + name.replace("\"", "\"\"") + "\",end",
                "OUT,7,,"));
  }

  @Test
  void writesManyColumns() {
    String[] names = new String[3000];
    Cdr.Builder<?> call = WrittenCalls.inbound("7");
    for (int i = 0; i < names.length; i++) {
      names[i] = "extra-" + i;
      call.extra(names[i], "value " + i);
    }
    try (CdrWriter out = SHORT.extras(names).open(target)) {
      out.write(call.build());
      out.write(CALL);
    }

    assertThat(target.text())
        .startsWith("direction,callid,number,extra-0,extra-1,")
        .contains("\r\nIN,7,,value 0,value 1,")
        .endsWith(",value 2999\r\nOUT,7,," + ",".repeat(2999) + "\r\n");
  }

  @Test
  void closesItsTargetOnce() {
    CdrWriter out = SHORT.open(target);
    out.close();
    out.close();

    assertThat(target.closes).isOne();
    assertThat(target.text()).isEqualTo(lines("direction,callid,number"));
  }

  @Test
  void cannotBeUsedAfterItWasClosed() {
    CdrWriter out = SHORT.open(target);
    out.write(CALL);
    out.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> out.write(CALL))
        .withMessage("the writer is closed");
    assertThatIllegalStateException().isThrownBy(out::flush);
    assertThat(out.written()).isOne();
  }

  @Test
  void refusesNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> SHORT.open(target).write(null))
        .withMessage("cdr must not be null");
  }

  @Test
  void aTargetThatFailsWhileWritingEndsTheWriter() {
    CdrWriter out = SHORT.open(target);
    target.failing = true;
    assertThatThrownBy(
            () -> {
              while (out.written() < 100_000) {
                out.write(CALL);
              }
            })
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("the target fails: no write")
        .hasRootCauseMessage("no write");
    target.failing = false;

    assertThatThrownBy(() -> out.write(CALL)).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(out::flush).isInstanceOf(UncheckedIOException.class);
    out.close();

    assertThat(target.closes).isOne();
    assertThat(target.text()).as("no record follows a gap").isEmpty();
  }

  @Test
  void aTargetThatFailsWhenFlushedEndsTheWriter() {
    CdrWriter out = SHORT.open(target);
    out.write(CALL);
    target.failing = true;

    assertThatThrownBy(out::flush).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> out.write(CALL)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aTargetThatFailsAtTheEndIsClosedAllTheSame() {
    CdrWriter out = SHORT.open(target);
    out.write(CALL);
    target.failing = true;

    assertThatThrownBy(out::close)
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("no write");
    out.close();

    assertThat(target.closes).isOne();
  }

  @Test
  void aTargetThatCannotBeClosedSaysSo() {
    CdrWriter out = SHORT.open(target);
    out.write(CALL);
    out.flush();
    target.failing = true;

    assertThatThrownBy(out::close)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("the target fails: no write");
  }

  @Test
  void aHeaderThatCannotBeWrittenClosesTheTargetAllTheSame() {
    CdrWriter out = SHORT.extras("\uDC00").open(target);

    assertThatThrownBy(out::close).isInstanceOf(CdrDataException.class);

    assertThat(target.closes).isOne();
    assertThat(target.text()).isEmpty();
  }

  @Test
  void opensAFileInPlaceOfWhatItHolds(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("calls.csv");
    Files.writeString(file, "something that is longer than the new content");

    try (CdrWriter out = SHORT.open(file)) {
      out.write(CALL);
    }

    assertThat(file).hasContent(lines("direction,callid,number", "OUT,7,"));
  }

  @Test
  void opensAGzipFileByItsName(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("calls.csv.GZ");
    try (CdrWriter out = SHORT.open(file)) {
      out.write(CALL);
    }

    byte[] bytes = Files.readAllBytes(file);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      assertThat(in.readAllBytes())
          .asString(UTF_8)
          .isEqualTo(lines("direction,callid,number", "OUT,7,"));
    }
  }

  @Test
  void aFileThatCannotBeOpenedIsAnIoException(@TempDir Path directory) {
    assertThatThrownBy(() -> CSV.open(directory.resolve("none/calls.csv")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void characterStreamsNeedNoCharset() {
    Cdr call = WrittenCalls.inbound("\u20AC\uD83D\uDE00").build();
    StringWriter text = new StringWriter();
    try (CdrWriter out = SHORT.charset(java.nio.charset.StandardCharsets.US_ASCII).open(text)) {
      out.write(call);
    }

    assertThat(text).hasToString(lines("direction,callid,number", "IN,\u20AC\uD83D\uDE00,"));
  }

  @Test
  void aTranscodedStreamIsFlushedAndClosedToo() {
    CdrWriter out = SHORT.charset(UTF_16).open(target);
    out.write(CALL);
    out.flush();

    assertThat(target.bytes.toByteArray())
        .isEqualTo(lines("direction,callid,number", "OUT,7,").getBytes(UTF_16));
    assertThat(target.flushes).isPositive();
    out.close();
    assertThat(target.closes).isOne();
  }
}

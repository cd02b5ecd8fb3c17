package com.example.invoices;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrInput;
import dev.cdr4j.CdrReader;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.Location;
import dev.cdr4j.MalformedCdrException;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {
  private static final CsvInput<Cdr> CSV = CdrCsv.reader();

  @TempDir Path folder;

  @Test
  void everySourceGivesTheSameCalls() throws IOException {
    byte[] bytes = Exports.OUTBOUND.getBytes(UTF_8);
    Path file = Files.write(folder.resolve("export.csv"), bytes);
    Path gzip = Files.write(folder.resolve("export.csv.gz"), compressed(bytes));
    List<Cdr> calls = CSV.readAll(Exports.OUTBOUND);

    assertThat(calls).extracting(Cdr::callId).containsExactly("1", "2");
    assertThat(CSV.readAll(bytes)).isEqualTo(calls);
    assertThat(CSV.readAll(file)).isEqualTo(calls);
    assertThat(CSV.readAll(gzip)).isEqualTo(calls);
    assertThat(CSV.readAll(new ByteArrayInputStream(bytes))).isEqualTo(calls);
    assertThat(CSV.readAll(new StringReader(Exports.OUTBOUND))).isEqualTo(calls);
    assertThat(drained(CSV.open(file))).isEqualTo(calls);
    assertThat(drained(CSV.open(new ByteArrayInputStream(bytes)))).isEqualTo(calls);
    assertThat(drained(CSV.open(new StringReader(Exports.OUTBOUND)))).isEqualTo(calls);
    assertThat(drained(CSV.open(Exports.OUTBOUND))).isEqualTo(calls);
    assertThat(drained(CSV.open(bytes))).isEqualTo(calls);
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    }
    return compressed.toByteArray();
  }

  private static List<Cdr> drained(CdrReader<Cdr> reader) {
    try (Stream<Cdr> calls = reader.stream()) {
      return calls.toList();
    }
  }

  @Test
  void callsComeOneByOneWithTheirPlaces() {
    try (CdrReader<Cdr> calls = CSV.open(Exports.OUTBOUND)) {
      assertThat(calls.read()).extracting(Cdr::callId).isEqualTo("1");
      assertThat(calls.location()).isEqualTo(Location.ofRecord(1, 2, 90));
      assertThat(calls.read()).extracting(Cdr::callId).isEqualTo("2");
      assertThat(calls.location().line()).isEqualTo(3);
      assertThat(calls.read()).isNull();
      assertThat(calls.delivered()).isEqualTo(2);
      assertThat(calls.rejected()).isZero();
    }
  }

  @Test
  void aStatedDirectionGivesRecordsOfItsType() {
    String undecided = "callid,start\n1,2026-03-02 08:00:00\n";
    List<InboundCdr> inbound = CSV.inbound().readAll(undecided);
    List<OutboundCdr> outbound = CSV.outbound().readAll(undecided);

    assertThat(inbound.get(0).did().number()).isNull();
    assertThat(outbound.get(0).destination().number()).isNull();
    assertThatThrownBy(() -> CSV.readAll(undecided))
        .isInstanceOf(CdrDataException.class)
        .hasMessageContaining("state it with inbound() or outbound()");
  }

  @Test
  void theHandlerGetsWhatIsNotAcceptedWhole() {
    List<Reject> rejects = new ArrayList<>();
    List<Cdr> calls = CSV.onReject(rejects::add).readAll(Exports.BROKEN_INBOUND);

    assertThat(calls).hasSize(1);
    assertThat(rejects).hasSize(1);
    Reject reject = rejects.get(0);
    assertThat(reject.rawText()).isEqualTo("4,2026-02-30 10:00:00,+441632960001,1e3\n");
    assertThat(reject.rawBytes()).isEqualTo(reject.rawText().getBytes(UTF_8));
    assertThat(reject.location()).isEqualTo(Location.ofRecord(2, 3, 76));
    assertThat(reject.isMalformed()).isFalse();
    assertThat(reject.isTruncated()).isFalse();
    assertThat(reject.problems())
        .extracting(Problem::field, Problem::reason, Problem::rawValue)
        .containsExactly(
            tuple(CdrField.START, Reason.INVALID_DATETIME, "2026-02-30 10:00:00"),
            tuple(CdrField.DURATION, Reason.INVALID_SECONDS, "1e3"));
    Problem first = reject.problems().get(0);
    assertThat(first.location()).isEqualTo(new Location(2, 3, 2, 78, "start"));
    assertThat(first.message()).startsWith("start is not a datetime");
  }

  @Test
  void withoutAHandlerTheExceptionSaysTheSame() {
    try (CdrReader<Cdr> calls = CSV.open(Exports.BROKEN_INBOUND)) {
      assertThat(calls.read()).isNotNull();
      CdrDataException exception = catchThrowableOfType(CdrDataException.class, calls::read);

      assertThat(exception.reason()).isEqualTo(Reason.INVALID_DATETIME);
      assertThat(exception.field()).isEqualTo(CdrField.START);
      assertThat(exception.location().record()).isEqualTo(2);
      assertThat(exception.location().path()).isEqualTo("start");
      assertThat(exception.problems()).hasSize(2);
      assertThat(exception.reject().rawText()).startsWith("4,");
      assertThat(exception)
          .hasMessageStartingWith("record 2, line 3, byte 76: start is not a datetime");
      assertThat(calls.read()).as("reading goes on").isNull();
      assertThat(calls.rejected()).isEqualTo(1);
    }
  }

  @Test
  void malformedTextIsAnExceptionOfItsOwn() {
    String unclosed = "callid,start,did_hash\n1,2026-03-02 08:00:00,\"Y6FG2QTM\n";

    CdrException exception = catchThrowableOfType(CdrException.class, () -> CSV.readAll(unclosed));

    assertThat(exception).isInstanceOf(MalformedCdrException.class);
    assertThat(exception.reason()).isEqualTo(Reason.UNCLOSED_QUOTE);
    assertThat(exception.reason().isMalformed()).isTrue();
    assertThat(exception.field()).isEqualTo(CdrField.DID_HASH);
  }

  @Test
  void theOptionsAreThere() {
    String odd = "callid|start|cli_name|\n1|2026-03-02 08:00:00|'Zo\u00eb|\n";

    List<InboundCdr> calls =
        CSV.delimiter('|')
            .charset(ISO_8859_1)
            .trailingDelimiter(true)
            .spreadsheetGuard(true)
            .maxFieldLength(100)
            .maxRecordLength(1_000)
            .maxColumns(10)
            .bufferSize(16)
            .inbound()
            .readAll(odd.getBytes(ISO_8859_1));

    assertThat(calls).extracting(call -> call.caller().name()).containsExactly("Zoë");
  }

  @Test
  void settingsMakeAnotherInputAndLeaveTheOldOne() {
    List<Reject> rejects = new ArrayList<>();
    CdrInput<Cdr> lenient = CSV.onReject(rejects::add);

    assertThat(lenient.readAll(Exports.BROKEN_INBOUND)).hasSize(1);
    assertThatThrownBy(() -> CSV.readAll(Exports.BROKEN_INBOUND)).isInstanceOf(CdrException.class);
    assertThat(rejects).hasSize(1);
  }
}

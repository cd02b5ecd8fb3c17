package com.example.invoices;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrOutput;
import dev.cdr4j.CdrWriter;
import dev.cdr4j.Fractions;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.Reason;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvOutput;
import dev.cdr4j.csv.LineEnd;
import dev.cdr4j.csv.QuoteMode;
import dev.cdr4j.csv.UndeclaredExtras;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private static final InboundCdr CALL =
      InboundCdr.builder()
          .callId(1)
          .timing(timing -> timing.start(START.plusMillis(500)))
          .caller(caller -> caller.name("=Zoë"))
          .extra("gateway_codec", "PCMA")
          .build();

  private final List<Cdr> calls = CdrCsv.reader().readAll(Exports.OUTBOUND);
  private final CdrOutput csv = CdrCsv.writer();

  @TempDir Path folder;

  @Test
  void everyTargetGetsTheSame() throws IOException {
    String text = csv.toText(calls);
    Path file = folder.resolve("calls.csv");
    Path gzip = folder.resolve("calls.csv.gz");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    csv.writeAll(file, calls);
    csv.writeAll(gzip, calls);
    csv.writeAll(bytes, calls);

    assertThat(file).hasContent(text);
    assertThat(bytes.toByteArray()).isEqualTo(text.getBytes(UTF_8)).isEqualTo(csv.toBytes(calls));
    assertThat(Files.readAllBytes(gzip)).startsWith(0x1F, 0x8B);
    assertThat(CdrCsv.reader().readAll(gzip)).isEqualTo(calls);
  }

  @Test
  void callsCanBeWrittenOneByOne() throws IOException {
    CsvOutput outbound = CdrCsv.writer().outbound();
    String text = outbound.toText(calls);
    Path file = folder.resolve("calls.csv");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringWriter characters = new StringWriter();

    write(outbound.open(file));
    write(outbound.open(bytes));
    write(outbound.open(characters));

    assertThat(file).hasContent(text);
    assertThat(bytes.toString(UTF_8)).isEqualTo(text);
    assertThat(characters).hasToString(text);
  }

  private void write(CdrWriter writer) {
    try (writer) {
      writer.write(calls.get(0));
      writer.flush();
      writer.writeAll(calls.subList(1, calls.size()));
      assertThat(writer.written()).isEqualTo(calls.size());
    }
  }

  @Test
  void theOptionsAreThere() {
    CsvOutput output =
        CdrCsv.writer()
            .inbound()
            .columns(CdrField.START, CdrField.CALLID, CdrField.CLI_NAME)
            .extras("gateway_codec")
            .undeclaredExtras(UndeclaredExtras.DROP)
            .fractions(Fractions.TRUNCATE)
            .delimiter(';')
            .lineEnd(LineEnd.LF)
            .quote(QuoteMode.ALWAYS)
            .byteOrderMark(true)
            .spreadsheetGuard(true);

    assertThat(output.toText(List.of(CALL)))
        .isEqualTo(
            "\uFEFF"
                + """
                "direction";"callid";"start";"cli_name";"gateway_codec"
                "IN";"1";"2026-03-02 08:00:00";"'=Zoë";"PCMA"
                """);
    assertThat(CdrCsv.reader().spreadsheetGuard(true).readAll(output.toBytes(List.of(CALL))))
        .extracting(call -> call.caller().name())
        .containsExactly("=Zoë");
    assertThat(CdrCsv.writer().charset(ISO_8859_1).outbound().toBytes(calls))
        .isEqualTo(CdrCsv.writer().outbound().toText(calls).getBytes(ISO_8859_1));
  }

  @Test
  void whatCannotBeWrittenIsRefusedAndTheOldFileStays() throws IOException {
    Path file = folder.resolve("calls.csv");
    csv.writeAll(file, calls);

    assertThatThrownBy(() -> csv.writeAll(file, List.of(CALL)))
        .isInstanceOfSatisfying(
            CdrDataException.class,
            exception -> {
              assertThat(exception.reason()).isEqualTo(Reason.NOT_WRITABLE);
              assertThat(exception.field()).isEqualTo(CdrField.START);
            });
    assertThat(file).hasContent(csv.toText(calls));
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }
}

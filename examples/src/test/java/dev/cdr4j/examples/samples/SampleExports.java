package dev.cdr4j.examples.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.VoiceApp;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.testkit.Mix;
import dev.cdr4j.testkit.Outcome;
import dev.cdr4j.testkit.Traffic;
import dev.cdr4j.testkit.TrafficCurve;
import dev.cdr4j.testkit.corrupt.Corrupted;
import dev.cdr4j.testkit.corrupt.Corrupter;
import dev.cdr4j.testkit.corrupt.CsvDefect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Makes the exports that the examples run on: the same bytes on every run and every JDK. */
public final class SampleExports {
  private static final byte[] UTF_8_BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final VoiceApp REMINDERS =
      VoiceApp.builder()
          .hash("F7SA3XDH")
          .name("Rappel de rendez-vous")
          .packageName("SENDDTMF10")
          .build();

  /** Two weeks; on one afternoon, a batch of reminders meets a carrier without free circuits. */
  private static final Traffic TRAFFIC =
      Traffic.seeded(2026)
          .period(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-16T00:00:00Z"))
          .callsPerDay(250)
          .curve(TrafficCurve.OFFICE)
          .withheldShare(0.07)
          .unusualCliShare(0.03)
          .during(
              Instant.parse("2026-03-11T16:30:00Z"),
              Instant.parse("2026-03-11T16:45:00Z"),
              batch ->
                  reminders(batch)
                      .answerRate(0.1)
                      .outcomes(Mix.of(Outcome.NO_CIRCUIT, 5).and(Outcome.NETWORK_OUT_OF_ORDER, 2)))
          .during(
              Instant.parse("2026-03-11T16:45:00Z"),
              Instant.parse("2026-03-11T17:15:00Z"),
              SampleExports::reminders);

  private SampleExports() {}

  private static Traffic reminders(Traffic traffic) {
    return traffic
        .inboundShare(0)
        .curve(TrafficCurve.FLAT)
        .callsPerDay(3_000)
        .voiceApps(Mix.evenly(REMINDERS))
        .customerFields(1, "RDV2026031######");
  }

  /** Writes the files into a directory, the first argument. */
  public static void main(String[] directory) throws IOException {
    Path target = Path.of(directory[0]);
    for (Map.Entry<String, byte[]> file : generate().entrySet()) {
      Files.write(target.resolve(file.getKey()), file.getValue());
    }
  }

  /** The content of every file, by its name. */
  static Map<String, byte[]> generate() {
    byte[] inbound = CdrCsv.writer().toBytes(TRAFFIC.list(InboundCdr.class));
    List<OutboundCdr> calls = outbound();
    String outbound = CdrCsv.writer().toText(calls);
    DamagedExport damaged = new DamagedExport(CdrCsv.writer().toText(someThatEndPlainly(calls)));

    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("inbound.csv", inbound);
    files.put("inbound.csv.gz", gzip(inbound));
    files.put("outbound.csv", outbound.getBytes(UTF_8));
    files.put("outbound-spreadsheet.csv", spreadsheet(outbound));
    files.put("damaged.csv", damaged.export());
    files.put("damaged.expected.csv", damaged.expected());
    return files;
  }

  /** The first calls, up to some that need no quotes: a quote that is left open stays so there. */
  private static List<OutboundCdr> someThatEndPlainly(List<OutboundCdr> calls) {
    int end = 110;
    while (CdrCsv.writer().toText(calls.subList(end - 6, end)).indexOf('"') >= 0) {
      end++;
    }
    return calls.subList(0, end);
  }

  /** Without the few names that a spreadsheet would lose in Windows-1252. */
  private static List<OutboundCdr> outbound() {
    CharsetEncoder windows = WINDOWS_1252.newEncoder();
    return TRAFFIC.stream(OutboundCdr.class)
        .map(
            call -> {
              String name = call.caller().name();
              return name == null || windows.canEncode(name)
                  ? call
                  : call.toBuilder().caller(caller -> caller.name(null)).build();
            })
        .toList();
  }

  /** A byte order mark that promises UTF-8, and then Windows-1252: such files do arrive. */
  private static byte[] spreadsheet(String outbound) {
    Corrupted resaved =
        Corrupter.csv(outbound)
            .seeded(1)
            .with(CsvDefect.COLUMNS_SHUFFLED)
            .with(CsvDefect.HEADER_WITH_BLANKS)
            .with(CsvDefect.DELIMITER_SEMICOLON)
            .corrupt();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(UTF_8_BYTE_ORDER_MARK);
    bytes.writeBytes(resaved.text().getBytes(WINDOWS_1252));
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

package dev.cdr4j.examples.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Makes the exports that the examples run on: the same bytes on every run and every JDK. */
public final class SampleExports {
  private static final byte[] UTF_8_BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private SampleExports() {}

  /** Writes the files into a directory, the first argument. */
  public static void main(String[] directory) throws IOException {
    Path target = Path.of(directory[0]);
    for (Map.Entry<String, byte[]> file : generate().entrySet()) {
      Files.write(target.resolve(file.getKey()), file.getValue());
    }
  }

  /** The content of every file, by its name. */
  static Map<String, byte[]> generate() {
    CallLog log = new CallLog();
    new InboundTraffic(log).run();
    new OutboundTraffic(log).run();
    byte[] inbound = CsvTable.INBOUND.text(log.inboundCalls()).getBytes(UTF_8);
    List<Map<String, String>> outbound = log.outboundCalls();
    DamagedExport damaged = new DamagedExport(outbound);

    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("inbound.csv", inbound);
    files.put("inbound.csv.gz", gzip(inbound));
    files.put("outbound.csv", CsvTable.OUTBOUND.text(outbound).getBytes(UTF_8));
    files.put("outbound-spreadsheet.csv", spreadsheet(outbound));
    files.put("damaged.csv", damaged.export());
    files.put("damaged.expected.csv", damaged.expected());
    return files;
  }

  /** A byte order mark that promises UTF-8, and then Windows-1252: such files do arrive. */
  private static byte[] spreadsheet(List<Map<String, String>> calls) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(UTF_8_BYTE_ORDER_MARK);
    String text = CsvTable.OUTBOUND_SPREADSHEET.text(calls);
    bytes.writeBytes(text.getBytes(Charset.forName("windows-1252")));
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

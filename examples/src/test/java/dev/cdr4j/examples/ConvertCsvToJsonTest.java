package dev.cdr4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.json.CdrJson;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From CSV to JSON and back, nothing changes. */
class ConvertCsvToJsonTest {
  @TempDir Path folder;

  @Test
  void anExportComesBackByteForByte() throws IOException {
    Path json = folder.resolve("calls.json");
    Path back = folder.resolve("calls.csv");
    for (String sample : List.of("outbound.csv", "inbound.csv")) {
      Path export = Sample.path(sample);
      List<Cdr> calls = CdrCsv.reader().readAll(export);

      long count = ConvertCsvToJson.convert(CdrCsv.reader(), export, CdrJson.writer(), json);
      CdrCsv.writer().writeAll(back, CdrJson.reader().readAll(json));

      assertThat(count).isEqualTo(calls.size());
      assertThat(CdrJson.reader().readAll(json)).isEqualTo(calls);
      assertThat(back).hasSameBinaryContentAs(export);
    }
  }

  /** What a spreadsheet re-saved becomes what the console wrote. */
  @Test
  void aResavedExportBecomesTheCanonicalOne() throws IOException {
    Path json = folder.resolve("calls.json.gz");
    Path back = folder.resolve("calls.csv");
    ConvertCsvToJson.convert(
        CdrCsv.reader().charset(Charset.forName("windows-1252")),
        Sample.path("outbound-spreadsheet.csv"),
        CdrJson.writer(),
        json);
    ConvertCsvToJson.convert(CdrJson.reader().outbound(), json, CdrCsv.writer().outbound(), back);

    assertThat(Files.readAllBytes(json)).startsWith(0x1F, 0x8B);
    assertThat(back).hasSameBinaryContentAs(Sample.path("outbound.csv"));
  }
}

package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Reject;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderHeaderTest {
  private static final String HEADER = "callid;start;did_hash; note ;direction;\"a \"\"b\"\"\"\r\n";
  private static final String ROWS = "1;2024-01-31 10:00:00;D;x;IN;y\r\n";

  @Test
  void knowsTheHeaderAsItStands() {
    try (CsvReader<Cdr> reader = CdrCsv.reader().open("\uFEFF\n" + HEADER + ROWS)) {
      assertThat(reader.headerText()).isEqualTo(HEADER);
      assertThat(reader.headerBytes()).isEqualTo(HEADER.getBytes(UTF_8));
      reader.headerBytes()[0] = 'x';
      assertThat(reader.headerText()).isEqualTo(HEADER);
    }
  }

  @Test
  void knowsTheNamesOfExtras() {
    try (CsvReader<Cdr> reader = CdrCsv.reader().open(HEADER + ROWS)) {
      assertThat(reader.extraNames()).containsExactly(" note ", "a \"b\"");
      assertThat(reader.read().extras().keySet()).containsExactlyElementsOf(reader.extraNames());
    }
    try (CsvReader<?> reader = CdrCsv.reader().outbound().open(HEADER)) {
      assertThat(reader.extraNames()).containsExactly("did_hash", " note ", "a \"b\"");
    }
  }

  @Test
  void headerAndRejectsMakeAFileToRepair() {
    Charset charset = Charset.forName("windows-1252");
    String bad = "2;never;José;x;IN;y\r\n";
    ByteArrayOutputStream repairs = new ByteArrayOutputStream();
    try (CsvReader<Cdr> reader =
        CdrCsv.reader()
            .charset(charset)
            .onReject(reject -> repairs.writeBytes(reject.rawBytes()))
            .open((HEADER + ROWS + bad).getBytes(charset))) {
      repairs.writeBytes(reader.headerBytes());
      assertThat(reader.stream()).hasSize(1);
    }

    assertThat(repairs.toString(charset)).isEqualTo(HEADER + bad);
  }

  @Test
  void aHandlerMayCloseTheReader() {
    List<CdrReader<?>> open = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    CdrReader<Cdr> reader =
        CdrCsv.reader()
            .onReject(
                reject -> {
                  rejects.add(reject);
                  open.get(0).close();
                })
            .open(HEADER + "2;never;D;x;IN;y\r\n" + ROWS);
    open.add(reader);

    assertThatThrownBy(reader::read).isInstanceOf(IllegalStateException.class);
    assertThat(rejects).hasSize(1);
    assertThat(reader.delivered()).isZero();
  }

  @Test
  void nullsAreNamed() {
    assertThatThrownBy(() -> CdrCsv.reader().open((Path) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("path must not be null");
    assertThatThrownBy(() -> CdrCsv.reader().open((String) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("text must not be null");
  }
}

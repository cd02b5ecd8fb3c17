package com.example.invoices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.csv.CdrCsv;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CallArchiveTest {
  @Test
  void aServiceNeedNotKnowTheFormat() throws IOException {
    CallArchive archive = new CallArchive(CdrCsv.reader(), CdrCsv.writer().outbound());
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    String export = Exports.OUTBOUND + "3,never,,,,,,\n";

    CallArchive.Result result =
        archive.copy(new ByteArrayInputStream(export.getBytes(UTF_8)), copy, Cdr::isAnswered);

    assertThat(result).isEqualTo(new CallArchive.Result(2, 1, 1));
    assertThat(CdrCsv.reader().readAll(copy.toByteArray()))
        .extracting(Cdr::callId)
        .containsExactly("1");
  }
}

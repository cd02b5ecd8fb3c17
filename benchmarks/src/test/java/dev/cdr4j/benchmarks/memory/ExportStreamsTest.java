package dev.cdr4j.benchmarks.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Format;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The exports that are not kept in memory. */
class ExportStreamsTest {
  @ParameterizedTest
  @EnumSource
  void aGeneratedExportIsThatOfTheSameCalls(Format format) throws IOException {
    for (Export export : Export.both(format, 1_234)) {
      try (InputStream in = new GeneratedExport(format, export.direction(), 1_234)) {
        assertThat(in.readAllBytes()).isEqualTo(export.bytes());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRepeatedExportHasTheSameCallsOverAndOver(Format format) throws IOException {
    List<Cdr> calls = Export.calls(Direction.OUTBOUND).limit(1_000).toList();
    List<Cdr> thrice = new ArrayList<>(calls);
    thrice.addAll(calls);
    thrice.addAll(calls);

    assertThat(format.input().readAll(new RepeatedExport(format).open(3_000)))
        .containsExactlyElementsOf(thrice);
  }
}

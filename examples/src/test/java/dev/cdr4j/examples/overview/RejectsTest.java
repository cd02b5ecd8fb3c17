package dev.cdr4j.examples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Problem;
import dev.cdr4j.Reject;
import dev.cdr4j.examples.Sample;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The damaged sample has the problems that are known of it, and no others. */
class RejectsTest {
  @Test
  void areThoseThatAreExpected() throws Exception {
    List<String> found = new ArrayList<>();
    found.add("record,line,field,kind");
    ExportReader reader = new ExportReader(Progress.none());
    FileResult result =
        reader.read(Samples.find().damaged(), call -> {}, reject -> found.addAll(lines(reject)));
    assertThat(found).isEqualTo(Files.readAllLines(Sample.path("damaged.expected.csv")));
    assertThat(result.failure()).isNull();
    assertThat(result.delivered() + result.rejected()).isEqualTo(result.lastRecord());
  }

  private static List<String> lines(Reject reject) {
    List<String> lines = new ArrayList<>();
    for (Problem problem : reject.problems()) {
      String field = problem.field() == null ? "" : problem.field().wireName();
      lines.add(
          reject.location().record()
              + ","
              + reject.location().line()
              + ","
              + field
              + ","
              + problem.reason());
    }
    return lines;
  }

  @Test
  void areCountedByReasonEvenIfNotListed() throws Exception {
    RejectLog log = new RejectLog(3);
    new ExportReader(Progress.none())
        .read(Samples.find().damaged(), call -> {}, log.of("damaged.csv"));
    List<String> expected = Files.readAllLines(Sample.path("damaged.expected.csv"));
    assertThat(log.count()).isEqualTo(28);
    assertThat(log.entries()).hasSize(3);
    assertThat(log.reasons().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(expected.size() - 1);
    log.reasons()
        .forEach(
            (reason, count) ->
                assertThat(expected)
                    .filteredOn(line -> line.endsWith("," + reason))
                    .hasSize(count.intValue()));
  }

  @Test
  void copiesHaveTheSameRecordsAsTheirOriginals() throws Exception {
    Samples samples = Samples.find();
    ExportReader reader = new ExportReader(Progress.none());
    assertThat(reader.compare(samples.inbound(), samples.inboundGzip()))
        .isEqualTo(new Comparison(1385, true));
    assertThat(reader.compare(samples.outbound(), samples.outboundSpreadsheet()))
        .isEqualTo(new Comparison(3008, true));
    assertThat(reader.compare(samples.outbound(), samples.inbound()))
        .isEqualTo(new Comparison(0, false));
    assertThat(reader.compare(samples.damaged(), samples.outbound()).same()).isFalse();
  }
}

package dev.cdr4j.examples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrReader;
import dev.cdr4j.DialStatus;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Reject;
import dev.cdr4j.csv.CdrCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every small example runs, and does what it says. */
class SmallExamplesTest {
  @TempDir Path directory;

  @Test
  void readsAnExport() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReadAnExport.printLongCalls(Sample.path("outbound.csv"), new PrintStream(out, true, UTF_8));
    int expected =
        PlainCount.of(Sample.path("outbound.csv"))
            .where(call -> Long.parseLong(call.get("duration_answered")) >= 3600)
            .size();
    assertThat(out.toString(UTF_8))
        .hasLineCount(expected)
        .startsWith("2026-03-02T03:19:18Z  82 minutes to Portugal - Mobile");
  }

  @Test
  void filtersAndWrites() throws IOException {
    Path target = directory.resolve("reminders.csv.gz");
    long written =
        FilterAndWrite.write(Sample.path("outbound.csv"), FilterAndWrite.REMINDERS, target);
    int expected =
        PlainCount.of(Sample.path("outbound.csv"))
            .where("scenario_hash", "F7SA3XDH")
            .where(call -> call.get("start").compareTo("2026-03-11 16:30:00") >= 0)
            .where(call -> call.get("start").compareTo("2026-03-11 17:30:00") <= 0)
            .size();
    assertThat(written).isEqualTo(expected).isPositive();
    assertThat(Files.readAllBytes(target)).startsWith(0x1F, 0x8B);
    assertThat(CdrCsv.reader().readAll(target))
        .hasSize(expected)
        .allMatch(FilterAndWrite.REMINDERS);
  }

  @Test
  void collectsRejectsForRepair() throws IOException {
    Path repairs = directory.resolve("repairs.csv");
    List<Cdr> good = CollectRejects.readGood(Sample.path("damaged.csv"), repairs);
    assertThat(good).hasSize(90);

    List<Reject> rejects = new ArrayList<>();
    try (CdrReader<Cdr> calls = CdrCsv.reader().onReject(rejects::add).open(repairs)) {
      assertThat(calls).isEmpty();
    }
    assertThat(rejects).hasSize(28);

    String repaired = Files.readString(repairs, ISO_8859_1);
    Files.writeString(
        repairs, repaired.replaceAll("(\\d\\d-\\d\\d)T(\\d\\d:)", "$1 $2"), ISO_8859_1);
    rejects.clear();
    List<Cdr> saved = CdrCsv.reader().onReject(rejects::add).readAll(repairs);
    assertThat(saved).hasSize(1).doesNotContainAnyElementsOf(good);
    assertThat(CdrCsv.reader().readAll(Sample.path("outbound.csv"))).containsAll(saved);
    assertThat(rejects).hasSize(27);
  }

  @Test
  void hasOneCallInThreeWays() {
    assertThat(OneCallThreeWays.built())
        .isEqualTo(OneCallThreeWays.read())
        .isEqualTo(OneCallThreeWays.derived());
    assertThat(OneCallThreeWays.built()).hasToString(OneCallThreeWays.read().toString());
  }

  @Test
  void deduplicatesWindows() throws IOException {
    Path export = Sample.path("inbound.csv");
    List<Cdr> first = DeduplicateWindows.read(export, DeduplicateWindows.FIRST_WEEK);
    List<Cdr> second = DeduplicateWindows.read(export, DeduplicateWindows.SECOND_WEEK);
    List<Cdr> all = CdrCsv.reader().readAll(export);
    assertThat(first.size() + second.size()).isGreaterThan(all.size());
    assertThat(DeduplicateWindows.together(first, second)).isEqualTo(all);
  }

  @Test
  void validatesInAService() throws IOException {
    List<Cdr> calls = CdrCsv.reader().readAll(Sample.path("outbound.csv")).subList(0, 3);
    OutboundCdr call = (OutboundCdr) calls.get(1);
    OutboundCdr early =
        call.toBuilder()
            .timing(timing -> timing.answer(call.timing().start().minusSeconds(9)).answered(null))
            .dialStatus(DialStatus.of("FORKED"))
            .build();

    assertThat(
            ValidateInAService.check(
                new ValidateInAService.ImportRequest(
                    "0800", List.of(calls.get(0), early, calls.get(2)))))
        .extracting(line -> line.substring(0, line.indexOf(':')))
        .contains("error calls[1].timing.answer", "error hotline", "warning calls[1].dialStatus")
        .allMatch(line -> line.contains("calls[1]") || line.endsWith("hotline"));
  }

  @Test
  void tellsWhereCallsComeFrom() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WhereCallsComeFrom.print(Sample.path("inbound.csv"), new PrintStream(out, true, UTF_8));
    PlainCount calls = PlainCount.of(Sample.path("inbound.csv"));
    int without = calls.where("cli_number", "").size();
    int french = calls.where("cli_country_code", "FR").size();
    int inBelfast = calls.where(call -> call.get("cli_number").startsWith("+442890")).size();
    int odd = calls.where(call -> call.get("cli_number").matches("[^+].*")).size();
    assertThat(List.of(without, french, inBelfast, odd)).allMatch(count -> count > 0);
    assertThat(out.toString(UTF_8))
        .startsWith("France ")
        .containsPattern("France +" + french + "  #{30}\n")
        .contains("Belfast " + inBelfast)
        .contains(without + " calls without a number")
        .contains(odd + " calls from short codes");
  }

  @Test
  void runFromTheCommandLine() throws IOException, InterruptedException {
    PrintStream console = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, UTF_8));
      ReadAnExport.main(new String[] {Sample.path("outbound.csv").toString()});
      FilterAndWrite.main(
          new String[] {
            Sample.path("outbound.csv").toString(), directory.resolve("a.csv.gz").toString()
          });
      CollectRejects.main(
          new String[] {
            Sample.path("damaged.csv").toString(), directory.resolve("b.csv").toString()
          });
      OneCallThreeWays.main(new String[0]);
      DeduplicateWindows.main(new String[] {Sample.path("inbound.csv").toString()});
      ValidateInAService.main(new String[] {Sample.path("outbound.csv").toString()});
      WhereCallsComeFrom.main(new String[] {Sample.path("inbound.csv").toString()});
      ConvertCsvToJson.main(
          new String[] {Sample.path("outbound.csv").toString(), directory.toString()});
      AskTheApi.main(new String[] {Sample.path("outbound.csv").toString()});
      CallOverview.main(new String[] {"--out", directory.toString()});
    } finally {
      System.setOut(console);
    }
    assertThat(out.toString(UTF_8))
        .contains(
            "105 calls written to ",
            "90 calls read; ",
            "equal",
            "records are 1385 calls",
            "byte for byte",
            "calls, then record ")
        .doesNotContain("different");
  }
}

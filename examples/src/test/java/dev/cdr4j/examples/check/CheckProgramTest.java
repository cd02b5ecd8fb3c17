package dev.cdr4j.examples.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.examples.CheckAnExport;
import dev.cdr4j.examples.PlainCount;
import dev.cdr4j.examples.Sample;
import dev.cdr4j.json.CdrJson;
import dev.cdr4j.json.JsonLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report says what is wrong with an export, where, and how often. */
class CheckProgramTest {
  private static final String INTERNATIONAL = "\\+[1-9][0-9]{1,14}";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    out.reset();
    err.reset();
    return new CheckProgram(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(args);
  }

  private List<String> lines() {
    return out.toString(UTF_8).lines().toList();
  }

  private static String sample(String name) {
    return Sample.path(name).toString();
  }

  @Test
  void theSampleHasWhatItsLinesSay() throws IOException {
    assertThat(run()).isZero();

    List<String> file = Files.readAllLines(Sample.path("damaged.csv"), ISO_8859_1);
    assertThat(file.get(60 - 1)).contains("ANSWERED_ELSEWHERE");
    assertThat(file.get(77 - 1)).contains(",-90,");
    assertThat(lines())
        .contains(
            "  warning  unknown-dial-status                         1  the dial status is unknown",
            "             damaged.csv line 60, outbound call 291406930500:"
                + " dialstatus ANSWERED_ELSEWHERE",
            "  error    negative-duration                           1  a duration is negative",
            "             damaged.csv line 77, outbound call 291406931829: duration -90",
            "  4 errors, 3 warnings in all, of 90 records")
        .anyMatch(line -> line.endsWith("damaged.csv: 90 records, 28 more could not be read"));
    assertThat(err.size()).isZero();
  }

  @Test
  void errorsComeFirstAndTheMostFrequentOfThem() {
    run(sample("damaged.csv"));

    assertThat(lines().stream().filter(line -> line.matches("  (error|warning) .*")))
        .extracting(line -> line.split(" +", -1)[2])
        .containsExactly(
            "answer-missing",
            "hangup-before-start",
            "negative-duration",
            "price-scale",
            "duplicate-call-id",
            "unknown-dial-status",
            "unknown-hangup-cause");
  }

  @Test
  void whatIsGoodHasUnusualCallersAlone(@TempDir Path folder) throws IOException {
    int unusual =
        PlainCount.of(Sample.path("inbound.csv"), Sample.path("outbound.csv"))
            .where(call -> !call.get("cli_number").isEmpty())
            .where(call -> !call.get("cli_number").matches(INTERNATIONAL))
            .size();

    assertThat(run(sample("inbound.csv"), sample("outbound.csv"))).isZero();
    assertThat(lines())
        .contains(
            "             and " + (unusual - 3) + " more",
            "  0 errors, " + unusual + " warnings in all, of 4,393 records");

    Path usual = folder.resolve("usual.csv");
    CdrCsv.writer()
        .writeAll(
            usual,
            CdrCsv.reader().readAll(Sample.path("outbound.csv")).stream()
                .filter(call -> call.caller().number() == null || call.caller().number().isE164())
                .toList());
    assertThat(run(usual.toString())).isZero();
    assertThat(lines()).contains("  none: all records make sense");
  }

  @Test
  void filesAreOneFeed(@TempDir Path folder) throws IOException {
    Cdr arrived = CdrCsv.reader().readAll(Sample.path("inbound.csv")).get(0);
    Path json = folder.resolve("one.jsonl.gz");
    CdrJson.writer().layout(JsonLayout.LINES).writeAll(json, List.of(arrived));
    int lost =
        PlainCount.of(Sample.path("outbound.csv"))
            .where(call -> !call.get("callid_in").isEmpty())
            .where(call -> !call.get("callid_in").equals(arrived.callId()))
            .size();

    assertThat(run(sample("outbound.csv"), json.toString())).isZero();
    assertThat(lost).isGreaterThan(100);
    assertThat(lines())
        .contains("             and " + (lost - 3) + " more")
        .anyMatch(line -> line.matches("  warning  inbound-call-missing +" + lost + "  the .*"))
        .anyMatch(line -> line.matches(" +outbound call [0-9]+: callid_in [0-9]+"));
  }

  /** The call of a leg may be among the records that could not be read. */
  @Test
  void noCallIsMissingWhereRecordsWereRejected(@TempDir Path folder) throws IOException {
    Path one = folder.resolve("one.csv");
    CdrCsv.writer()
        .writeAll(one, CdrCsv.reader().readAll(Sample.path("inbound.csv")).subList(0, 1));

    run(sample("outbound.csv"), one.toString(), sample("damaged.csv"));

    assertThat(lines())
        .noneMatch(line -> line.contains("inbound-call-missing"))
        .anyMatch(line -> line.startsWith("  warning  inbound-call-unchecked "));
  }

  @Test
  void jsonIsOneFindingALine() {
    assertThat(run("--json", sample("damaged.csv"))).isZero();

    assertThat(lines())
        .hasSize(8)
        .allMatch(line -> line.startsWith("{\"file\":") && line.endsWith("}"))
        .anyMatch(
            line ->
                line.endsWith(
                    "\"record\":75,\"line\":77,\"severity\":\"error\","
                        + "\"rule\":\"negative-duration\",\"direction\":\"OUT\","
                        + "\"callid\":\"291406931829\",\"records\":1,"
                        + "\"sentence\":\"a duration is negative\","
                        + "\"fields\":[\"duration\"],\"values\":{\"duration\":\"-90\"}}"));
    assertThat(lines().get(7))
        .startsWith("{\"file\":")
        .endsWith("damaged.csv\",\"read\":90,\"rejected\":28}");
  }

  @Test
  void aFieldThatIsMissingIsNamed(@TempDir Path folder) throws IOException {
    Cdr call = CdrCsv.reader().readAll(Sample.path("outbound.csv")).get(0);
    Path file = folder.resolve("missing.csv");
    CdrCsv.writer()
        .writeAll(
            file,
            List.of(call.toBuilder().timing(timing -> timing.hangup(null).total(null)).build()));

    run(file.toString());
    assertThat(lines())
        .anyMatch(line -> line.endsWith("call " + call.callId() + ": hangup absent"))
        .anyMatch(line -> line.endsWith("call " + call.callId() + ": duration absent"));
    run("--json", file.toString());
    assertThat(lines()).anyMatch(line -> line.endsWith("\"fields\":[\"hangup\"],\"values\":{}}"));
  }

  /** What was found before is told, and legs are not called lost since not all was read. */
  @Test
  void aFileThatCannotBeReadDoesNotTakeTheReportOfOthersAlong(@TempDir Path folder)
      throws IOException {
    String good = sample("damaged.csv");
    Path cut = folder.resolve("cut.csv.gz");
    CdrCsv.writer().writeAll(cut, CdrCsv.reader().readAll(Sample.path("outbound.csv")));
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));

    for (String bad : List.of(cut.toString(), folder.resolve("none.csv").toString())) {
      assertThat(run(good, sample("inbound.csv"), bad)).isEqualTo(1);
      assertThat(err.toString(UTF_8)).hasLineCount(1).contains(bad);
      assertThat(lines())
          .anyMatch(line -> line.contains("negative-duration"))
          .anyMatch(line -> line.endsWith("damaged.csv: 90 records, 28 more could not be read"))
          .anyMatch(line -> line.startsWith("  Not all was read"))
          .noneMatch(line -> line.contains("inbound-call-missing"));
      assertThat(run("--json", good, bad)).isEqualTo(1);
      assertThat(lines()).anyMatch(line -> line.endsWith(",\"read\":90,\"rejected\":28}"));
    }
    run(good, cut.toString());
    assertThat(lines()).anyMatch(line -> line.endsWith(" records, then it broke off"));
    run("--json", cut.toString());
    assertThat(lines().get(lines().size() - 1))
        .contains(",\"read\":", ",\"rejected\":0,\"error\":\"");
  }

  @Test
  void personalValuesAreMaskedUnlessTheyAreAskedFor() {
    run(sample("inbound.csv"));
    String masked = out.toString(UTF_8);
    run("--unmasked", sample("inbound.csv"));
    String unmasked = out.toString(UTF_8);
    run("--json", "--unmasked", sample("inbound.csv"));

    assertThat(masked).contains("cli_number ***").doesNotContain("anonymous", "sip:");
    assertThat(unmasked).contains("cli_number anonymous");
    assertThat(out.toString(UTF_8)).contains("{\"cli_number\":\"anonymous\"}");
  }

  @Test
  void aNumberInTheColumnOfTheCallIdIsMaskedToo(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("slipped.csv");
    Files.writeString(file, "callid,start,number\n+33199004719,2026-03-02 08:00:00,+33199004720\n");

    for (String form : List.of("--json", "--unmasked")) {
      run(file.toString(), form);
      assertThat(out.toString(UTF_8).contains("+33199004719")).isEqualTo(form.equals("--unmasked"));
    }
    run(file.toString());
    assertThat(out.toString(UTF_8)).contains("call +33*******19").doesNotContain("+33199004719");
  }

  @Test
  void textsAreEscaped() {
    assertThat(JsonLines.quoted("a\"b\\c\n\u0000é\u2028~ "))
        .isEqualTo("\"a\\\"b\\\\c\\u000a\\u0000\\u00e9\\u2028~ \"");
  }

  @Test
  void nothingThatATerminalObeysIsPrinted(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("odd.csv");
    Files.writeString(
        file, "callid,start,number,package_name\n7,2026-03-02 08:00:00,+33199004719,a\u001b[31m\n");

    run("--unmasked", file.toString());
    assertThat(out.toString(UTF_8)).contains("package_name a?[31m").doesNotContain("\u001b");
  }

  @Test
  void complainsInOneLine(@TempDir Path folder) throws IOException {
    assertThat(run("--jason")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).hasLineCount(1).contains("--jason");
    assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(1);
    assertThat(err.toString(UTF_8)).hasLineCount(1).endsWith("none.csv: there is no such file\n");
    Path empty = Files.writeString(folder.resolve("empty.csv"), "");
    assertThat(run(empty.toString())).isEqualTo(1);
    assertThat(err.toString(UTF_8)).hasLineCount(1).contains("empty.csv");
    assertThat(out.size()).isZero();
    assertThat(run("--help")).isZero();
    assertThat(out.toString(UTF_8)).startsWith("Usage: CheckAnExport");
  }

  @Test
  void runsFromTheCommandLine() {
    PrintStream console = System.out;
    try {
      System.setOut(new PrintStream(out, true, UTF_8));
      CheckAnExport.main(new String[] {sample("outbound.csv")});
    } finally {
      System.setOut(console);
    }
    assertThat(out.toString(UTF_8)).contains("FINDINGS", " warnings in all, of 3,008 records");
  }
}

package dev.cdr4j.examples;

import static dev.cdr4j.examples.PlainCount.money;
import static dev.cdr4j.examples.PlainCount.spread;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.csv.CdrCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, from its arguments to what it prints and writes. */
class CallOverviewTest {
  private static final Path INBOUND = Sample.path("inbound.csv");
  private static final Path OUTBOUND = Sample.path("outbound.csv");
  private static final Path DAMAGED = Sample.path("damaged.csv");
  private static final Path SPREADSHEET = Sample.path("outbound-spreadsheet.csv");

  @TempDir Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Object... args) {
    out.reset();
    err.reset();
    String[] texts = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    return CallOverview.run(
        texts, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private List<String> lines() {
    return out.toString(UTF_8).lines().toList();
  }

  /** The lines without what aligns them. */
  private List<String> facts() {
    return lines().stream().map(line -> line.strip().replaceAll(" +", " ")).toList();
  }

  private String complaint() {
    return err.toString(UTF_8);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  @Test
  void readsTheSamplesWithoutArguments() throws IOException {
    assertThat(run()).isZero();
    assertThat(complaint()).isEmpty();
    assertThat(facts())
        .contains(
            "inbound.csv 1,385 1,385 0",
            "outbound.csv 3,008 3,008 0",
            "damaged.csv 118 90 28 copies from outbound.csv: not counted",
            "4,483 delivered + 28 rejected = 4,511 records",
            "inbound.csv.gz has the same 1,385 records as inbound.csv, compressed",
            "outbound-spreadsheet.csv has the same 3,008 records as outbound.csv,"
                + " in windows-1252",
            "inbound.csv 1,385 records, all equal to the original",
            "outbound.csv 3,008 records, all equal to the original",
            "damaged.csv 90 records, all equal to the original");
    assertThat(lines()).containsSubsequence(linesInReadme());
  }

  /** What the README shows of it, from the top of the repository, but for what is left out. */
  private static List<String> linesInReadme() throws IOException {
    Path readme = INBOUND.toAbsolutePath().getParent().getParent().resolveSibling("README.md");
    String text = Files.readString(readme);
    String block = text.substring(text.indexOf("```text\n") + 8);
    return block
        .substring(0, block.indexOf("```"))
        .lines()
        .filter(line -> !line.equals("..."))
        .map(line -> line.replace("examples/samples", "samples"))
        .toList();
  }

  @Test
  void looksTheSameEverywhere() {
    run("--out", directory);
    String first = out.toString(UTF_8);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      run("--out", directory);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(out.toString(UTF_8)).isEqualTo(first);
  }

  @Test
  void fitsAnyTerminal() {
    run("--rejects", 1000);
    assertThat(lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(90).matches("[ -~]*(?<! )"));
    assertThat(lines().get(0)).isNotEmpty();
  }

  @Test
  void outcomesAreAsCountedOtherwise() throws IOException {
    PlainCount inbound = PlainCount.of(INBOUND);
    PlainCount outbound = PlainCount.of(OUTBOUND);
    run("--out", directory);
    assertThat(facts())
        .contains(
            "Inbound " + inbound.calls(),
            "Outbound " + outbound.calls(),
            "All " + PlainCount.of(INBOUND, OUTBOUND).calls());
    PlainCount notAnswered = inbound.where(call -> !PlainCount.isAnswered(call));
    assertFact(
        "answered " + inbound.answered().calls() + " " + inbound.answered().shareOf(inbound));
    assertFact("not answered " + notAnswered.calls() + " " + notAnswered.shareOf(inbound));
    Map.of(
            "ANSWER", "answered",
            "NOANSWER", "no answer",
            "BUSY", "busy",
            "CANCEL", "cancelled",
            "CONGESTION", "congestion",
            "CHANUNAVAIL", "no channel available",
            "NODIAL", "not dialled")
        .forEach(
            (status, words) -> {
              PlainCount calls = outbound.where("dialstatus", status);
              assertFact(words + " " + calls.calls() + " " + calls.shareOf(outbound));
            });
  }

  /** That a line starts so; a bar may follow. */
  private void assertFact(String start) {
    assertThat(facts()).anyMatch(line -> line.equals(start) || line.startsWith(start + " #"));
  }

  @Test
  void durationsAreAsCountedOtherwise() throws IOException {
    run("--out", directory);
    PlainCount inbound = PlainCount.of(INBOUND).answered();
    PlainCount outbound = PlainCount.of(OUTBOUND).answered();
    assertThat(facts())
        .contains(
            "Inbound talk time " + spread(inbound.seconds("duration_answered")),
            "billed time " + spread(inbound.seconds("duration_billed")),
            "time to answer " + spread(inbound.secondsToAnswer()),
            "Outbound talk time " + spread(outbound.seconds("duration_answered")),
            "billed time " + spread(outbound.seconds("duration_billed")),
            "time to answer " + spread(outbound.secondsToAnswer()));
  }

  @Test
  void moneyIsAsCountedOtherwise() throws IOException {
    run("--out", directory);
    assertThat(facts())
        .contains(
            "Inbound " + balance(PlainCount.of(INBOUND)),
            "Outbound " + balance(PlainCount.of(OUTBOUND)),
            "All " + balance(PlainCount.of(INBOUND, OUTBOUND)));
  }

  private static String balance(PlainCount calls) {
    BigDecimal debit = calls.money("billing_customer_debit_eur");
    BigDecimal credit = calls.money("billing_customer_credit_eur");
    return money(debit) + " " + money(credit) + " " + money(debit.subtract(credit));
  }

  @Test
  void destinationsAreAsCountedOtherwise() throws IOException {
    run("--out", directory);
    PlainCount all = PlainCount.of(INBOUND, OUTBOUND);
    List<String> labels = List.copyOf(all.by("billing_customer_cost_label", 99).keySet());
    List<String> top =
        labels.stream()
            .sorted((a, b) -> costOf(all, b).compareTo(costOf(all, a)))
            .limit(12)
            .toList();
    assertThat(facts())
        .containsSubsequence(top.stream().map(label -> destination(all, label)).toList())
        .contains("All " + figures(all))
        .contains(
            "("
                + (labels.size() - 12)
                + " others) "
                + figures(
                    all.where(call -> !top.contains(call.get("billing_customer_cost_label")))));
  }

  private static BigDecimal costOf(PlainCount calls, String label) {
    return calls.where("billing_customer_cost_label", label).money("billing_customer_debit_eur");
  }

  private static String destination(PlainCount calls, String label) {
    return label + " " + figures(calls.where("billing_customer_cost_label", label));
  }

  private static String figures(PlainCount calls) {
    return String.join(
        " ",
        calls.calls(),
        calls.answered().shareOf(calls),
        calls.minutes(),
        money(calls.money("billing_customer_debit_eur")),
        calls.moneyPerMinute());
  }

  @Test
  void busiestHourIsAsCountedOtherwise() throws IOException {
    run("--out", directory);
    Map<String, Integer> hours = PlainCount.of(INBOUND, OUTBOUND).by("start", 13);
    assertThat(hours).containsEntry("2026-03-11 16", 93);
    assertThat(hours.values()).allMatch(calls -> calls <= 93).containsOnlyOnce(93);
    assertThat(facts())
        .contains("The busiest hour began on Wednesday, 11 March 2026, 16:00 UTC, with 93 calls.");
  }

  @Test
  void hangupCausesAreAsCountedOtherwise() throws IOException {
    run("--out", directory);
    PlainCount all = PlainCount.of(INBOUND, OUTBOUND);
    Map.of(
            "16", "Normal call clearing",
            "17", "User busy",
            "34", "No circuit/channel available",
            "1", "Unallocated (unassigned) number")
        .forEach(
            (code, meaning) -> {
              PlainCount calls = all.where("hangupcause", code);
              assertFact(code + " " + meaning + " " + calls.calls() + " " + calls.shareOf(all));
            });
  }

  @Test
  void listsEveryProblemOfTheDamagedSample() throws IOException {
    assertThat(run(DAMAGED, "--rejects", 100)).isZero();
    String previous = "";
    List<String> expected = Files.readAllLines(Sample.path("damaged.expected.csv"));
    for (String problem : expected.subList(1, expected.size())) {
      String[] cells = problem.split(",", -1);
      String place = cells[0] + " " + cells[1] + " ";
      String field = cells[2];
      assertThat(facts())
          .as(problem)
          .anyMatch(line -> line.startsWith(place))
          .anyMatch(line -> line.startsWith(field + " ") || line.startsWith(place + field));
      previous = place;
    }
    assertThat(previous).isEqualTo("118 120 ");
    assertThat(facts()).contains("90 delivered + 28 rejected = 118 records");
    assertThat(out.toString(UTF_8)).contains("try --charset windows-1252");
  }

  @Test
  void listsSomeRejectsAndCountsTheRest() {
    run(DAMAGED, "--rejects", 2);
    assertThat(facts())
        .contains("and 26 more; --rejects N lists up to N")
        .anyMatch(line -> line.startsWith("5 6 hangup is not a datetime"))
        .anyMatch(line -> line.startsWith("10 11 callid is missing"))
        .noneMatch(line -> line.startsWith("12 13 "));
    run(DAMAGED, "--rejects", 0);
    assertThat(facts()).contains("and 28 more; --rejects N lists up to N");
  }

  @Test
  void hidesWhatIsPersonal() throws IOException {
    Path file =
        Files.write(
            directory.resolve("latin1.csv"),
            "callid,start,cli_name,did_hash\r\n1,2026-03-02 10:00:00,Andr\u00e9 Dupont,X\r\n"
                .getBytes(ISO_8859_1));
    run(file);
    assertThat(out.toString(UTF_8)).contains("cli_name is not text of the charset");
    assertThat(out.toString(UTF_8)).doesNotContain("Dupont");
  }

  @Test
  void readsFilesOfTheUser() {
    assertThat(run(SPREADSHEET, "--charset", "windows-1252")).isZero();
    assertThat(facts())
        .contains(SPREADSHEET + " 3,008 3,008 0", "REJECTED RECORDS none")
        .noneMatch(line -> line.startsWith("WRITTEN"))
        .noneMatch(line -> line.startsWith("Inbound"));
  }

  @Test
  void takesOptionsWithAnEqualsSignToo() {
    assertThat(run("--charset=windows-1252", "--delimiter=;", "--outbound", SPREADSHEET)).isZero();
    assertThat(facts()).contains("3,008 delivered + 0 rejected = 3,008 records");
  }

  @Test
  void takesATabForDelimiter() throws IOException {
    Path file = file("tabs.csv", "callid\tstart\tnumber\n1\t2026-03-02 10:00:00\t+33199004710\n");
    assertThat(run(file, "--delimiter", "tab")).isZero();
    assertThat(facts()).contains("1 delivered + 0 rejected = 1 record");
  }

  @Test
  void takesFilesThatLookLikeOptionsBehindTwoDashes() {
    assertThat(run("--", "--help")).isEqualTo(1);
    assertThat(complaint()).startsWith("CallOverview: --help: no such file");
  }

  @Test
  void statesTheDirection() throws IOException {
    Path file = file("bare.csv", "callid,start\n1,2026-03-02 10:00:00\n");
    assertThat(run(file)).isZero();
    assertThat(facts())
        .contains(
            "Hint: where the file does not tell the direction, --inbound or --outbound does.");
    assertThat(facts()).contains("CALLS none", "0 delivered + 1 rejected = 1 record");
    assertThat(run("--inbound", file)).isZero();
    assertThat(facts()).contains("Inbound 1");
    assertThat(run("--outbound", file)).isZero();
    assertThat(facts()).contains("Outbound 1");
  }

  @Test
  void writesTheGoodRecordsWhereItIsTold() throws IOException {
    Path target = directory.resolve("new").resolve("out");
    assertThat(run(DAMAGED, Sample.path("inbound.csv.gz"), "--out", target)).isZero();
    assertThat(facts())
        .contains(
            "damaged.csv 90 records, all equal to the original",
            "inbound.csv.gz 1,385 records, all equal to the original");
    assertThat(CdrCsv.reader().readAll(target.resolve("damaged.csv"))).hasSize(90);
    assertThat(CdrCsv.reader().readAll(target.resolve("inbound.csv.gz")))
        .isEqualTo(CdrCsv.reader().readAll(INBOUND));
  }

  @Test
  void keepsUnknownColumnsAndBothDirections() throws IOException {
    Path file =
        file(
            "mixed.csv",
            """
            direction,callid,start,did_hash,number,Codec
            IN,1,2026-03-02 10:00:00,ABC,+33199004719,
            OUT,2,2026-03-02 11:00:00,,+33199004710,opus
            """);
    assertThat(run(file, "--out", directory.resolve("out"))).isZero();
    List<Cdr> written = CdrCsv.reader().readAll(directory.resolve("out").resolve("mixed.csv"));
    assertThat(written).isEqualTo(CdrCsv.reader().readAll(file));
    assertThat(written.get(1).extras()).containsKey("Codec");
  }

  @Test
  void writesNeitherOverAnOriginalNorOverItsOwnResults() throws IOException {
    Path file = file("a.csv", "callid,start,number\n1,2026-03-02 10:00:00,+33199004710\n");
    assertThat(run(file, "--out", directory)).isEqualTo(2);
    assertThat(complaint()).contains("this would write over " + file);
    Files.createDirectories(directory.resolve("b"));
    Path other = Files.copy(file, directory.resolve("b").resolve("a.csv"));
    assertThat(run(file, other, "--out", directory.resolve("out"))).isEqualTo(2);
    assertThat(complaint()).contains("two of the files are named a.csv");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void complainsOfWrongArguments() {
    assertWrong("unknown option --colour, see --help", "--colour");
    assertWrong("unknown option -x, see --help", "-x");
    assertWrong("--charset needs a value, see --help", "--charset");
    assertWrong("--charset: this Java has no charset latin-99", "--charset", "latin-99", INBOUND);
    assertWrong("--delimiter takes one character, or the word tab", "--delimiter", ";;", INBOUND);
    assertWrong(
        "--delimiter: delimiter must be an ASCII character other than a quote or a line end",
        "--delimiter",
        "\"",
        INBOUND);
    assertWrong("--inbound and --outbound exclude each other", "--inbound", "--outbound", INBOUND);
    assertWrong("--inbound takes no value", "--inbound=yes", INBOUND);
    assertWrong("--rejects takes a number from 0 up, not few", "--rejects", "few", INBOUND);
    assertWrong("--rejects takes a number from 0 up, not -1", "--rejects=-1", INBOUND);
    assertWrong("--charset goes with files of your own: name one", "--charset", "UTF-8");
    assertWrong("the same file twice would count its calls twice: " + INBOUND, INBOUND, INBOUND);
  }

  private void assertWrong(String complaint, Object... args) {
    assertThat(run(args)).isEqualTo(2);
    assertThat(complaint()).isEqualToIgnoringNewLines("CallOverview: " + complaint);
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void complainsOfFilesThatAreNoExports() throws IOException {
    assertUnreadable(directory.resolve("none.csv"), "no such file or directory");
    assertUnreadable(directory, "this is a directory");
    assertUnreadable(file("empty.csv", ""), "the source is empty");
    assertUnreadable(file("letter.txt", "Dear Sir,\n"), "the first line names no known field");
    assertUnreadable(file("twice.csv", "callid,start,START\n"), "columns 2 and 3 are both start");
    Path binary = Files.write(directory.resolve("x.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    assertUnreadable(binary, "is not text of the charset");
  }

  private void assertUnreadable(Path file, String reason) {
    assertThat(run(file)).isEqualTo(1);
    assertThat(complaint())
        .hasLineCount(1)
        .startsWith("CallOverview: " + file + ": ")
        .contains(reason);
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void goesOnWithTheOtherFiles() throws IOException {
    Path letter = file("letter.txt", "Dear Sir,\n");
    assertThat(run(letter, INBOUND)).isEqualTo(1);
    assertThat(complaint()).hasLineCount(1).contains("letter.txt");
    assertThat(out.toString(UTF_8)).contains("not readable");
    assertThat(facts()).contains("1,385 delivered + 0 rejected = 1,385 records");
  }

  @Test
  void tellsWhatItHasReadBeforeAFileBreaksOff() throws IOException {
    byte[] gzip = Files.readAllBytes(Sample.path("inbound.csv.gz"));
    Path cut = Files.write(directory.resolve("cut.csv.gz"), Arrays.copyOf(gzip, gzip.length / 2));
    assertThat(run(cut, "--out", directory.resolve("out"))).isEqualTo(1);
    assertThat(complaint()).hasLineCount(1).contains("the source fails after byte");
    assertThat(out.toString(UTF_8)).contains("broken off").doesNotContain("WRITTEN");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void complainsIfItCannotWrite() throws IOException {
    Path file = file("file", "");
    assertThat(run(INBOUND, "--out", file)).isEqualTo(1);
    assertThat(complaint()).hasLineCount(1).contains("not a directory");
    assertThat(facts()).contains("1,385 delivered + 0 rejected = 1,385 records");
  }

  @Test
  void helps() {
    for (String option : List.of("--help", "-h")) {
      assertThat(run(option)).isZero();
      assertThat(out.toString(UTF_8))
          .startsWith("Usage: CallOverview")
          .contains("--charset", "--delimiter", "--inbound", "--outbound", "--out", "--rejects");
      assertThat(lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(90));
    }
  }

  @Test
  void showsNoControlCharactersOfAFile() throws IOException {
    String text =
        """
        callid,start,number,billing_customer_cost_label,hangupcause,dialstatus
        1,2026-03-02 10:00:00,+33199004710,ESC[31mred,ESC[2J,RLOtxen
        """;
    Path file = file("x.csv", text.replace("ESC", "\u001b").replace("RLO", "\u202e"));
    assertThat(run(file)).isZero();
    assertThat(out.toString(UTF_8)).doesNotContain("\u001b", "\u202e").contains("?[31mred");
  }
}

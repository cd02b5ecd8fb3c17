package dev.cdr4j.examples.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample exports are what the generator makes, and make sense as calls. What they are checked
 * against stands here once more, so that the generator cannot be right by its own word.
 */
class SampleExportsTest {
  private static final Path SAMPLES = Path.of(System.getProperty("basedir", ""), "samples");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Label, cents debited per minute, cents credited per minute, first and next increment. */
  private static final String PRICE_LIST =
      """
      Australia - Landline|3.10|0|30|6
      Australia - Mobile|9.70|0|30|6
      Belgium - Mobile|8.40|0|1|1
      Canada|1.30|0|6|6
      France - Landline|1.20|0|1|1
      France - Mobile|3.00|0|1|1
      Germany - Landline|1.20|0|1|1
      Germany - Mobile|4.80|0|1|1
      Hungary - Landline|2.10|0|30|6
      India - Mobile|3.35|0|60|60
      Ireland - Landline|2.40|0|1|1
      Italy - Landline|1.90|0|30|6
      Italy - Mobile|7.50|0|30|6
      Japan - Landline|5.60|0|30|6
      Morocco - Mobile|36.85|0|60|60
      Netherlands - Landline|1.80|0|1|1
      Poland - Mobile|5.30|0|30|6
      Portugal - Mobile|5.10|0|30|6
      Spain - Landline|1.50|0|30|6
      Spain - Mobile|4.20|0|1|1
      Sweden - Landline|1.80|0|1|1
      Sweden - Mobile|4.20|0|1|1
      Switzerland - Landline|3.90|0|30|6
      Switzerland - Mobile|24.50|0|60|60
      Tunisia - Mobile|58.40|0|60|60
      United Kingdom - Landline|1.20|0|1|1
      United Kingdom - Mobile|3.60|0|1|1
      United Kingdom - UAN|2.40|0|30|6
      United States|1.50|0|6|6
      Inbound - France Geographic|0.60|0|1|1
      Inbound - Germany Geographic|0.60|0|1|1
      Inbound - United Kingdom Freephone|4.20|0|30|6
      Inbound - United Kingdom Geographic|0.60|0|1|1
      Inbound - United Kingdom Premium|0|21.60|1|1
      Inbound - United States Geographic|0.90|0|6|6
      """;

  /** Dial status, Q.850 cause, SIP response and hangup source, as they may stand together. */
  private static final Set<String> OUTBOUND_OUTCOMES =
      Set.of(
          "ANSWER 16 200 CALLER",
          "ANSWER 16 200 CALLEE",
          "ANSWER 41 200 GATEWAY",
          "BUSY 17 486 CALLEE",
          "BUSY 21 603 CALLEE",
          "NOANSWER 18 408 GATEWAY",
          "NOANSWER 19 480 GATEWAY",
          "NOANSWER 20 480 GATEWAY",
          "CANCEL 16 487 CALLER",
          "CONGESTION 34 503 GATEWAY",
          "CONGESTION 38 503 GATEWAY",
          "CHANUNAVAIL 1 404 GATEWAY",
          "CHANUNAVAIL 22 410 GATEWAY",
          "CHANUNAVAIL 27 502 GATEWAY",
          "CHANUNAVAIL 28 484 GATEWAY",
          "NODIAL 3  GATEWAY",
          "NODIAL 28  GATEWAY");

  private static final Set<String> INBOUND_OUTCOMES =
      Set.of(
          "16 200 CALLER",
          "16 200 CALLEE",
          "41 200 GATEWAY",
          "16 487 CALLER",
          "17 486 CALLEE",
          "19 480 GATEWAY",
          "24 433 GATEWAY",
          "34 503 GATEWAY");

  private static final Map<String, String> COUNTRIES_BY_PREFIX =
      Map.ofEntries(
          Map.entry("+1617", "US"),
          Map.entry("+1312", "US"),
          Map.entry("+1416", "CA"),
          Map.entry("+1514", "CA"),
          Map.entry("+31", "NL"),
          Map.entry("+32", "BE"),
          Map.entry("+33", "FR"),
          Map.entry("+34", "ES"),
          Map.entry("+351", "PT"),
          Map.entry("+353", "IE"),
          Map.entry("+36", "HU"),
          Map.entry("+39", "IT"),
          Map.entry("+41", "CH"),
          Map.entry("+44", "GB"),
          Map.entry("+46", "SE"),
          Map.entry("+48", "PL"),
          Map.entry("+49", "DE"),
          Map.entry("+61", "AU"),
          Map.entry("+81", "JP"),
          Map.entry("+91", "IN"),
          Map.entry("+212", "MA"),
          Map.entry("+216", "TN"));

  private final List<Map<String, String>> inbound = rows(text("inbound.csv", UTF_8), ',');
  private final List<Map<String, String>> outbound = rows(text("outbound.csv", UTF_8), ',');

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inbound.csv",
        "outbound.csv",
        "outbound-spreadsheet.csv",
        "damaged.csv",
        "damaged.expected.csv"
      })
  void repositoryHoldsWhatTheGeneratorMakes(String file) {
    assertThat(bytes(file)).isEqualTo(SampleExports.generate().get(file));
  }

  /** The bytes of a deflated stream may differ from one zlib to the next; what it holds may not. */
  @Test
  void gzippedFileHoldsTheInboundCallsAndNoTimestamp() throws IOException {
    byte[] gzipped = bytes("inbound.csv.gz");
    try (var content = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
      assertThat(content.readAllBytes()).isEqualTo(bytes("inbound.csv"));
    }
    assertThat(Arrays.copyOfRange(gzipped, 4, 8)).containsOnly(0);
  }

  @Test
  void everyGeneratedFileIsInTheRepositoryAndNoOther() throws IOException {
    Set<String> expected = new HashSet<>(SampleExports.generate().keySet());
    expected.add("README.md");
    try (Stream<Path> files = Files.list(SAMPLES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void timesAddUp() {
    for (Map<String, String> call : allCalls()) {
      LocalDateTime start = datetime(call, "start");
      LocalDateTime hangup = datetime(call, "hangup");
      assertThat(seconds(call, "duration")).as("%s", call).isEqualTo(between(start, hangup));
      if (isAnswered(call)) {
        LocalDateTime answer = datetime(call, "answer");
        assertThat(answer).as("%s", call).isBetween(start, hangup);
        assertThat(seconds(call, "duration_answered"))
            .as("%s", call)
            .isPositive()
            .isEqualTo(between(answer, hangup));
      } else {
        assertThat(call.get("answer")).as("%s", call).isIn("", "0000-00-00 00:00:00");
        assertThat(seconds(call, "duration_answered")).as("%s", call).isZero();
      }
    }
  }

  @Test
  void callsAreBilledByThePriceList() {
    Map<String, String[]> tariffs =
        PRICE_LIST
            .lines()
            .map(entry -> entry.split("\\|"))
            .collect(toMap(cells -> cells[0], cells -> cells));
    Set<String> used = new HashSet<>();
    for (Map<String, String> call : allCalls()) {
      String label = call.get("billing_customer_cost_label");
      String[] tariff = tariffs.getOrDefault(label, new String[] {"", "0", "0", "1", "1"});
      long answered = seconds(call, "duration_answered");
      long billed = answered == 0 ? 0 : Long.parseLong(tariff[3]);
      while (billed < answered) {
        billed += Long.parseLong(tariff[4]);
      }
      assertThat(seconds(call, "duration_billed")).as("%s", call).isEqualTo(billed);
      assertThat(call)
          .containsEntry("billing_customer_debit_eur", price(tariff[1], billed))
          .containsEntry("billing_customer_credit_eur", price(tariff[2], billed));
      assertThat(label.isEmpty())
          .as("%s has no label, as its number is none", call)
          .isEqualTo(!call.getOrDefault("invalid_number", "").isEmpty());
      used.add(label);
    }
    used.remove("");
    assertThat(used).isEqualTo(tariffs.keySet());
  }

  @Test
  void statusCauseResponseAndSourceTellOneStory() {
    for (Map<String, String> call : outbound) {
      assertThat(call.get("dialstatus") + " " + outcome(call)).isIn(OUTBOUND_OUTCOMES);
      if (call.get("dialstatus").equals("NODIAL")) {
        assertThat(seconds(call, "duration")).as("%s", call).isZero();
      }
    }
    for (Map<String, String> call : inbound) {
      assertThat(outcome(call)).isIn(INBOUND_OUTCOMES);
    }
    for (Map<String, String> call : allCalls()) {
      assertThat(call.get("sip_response_code").equals("200"))
          .as("%s", call)
          .isEqualTo(isAnswered(call));
    }
  }

  @Test
  void legsBelongToTheInboundCallThatTheyForward() {
    Map<String, Map<String, String>> inboundById =
        inbound.stream().collect(toMap(call -> call.get("callid"), call -> call));
    Map<String, List<Map<String, String>>> legs =
        outbound.stream()
            .filter(call -> call.get("callid_in").length() > 1)
            .collect(groupingBy(call -> call.get("callid_in")));
    legs.forEach(
        (callId, itsLegs) -> {
          Map<String, String> call = inboundById.get(callId);
          assertThat(call).as("call %s", callId).isNotNull();
          for (Map<String, String> leg : itsLegs) {
            assertThat(datetime(leg, "start")).isAfterOrEqualTo(datetime(call, "start"));
            assertThat(datetime(leg, "hangup")).isBeforeOrEqualTo(datetime(call, "hangup"));
            for (String shared : List.of("cli_number", "cli_pres", "scenario_hash")) {
              assertThat(leg).containsEntry(shared, call.get(shared));
            }
          }
          assertThat(itsLegs.stream().filter(SampleExportsTest::isAnswered)).hasSizeLessThan(2);
        });
    assertThat(legs.values()).anyMatch(chain -> chain.size() == 3);
  }

  @Test
  void theAccountDoesNotCallItself() {
    Set<String> ownNumbers =
        inbound.stream().map(call -> call.get("did_intl_number")).collect(toSet());
    assertThat(ownNumbers).hasSize(9);
    assertThat(outbound)
        .extracting(call -> call.get("number"))
        .doesNotContainAnyElementsOf(ownNumbers);
    assertThat(inbound)
        .extracting(call -> call.get("cli_number"))
        .doesNotContainAnyElementsOf(ownNumbers);
  }

  @Test
  void callIdsAreUniqueAndGrowWithTime() {
    List<Map<String, String>> inOrder = new ArrayList<>(allCalls());
    inOrder.sort((a, b) -> a.get("callid").compareTo(b.get("callid")));
    assertThat(inOrder).extracting(call -> call.get("callid")).doesNotHaveDuplicates();
    assertThat(inOrder).extracting(call -> call.get("start")).isSorted();
    assertThat(inOrder).allMatch(call -> call.get("callid").matches("\\d{12}"));
    assertThat(inbound).extracting(call -> call.get("callid")).isSorted();
    assertThat(outbound).extracting(call -> call.get("callid")).isSorted();
  }

  @Test
  void hashesAndCustomerFieldsHaveTheirForm() {
    Map<String, String> nameByHash = new HashMap<>();
    for (Map<String, String> call : allCalls()) {
      assertThat(call.get("scenario_hash")).matches("[A-Z0-9]{8}");
      assertThat(call.getOrDefault("did_hash", "A1B2C3D4")).matches("[A-Z0-9]{8}");
      assertThat(call.get("customer_field")).matches("[A-Za-z0-9]{0,32}");
      String app = call.get("scenario_name");
      assertThat(nameByHash.merge(call.get("scenario_hash"), app, (a, b) -> a)).isEqualTo(app);
    }
  }

  @Test
  void countriesAndTypesFitTheNumbers() {
    for (Map<String, String> call : allCalls()) {
      String caller = call.get("cli_number");
      assertThat(call.get("cli_country_code")).as("%s", call).isEqualTo(country(caller));
      assertThat(call.get("cli_number_type").isEmpty())
          .as("%s", call)
          .isEqualTo(country(caller).isEmpty());
      assertThat(caller)
          .matches("(\\+[1-9]\\d{9,14}|\\d{4,5}|anonymous|sip:\\d+@pbx.example.net)?");
    }
    for (Map<String, String> call : outbound) {
      assertThat(call.get("number_country_code"))
          .as("%s", call)
          .isEqualTo(country(call.get("number")));
      String label = call.get("billing_customer_cost_label");
      assertThat(label.endsWith("Mobile")).isEqualTo(call.get("number_type").equals("MOBILE"));
    }
    assertThat(outbound.stream().map(call -> call.get("number_country_code")).distinct())
        .hasSizeGreaterThan(15);
  }

  @Test
  void trafficFollowsTheWeekAndTheDay() {
    for (List<Map<String, String>> calls : List.of(inbound, outbound)) {
      assertThat(calls)
          .extracting(call -> call.get("start"))
          .allMatch(within("2026-03-02 ", "2026-03-16 "));
      Map<DayOfWeek, List<LocalDateTime>> days =
          calls.stream()
              .map(call -> datetime(call, "start"))
              .collect(groupingBy(LocalDateTime::getDayOfWeek));
      assertThat(days.get(DayOfWeek.SUNDAY)).hasSizeBetween(1, calls.size() / 50);
      assertThat(days.get(DayOfWeek.TUESDAY)).hasSizeGreaterThan(calls.size() / 7);
      assertThat(startingAt(calls, 2)).isLessThan(calls.size() / 200);
      assertThat(startingAt(calls, 12)).isLessThan(startingAt(calls, 10) * 2 / 3);
    }
  }

  @Test
  void samplesAreLargeAndHoldWhatReadersStumbleOver() {
    assertThat(inbound).hasSizeGreaterThan(1200);
    assertThat(outbound).hasSizeGreaterThan(1500);
    assertThat(text("outbound.csv", UTF_8))
        .contains(",\"Martin, Léa\",", ",\"O'Neil \"\"Bob\"\"\",");
    assertThat(inbound)
        .anyMatch(has("cli_name", name -> !WINDOWS_1252.newEncoder().canEncode(name)));
    assertThat(inbound).anyMatch(has("cli_number", String::isEmpty));
    assertThat(inbound).anyMatch(has("cli_number", cli -> cli.startsWith("sip:")));
    assertThat(inbound)
        .anyMatch(has("billing_customer_credit_eur", price -> !price.equals("0.00")));
    assertThat(outbound).anyMatch(has("invalid_number", "MISSIG DIGIT"::equals));
    assertThat(outbound).anyMatch(has("invalid_number", "WRONG INTERNATIONAL PREFIX"::equals));
    for (List<Map<String, String>> calls : List.of(inbound, outbound)) {
      assertThat(calls).anyMatch(has("answer", String::isEmpty));
      assertThat(calls).anyMatch(has("answer", "0000-00-00 00:00:00"::equals));
    }
  }

  @Test
  void spreadsheetHoldsTheOutboundCallsInWindows1252() throws IOException {
    byte[] bytes = bytes("outbound-spreadsheet.csv");
    assertThat(Arrays.copyOf(bytes, 3)).containsExactly(0xEF, 0xBB, 0xBF);
    ByteBuffer afterMark = ByteBuffer.wrap(bytes, 3, bytes.length - 3);
    String text = WINDOWS_1252.newDecoder().decode(afterMark).toString();
    assertThat(text).startsWith("CallID; Start ;");
    assertThat(rows(text, ';')).isEqualTo(outbound);
  }

  private List<Map<String, String>> allCalls() {
    return Stream.of(inbound, outbound).flatMap(List::stream).toList();
  }

  private static boolean isAnswered(Map<String, String> call) {
    return call.get("answer").startsWith("2026");
  }

  private static LocalDateTime datetime(Map<String, String> call, String field) {
    return LocalDateTime.parse(call.get(field).replace(' ', 'T'));
  }

  private static long seconds(Map<String, String> call, String field) {
    return Long.parseLong(call.get(field));
  }

  private static long between(LocalDateTime from, LocalDateTime to) {
    return Duration.between(from, to).toSeconds();
  }

  /** Fails where the price is not exact in two decimals. */
  private static String price(String centsPerMinute, long billedSeconds) {
    return new BigDecimal(centsPerMinute)
        .multiply(BigDecimal.valueOf(billedSeconds))
        .divide(BigDecimal.valueOf(60))
        .setScale(2)
        .toPlainString();
  }

  private static String outcome(Map<String, String> call) {
    return String.join(
        " ", call.get("hangupcause"), call.get("sip_response_code"), call.get("hangupsource"));
  }

  private static String country(String number) {
    return COUNTRIES_BY_PREFIX.entrySet().stream()
        .filter(prefix -> number.startsWith(prefix.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static Predicate<String> within(String from, String to) {
    return value -> value.compareTo(from) >= 0 && value.compareTo(to) < 0;
  }

  private static Predicate<Map<String, String>> has(String field, Predicate<String> property) {
    return call -> property.test(call.get(field));
  }

  private static long startingAt(List<Map<String, String>> calls, int hour) {
    return calls.stream().filter(call -> datetime(call, "start").getHour() == hour).count();
  }

  private static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(SAMPLES.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(String file, Charset charset) {
    return new String(bytes(file), charset);
  }

  /** The rows by wire name: a plain reader of RFC 4180 text with CRLF and without line breaks. */
  private static List<Map<String, String>> rows(String text, char delimiter) {
    List<List<String>> lines =
        Arrays.stream(text.split("\r\n")).map(line -> cells(line, delimiter)).toList();
    List<String> header =
        lines.get(0).stream().map(name -> name.replace(" ", "").toLowerCase(Locale.ROOT)).toList();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells : lines.subList(1, lines.size())) {
      assertThat(cells).hasSameSizeAs(header);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line, char delimiter) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && line.startsWith("\"\"", i)) {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}

package dev.cdr4j.json;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrReader;
import java.io.IOException;
import java.util.Locale;

/** Reads a large source, for a test to run in a small Java virtual machine of its own. */
final class LargeJsonProgram {
  private static final String RECORD =
      "{\"callid\":\"240711945873\",\"callid_in\":null,\"start\":\"2026-03-02 08:00:00\","
          + "\"answer\":\"2026-03-02 08:00:05\",\"hangup\":\"2026-03-02 08:01:05\",\"duration\":65,"
          + "\"duration_answered\":60,\"duration_billed\":60,\"cli_number\":\"+33199004719\","
          + "\"cli_name\":\"Jane\",\"number\":\"+447700900123\",\"number_country_code\":\"GB\","
          + "\"dialstatus\":\"ANSWER\",\"hangupcause\":\"16\",\"hangupsource\":\"CALLEE\","
          + "\"billing_customer_debit_eur\":\"12.50\",\"scenario_name\":\"Welcome, all\"}";

  private static final String RESPONSE = "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":";

  private LargeJsonProgram() {}

  /** Prints what came of the source that is named, which has as many megabytes as said. */
  public static void main(String[] args) throws IOException {
    LargeJson source = source(args[0], Long.parseLong(args[1]) << 20);
    long[] bytesRejected = {0};
    JsonInput<Cdr> input =
        input(args[0]).onReject(reject -> bytesRejected[0] += reject.rawBytes().length);
    try (CdrReader<Cdr> reader = input.open(source)) {
      while (reader.read() != null) {
        // counting is enough
      }
      System.out.printf(
          Locale.ROOT,
          "%d delivered, %d rejected, %d bytes rejected%n",
          reader.delivered(),
          reader.rejected(),
          bytesRejected[0]);
    }
  }

  private static JsonInput<Cdr> input(String sort) {
    return sort.startsWith("response")
        ? CdrJson.response(7)
        : sort.startsWith("stated-lines") ? CdrJson.reader().lines() : CdrJson.reader();
  }

  static LargeJson source(String sort, long bytes) {
    return switch (sort) {
      case "array" -> new LargeJson("[" + RECORD, "," + RECORD, "]", bytes);
      case "object" -> new LargeJson("{\"k\":" + RECORD, ",\r\n\"key\":" + RECORD, "}", bytes);
      case "lines" -> new LargeJson(RECORD, "\n" + RECORD, "\n", bytes);
      case "stated-lines" -> new LargeJson(RECORD, "\n" + RECORD, "\n", bytes);
      case "stated-lines-open" -> new LargeJson("[\n", "{\"a\":[\n", "", bytes);
      case "stated-lines-in-text" -> new LargeJson("[\n", "{\"a\":\"\\\\\n", "", bytes);
      case "stated-lines-of-two" -> new LargeJson("[\n", RECORD + RECORD + "\n", "", bytes);
      case "response" -> new LargeJson(RESPONSE + "[" + RECORD, "," + RECORD, "]}", bytes);
      case "response-object" ->
          new LargeJson(RESPONSE + "{\"k\":" + RECORD, ",\"key\":" + RECORD, "}}", bytes);
      case "response-members" ->
          new LargeJson(RESPONSE + "[" + RECORD + "]", ",\"took\":[1,{\"ms\":\"x\"}]", "}", bytes);
      case "bad-records" -> new LargeJson("[{}", ",{\"callid\":\"1\",\"start\":\"x\"}", "]", bytes);
      case "broken-lines" -> new LargeJson(RECORD, "\n{\"callid\":'", "\n", bytes);
      case "broken-array" -> new LargeJson("[nul", "," + RECORD, "]", bytes);
      case "endless-text" -> new LargeJson("[{\"x\":\"", "\\\"]}, [{", "", bytes);
      case "endless-name" -> new LargeJson("{\"", "{[:,", "", bytes);
      case "endless-number" -> new LargeJson("[", "1", "", bytes);
      case "endless-blanks" -> new LargeJson("[", " \n\t", "]", bytes);
      case "endless-depth" -> new LargeJson("", "[{\"x\":", "", bytes);
      default -> throw new IllegalArgumentException(sort);
    };
  }
}

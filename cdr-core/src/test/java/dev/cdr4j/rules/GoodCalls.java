package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.ANSWER;
import static dev.cdr4j.CdrField.BILLING_CUSTOMER_DEBIT_EUR;
import static dev.cdr4j.CdrField.DIALSTATUS;
import static dev.cdr4j.CdrField.DURATION;
import static dev.cdr4j.CdrField.DURATION_ANSWERED;
import static dev.cdr4j.CdrField.DURATION_BILLED;
import static dev.cdr4j.CdrField.HANGUP;
import static dev.cdr4j.CdrField.HANGUPCAUSE;
import static dev.cdr4j.CdrField.HANGUPSOURCE;
import static dev.cdr4j.CdrField.INVALID_NUMBER;
import static dev.cdr4j.CdrField.NUMBER_COUNTRY_CODE;
import static dev.cdr4j.CdrField.NUMBER_TYPE;
import static dev.cdr4j.CdrField.SIP_RESPONSE_CODE;

import dev.cdr4j.Calls;
import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Records that make sense, by names for tests; and what becomes of one when fields change. */
final class GoodCalls {
  private static final Map<String, Cdr> CALLS = new LinkedHashMap<>();

  static {
    CALLS.put("answered in", answered(inbound()));
    CALLS.put(
        "dropped in",
        change(answered(inbound()), Map.of(HANGUPCAUSE, "41", HANGUPSOURCE, "GATEWAY")));
    CALLS.put("busy in", ended(inbound(), "17", "486", "CALLEE"));
    CALLS.put("missed in", ended(inbound(), "19", "480", "GATEWAY"));
    CALLS.put("given up in", ended(inbound(), "16", "487", "CALLER"));
    CALLS.put("answered out", change(answered(outbound()), Map.of(DIALSTATUS, "ANSWER")));
    CALLS.put("busy out", ended(status("BUSY"), "17", "486", "CALLEE"));
    CALLS.put("declined out", ended(status("BUSY"), "21", "603", "CALLEE"));
    CALLS.put("missed out", ended(status("NOANSWER"), "19", "480", "GATEWAY"));
    CALLS.put("cancelled out", ended(status("CANCEL"), "16", "487", "CALLER"));
    CALLS.put("congested out", ended(status("CONGESTION"), "34", "503", "GATEWAY"));
    CALLS.put("unallocated out", ended(status("CHANUNAVAIL"), "1", "404", "GATEWAY"));
    CALLS.put("not dialled out", notDialled());
    CALLS.put("bare in", Calls.inbound());
    CALLS.put("bare out", Calls.outbound());
  }

  private GoodCalls() {}

  /** A call by its name. Those that are called bare have nothing but a call id and a start. */
  static Cdr of(String name) {
    Cdr call = CALLS.get(name);
    if (call == null) {
      throw new IllegalArgumentException("there is no call named " + name);
    }
    return call;
  }

  /** All but the bare ones. */
  static Map<String, Cdr> all() {
    Map<String, Cdr> all = new LinkedHashMap<>(CALLS);
    all.keySet().removeIf(name -> name.startsWith("bare"));
    return all;
  }

  private static Cdr inbound() {
    return change(
        shared(Calls.inbound()),
        Map.of(CdrField.DID_HASH, "E9TJ5CWK", CdrField.DID_INTL_NUMBER, "+33199001234"));
  }

  private static Cdr outbound() {
    return change(
        shared(Calls.outbound()),
        Map.of(
            CdrField.CALLID_IN,
            "240711945800",
            CdrField.NUMBER,
            "+33199004719",
            NUMBER_COUNTRY_CODE,
            "FR",
            NUMBER_TYPE,
            "GEOGRAPHIC"));
  }

  private static Cdr shared(Cdr bare) {
    Map<CdrField, String> texts = new LinkedHashMap<>();
    texts.put(CdrField.CALLID, "240711945874");
    texts.put(CdrField.START, "2026-03-02 08:00:00");
    texts.put(CdrField.CLI_NUMBER, "+493023125001");
    texts.put(CdrField.CLI_NAME, "Zoë Q. Müller");
    texts.put(CdrField.CLI_PRES, "allowed_passed_screen");
    texts.put(CdrField.CLI_COUNTRY_CODE, "DE");
    texts.put(CdrField.CLI_NUMBER_TYPE, "GEOGRAPHIC");
    texts.put(CdrField.BILLING_CUSTOMER_COST_LABEL, "France - Fixed");
    texts.put(BILLING_CUSTOMER_DEBIT_EUR, "1.20");
    texts.put(CdrField.BILLING_CUSTOMER_CREDIT_EUR, "0.00");
    texts.put(CdrField.SCENARIO_HASH, "F7SA3XDH");
    texts.put(CdrField.SCENARIO_NAME, "Reminders");
    texts.put(CdrField.PACKAGE_NAME, "CLICK2CALL10");
    texts.put(CdrField.CUSTOMER_FIELD, "LEAD004711");
    return change(bare, texts);
  }

  private static Cdr answered(Cdr call) {
    return change(
        call,
        Map.of(
            ANSWER, "2026-03-02 08:00:10",
            HANGUP, "2026-03-02 08:01:10",
            DURATION, "70",
            DURATION_ANSWERED, "60",
            DURATION_BILLED, "60",
            HANGUPCAUSE, "16",
            HANGUPSOURCE, "CALLER",
            SIP_RESPONSE_CODE, "200"));
  }

  private static Cdr status(String status) {
    return change(outbound(), Map.of(DIALSTATUS, status));
  }

  private static Cdr ended(Cdr call, String cause, String response, String source) {
    return change(
        call,
        Map.of(
            HANGUP, "2026-03-02 08:00:20",
            DURATION, "20",
            DURATION_ANSWERED, "0",
            DURATION_BILLED, "0",
            BILLING_CUSTOMER_DEBIT_EUR, "0.00",
            HANGUPCAUSE, cause,
            HANGUPSOURCE, source,
            SIP_RESPONSE_CODE, response));
  }

  private static Cdr notDialled() {
    return change(
        ended(status("NODIAL"), "28", "484", "GATEWAY"),
        Map.of(
            SIP_RESPONSE_CODE, "",
            INVALID_NUMBER, "MISSIG DIGIT",
            NUMBER_COUNTRY_CODE, "",
            NUMBER_TYPE, ""));
  }

  /** A call with other values. */
  static Cdr change(Cdr call, Map<CdrField, String> texts) {
    Cdr changed = call;
    for (Map.Entry<CdrField, String> text : texts.entrySet()) {
      changed = Calls.with(changed, text.getKey(), value(text.getKey(), text.getValue()));
    }
    return changed;
  }

  /** The value of a wire text; times and durations beyond the wire are in the forms of ISO 8601. */
  private static Object value(CdrField field, String text) {
    return switch (field.kind()) {
      case DATETIME -> text.contains("T") ? Instant.parse(text) : field.parse(text);
      case SECONDS -> text.contains("T") ? Duration.parse(text) : field.parse(text);
      default -> field.parse(text);
    };
  }
}

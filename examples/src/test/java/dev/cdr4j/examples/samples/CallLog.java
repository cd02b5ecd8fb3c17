package dev.cdr4j.examples.samples;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the record of every call, as a map by wire name. */
final class CallLog {
  private static final DateTimeFormatter DATETIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final String ZERO_DATE = "0000-00-00 00:00:00";
  private static final long FIRST_CALL_ID = 291_406_118_207L;
  private static final int CALL_IDS_PER_SECOND = 29;

  private final Dice dice = new Dice("call ids");
  private final Map<Long, Integer> callsBySecond = new HashMap<>();
  private final List<Map<String, String>> inbound = new ArrayList<>();
  private final List<Map<String, String>> outbound = new ArrayList<>();

  /**
   * The id of the next call that starts in this second. The platform numbers the calls of all its
   * customers in order, so ids grow with time, with gaps.
   */
  String callId(long start) {
    int earlier = callsBySecond.merge(start, 1, Integer::sum) - 1;
    long elapsed = start - TrafficCurve.midnight(0);
    return Long.toString(
        FIRST_CALL_ID + elapsed * CALL_IDS_PER_SECOND + earlier * 5L + dice.below(5));
  }

  void inbound(
      String callId, Did did, Caller caller, CallTimes times, Outcome outcome, String tag) {
    Map<String, String> call = call(callId, did.app, caller, times, outcome, tag);
    call.put("did_hash", did.hash);
    call.put("did_intl_number", did.number);
    bill(call, times, did.debit(), did.credit());
    inbound.add(call);
  }

  /** {@code inboundCallId} is the call that this one is a leg of, or empty, or 0. */
  void outbound(
      String inboundCallId,
      VoiceApp app,
      Caller caller,
      Line called,
      CallTimes times,
      Outcome outcome,
      String tag) {
    Destination destination = called.destination();
    Map<String, String> call = call(callId(times.start()), app, caller, times, outcome, tag);
    call.put("callid_in", inboundCallId);
    call.put("number", called.number());
    call.put("number_country_code", destination.country());
    call.put("number_type", destination.numberType());
    call.put("dialstatus", outcome.dialStatus);
    bill(call, times, destination.tariff(), Tariff.of(destination.label(), "0.00", "1/1"));
    outbound.add(call);
  }

  /** A call to a number that is none: refused before or after dialling, and not retried. */
  void outboundInvalid(
      VoiceApp app,
      Caller caller,
      String number,
      String country,
      String reason,
      CallTimes times,
      Outcome outcome) {
    Map<String, String> call = call(callId(times.start()), app, caller, times, outcome, "");
    call.put("number", number);
    call.put("number_country_code", country);
    call.put("dialstatus", outcome.dialStatus);
    call.put("invalid_number", reason);
    bill(call, times, Tariff.of("", "0.00", "1/1"), Tariff.of("", "0.00", "1/1"));
    outbound.add(call);
  }

  List<Map<String, String>> inboundCalls() {
    return inCallIdOrder(inbound);
  }

  List<Map<String, String>> outboundCalls() {
    return inCallIdOrder(outbound);
  }

  private static Map<String, String> call(
      String callId, VoiceApp app, Caller caller, CallTimes times, Outcome outcome, String tag) {
    Map<String, String> call = new HashMap<>();
    call.put("callid", callId);
    call.put("start", datetime(times.start()));
    call.put("answer", answer(times, outcome));
    call.put("hangup", datetime(times.hangup()));
    call.put("duration", Integer.toString(times.totalSeconds()));
    call.put("duration_answered", Integer.toString(times.answeredSeconds()));
    call.put("cli_number", caller.number());
    call.put("cli_name", caller.name());
    call.put("cli_pres", caller.presentation());
    call.put("cli_country_code", caller.country());
    call.put("cli_number_type", caller.numberType());
    call.put("hangupcause", outcome.cause);
    call.put("hangupsource", outcome.hangupSource);
    call.put("sip_response_code", outcome.sipResponse);
    call.put("scenario_hash", app.hash);
    call.put("scenario_name", app.title);
    call.put("package_name", app.packageName);
    call.put("customer_field", tag);
    return call;
  }

  private static String answer(CallTimes times, Outcome outcome) {
    if (outcome.isAnswered()) {
      return datetime(times.answer());
    }
    return outcome.rang() ? ZERO_DATE : "";
  }

  private static void bill(Map<String, String> call, CallTimes times, Tariff debit, Tariff credit) {
    int billed = debit.billedSeconds(times.answeredSeconds());
    call.put("duration_billed", Integer.toString(billed));
    call.put("billing_customer_cost_label", debit.label());
    call.put("billing_customer_debit_eur", debit.price(billed));
    call.put("billing_customer_credit_eur", credit.price(billed));
  }

  private static String datetime(long epochSecond) {
    return LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC).format(DATETIME);
  }

  private static List<Map<String, String>> inCallIdOrder(List<Map<String, String>> calls) {
    return calls.stream()
        .sorted(Comparator.comparing(call -> Long.valueOf(call.getOrDefault("callid", ""))))
        .toList();
  }
}

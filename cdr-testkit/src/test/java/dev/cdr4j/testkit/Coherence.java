package dev.cdr4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.NumberType;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.Timing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must hold of calls that make sense, written down from the format, Q.850 and RFC 3398, and
 * not from the code that makes them.
 */
final class Coherence {
  /** RFC 3398, section 8.2.6.1: cause to SIP response. */
  private static final Map<String, String> TO_SIP =
      Map.ofEntries(
          Map.entry("1", "404"),
          Map.entry("2", "404"),
          Map.entry("3", "404"),
          Map.entry("17", "486"),
          Map.entry("18", "408"),
          Map.entry("19", "480"),
          Map.entry("20", "480"),
          Map.entry("21", "403"),
          Map.entry("22", "410"),
          Map.entry("23", "410"),
          Map.entry("26", "404"),
          Map.entry("27", "502"),
          Map.entry("28", "484"),
          Map.entry("29", "501"),
          Map.entry("31", "480"),
          Map.entry("34", "503"),
          Map.entry("38", "503"),
          Map.entry("41", "503"),
          Map.entry("42", "503"),
          Map.entry("47", "503"));

  /** RFC 3398, section 7.2.4.1: SIP response to cause, as far as the above does not say it. */
  private static final Map<String, String> TO_CAUSE = Map.of("603", "21", "500", "41");

  /** What each dial status may come of. */
  private static final Map<String, Set<String>> CAUSES =
      Map.of(
          "ANSWER", Set.of("16", "41"),
          "BUSY", Set.of("17", "21"),
          "NOANSWER", Set.of("18", "19", "20"),
          "CANCEL", Set.of("16"),
          "CONGESTION", Set.of("34", "38", "41", "42"),
          "CHANUNAVAIL", Set.of("1", "3", "21", "22", "27"),
          "NODIAL", Set.of("3", "28"));

  /** What may end an answered call, and who. */
  private static final List<String> ENDINGS_OF_ANSWERED =
      List.of("16 CALLER", "16 CALLEE", "41 GATEWAY");

  private static final Pattern CUSTOMER_FIELD = Pattern.compile("[A-Za-z0-9]{1,32}");
  private static final String NOTHING = "0.00";

  private final Map<String, InboundCdr> inbound = new HashMap<>();
  private final Set<String> answeredLegs = new HashSet<>();
  private final Map<String, Route> routes = new HashMap<>();
  private final Map<PhoneNumber, InboundLine> lines = new HashMap<>();
  private final Map<String, String> apps = new HashMap<>();
  private Instant lastStart = Instant.MIN;
  private long lastId;

  Coherence() {
    Route.all().forEach(route -> routes.put(route.label(), route));
    InboundLine.all().forEach(line -> lines.put(line.number(), line));
  }

  /** Fails where a call, the next of its traffic, does not make sense. */
  void check(Cdr call) {
    try {
      long id = Long.parseLong(call.callId());
      assertThat(id).as("call id").isGreaterThan(lastId);
      assertThat(call.timing().start()).as("start").isAfterOrEqualTo(lastStart);
      lastId = id;
      lastStart = call.timing().start();
      times(call.timing());
      caller(call.caller());
      app(call);
      if (call instanceof InboundCdr in) {
        inbound.put(in.callId(), in);
        inbound(in);
      } else {
        outbound((OutboundCdr) call);
      }
    } catch (AssertionError e) {
      throw new AssertionError(CdrTexts.of(call), e);
    }
  }

  private static void times(Timing timing) {
    long total = Duration.between(timing.start(), timing.hangup()).toSeconds();
    assertThat(total).isNotNegative().isEqualTo(timing.total().toSeconds());
    if (timing.answer() == null) {
      assertThat(timing.answered()).isZero();
      assertThat(timing.billed()).isZero();
    } else {
      assertThat(timing.answer()).isAfterOrEqualTo(timing.start()).isBefore(timing.hangup());
      assertThat(timing.answered()).isEqualTo(Duration.between(timing.answer(), timing.hangup()));
      assertThat(timing.billed()).isGreaterThanOrEqualTo(timing.answered());
    }
  }

  private static void caller(Caller caller) {
    assertThat(caller.presentation()).isNotNull();
    if (caller.number() == null || !caller.number().isE164()) {
      assertThat(caller.countryCode()).isNull();
      assertThat(caller.numberType()).isNull();
      assertThat(caller.name()).isNull();
    } else {
      assertThat(caller.countryCode().isKnown()).isTrue();
      assertThat(caller.numberType()).isIn(NumberType.GEOGRAPHIC, NumberType.MOBILE);
    }
    if (caller.number() == null) {
      assertThat(caller.presentation().isProhibited()).isTrue();
    }
  }

  private void app(Cdr call) {
    String name = call.voiceApp().name() + call.voiceApp().packageName();
    assertThat(apps.merge(call.voiceApp().hash(), name, (a, b) -> a)).isEqualTo(name);
    if (call.customerField() != null) {
      assertThat(call.customerField()).matches(CUSTOMER_FIELD);
    }
    assertThat(call.extras()).isEmpty();
  }

  private void inbound(InboundCdr call) {
    InboundLine line = lines.get(call.did().number());
    assertThat(call.did().hash()).isEqualTo(line.hash());
    billed(call, line.label(), line.debit());
    assertThat(call.billing().credit())
        .isEqualTo(price(line.credit(), call.timing().billed().toSeconds()));
    ending(call, call.isAnswered());
  }

  private void outbound(OutboundCdr call) {
    String status = call.dialStatus().toString();
    assertThat(call.isAnswered()).isEqualTo(status.equals("ANSWER"));
    assertThat(call.release().cause().toString()).isIn(CAUSES.get(status));
    assertThat(call.billing().credit()).isEqualTo(Price.of(NOTHING));
    if (status.equals("NODIAL")) {
      assertThat(call.release().sipResponse()).isNull();
      assertThat(call.timing().total()).isZero();
      assertThat(call.invalidNumber().isKnown()).isTrue();
      assertThat(call.destination().countryCode()).isNull();
      assertThat(call.billing().debit()).isEqualTo(Price.of(NOTHING));
      assertThat(routes.values())
          .noneMatch(route -> route.numberPlan().contains(call.destination().number()));
    } else {
      Route route = routes.get(call.billing().costLabel());
      assertThat(call.invalidNumber()).isNull();
      assertThat(route.numberPlan().contains(call.destination().number())).isTrue();
      assertThat(call.destination().countryCode()).isEqualTo(route.numberPlan().country());
      assertThat(call.destination().numberType()).isEqualTo(route.numberPlan().type());
      billed(call, route.label(), route.tariff());
      ending(call, call.isAnswered());
      String source = call.release().source().toString();
      assertThat(source.equals("CALLER") && !call.isAnswered()).isEqualTo(status.equals("CANCEL"));
    }
    if (call.inboundCallId() != null) {
      leg(call, inbound.get(call.inboundCallId()));
    }
  }

  private void leg(OutboundCdr leg, InboundCdr call) {
    assertThat(call).as("the inbound call").isNotNull();
    assertThat(leg.timing().start()).isAfter(call.timing().start());
    assertThat(leg.timing().hangup()).isBeforeOrEqualTo(call.timing().hangup());
    assertThat(leg.caller()).isEqualTo(call.caller());
    assertThat(leg.voiceApp()).isEqualTo(call.voiceApp());
    if (leg.isAnswered()) {
      assertThat(leg.timing().answer()).isEqualTo(call.timing().answer());
      assertThat(leg.timing().hangup()).isEqualTo(call.timing().hangup());
      assertThat(leg.release()).isEqualTo(call.release());
      assertThat(answeredLegs.add(call.callId())).as("a single answered leg").isTrue();
    }
  }

  /** The increments counted up one by one, and the price in exact decimals. */
  private static void billed(Cdr call, String label, Tariff tariff) {
    long answered = call.timing().answered().toSeconds();
    long billed = answered == 0 ? 0 : tariff.firstSeconds();
    while (billed < answered) {
      billed += tariff.nextSeconds();
    }
    assertThat(call.timing().billed().toSeconds()).isEqualTo(billed);
    assertThat(call.billing().costLabel()).isEqualTo(label);
    assertThat(call.billing().debit()).isEqualTo(price(tariff, billed));
  }

  private static Price price(Tariff tariff, long billed) {
    return Price.ofCents(
        tariff
            .perMinute()
            .inCents()
            .multiply(BigDecimal.valueOf(billed))
            .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
  }

  private static void ending(Cdr call, boolean isAnswered) {
    String cause = call.release().cause().toString();
    String sip = call.release().sipResponse().toString();
    String source = call.release().source().toString();
    if (isAnswered) {
      assertThat(sip).isEqualTo("200");
      assertThat(cause + " " + source).isIn(ENDINGS_OF_ANSWERED);
    } else if (cause.equals("16")) {
      assertThat(sip + " " + source).isEqualTo("487 CALLER");
    } else {
      boolean isMapped = sip.equals(TO_SIP.get(cause)) || cause.equals(TO_CAUSE.get(sip));
      assertThat(isMapped).as("%s and %s agree", cause, sip).isTrue();
      assertThat(source.equals("CALLEE")).isEqualTo(Set.of("486", "603").contains(sip));
    }
  }

  /** How many inbound calls there were. */
  int inboundCalls() {
    return inbound.size();
  }
}

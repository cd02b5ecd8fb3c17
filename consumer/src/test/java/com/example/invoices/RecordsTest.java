package com.example.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.CountryCode;
import dev.cdr4j.DialStatus;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.FieldKind;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupSource;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.NumberType;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.SipResponse;
import dev.cdr4j.Timing;
import dev.cdr4j.Token;
import dev.cdr4j.csv.CdrCsv;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records as an application makes them, takes them apart and looks at them. */
class RecordsTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private static final InboundCdr INBOUND =
      InboundCdr.builder()
          .callId(291406136187L)
          .timing(timing -> timing.start(START))
          .did(did -> did.hash("Y6FG2QTM").number(PhoneNumber.of("+12125550147")))
          .build();

  private static final OutboundCdr OUTBOUND =
      OutboundCdr.builder()
          .callId("291406916345")
          .inboundCallId(291406136187L)
          .timing(
              timing ->
                  timing
                      .start(START)
                      .answer(START.plusSeconds(7))
                      .hangup(START.plusSeconds(89))
                      .total(Duration.ofSeconds(89))
                      .answered(Duration.ofSeconds(82))
                      .billed(Duration.ofSeconds(90)))
          .caller(
              caller ->
                  caller
                      .number(PhoneNumber.of("+447700900746"))
                      .name("Zoë Example")
                      .countryCode(CountryCode.of("GB"))
                      .numberType(NumberType.MOBILE))
          .destination(
              destination ->
                  destination
                      .number(PhoneNumber.ofE164Digits(441614960033L))
                      .countryCode(CountryCode.of("GB"))
                      .numberType(NumberType.GEOGRAPHIC))
          .dialStatus(DialStatus.ANSWER)
          .release(
              release ->
                  release
                      .cause(HangupCause.NORMAL_CALL_CLEARING)
                      .source(HangupSource.CALLER)
                      .sipResponse(SipResponse.of(200)))
          .billing(
              billing ->
                  billing
                      .costLabel("United Kingdom - Landline")
                      .debit(Price.ofCurrencyUnits(new BigDecimal("10")))
                      .credit(Price.ZERO))
          .voiceApp(app -> app.hash("D8VZ2LKE").name("London Sales").packageName("CALLTRACKING10"))
          .customerField("ticket4711")
          .extra("gateway_codec", "PCMA")
          .build();

  @Test
  void whatWasBuiltIsThere() {
    assertThat(OUTBOUND.timing().billed()).hasSeconds(90);
    assertThat(OUTBOUND.timeToAnswer()).hasSeconds(7);
    assertThat(OUTBOUND.isAnswered()).isTrue();
    assertThat(OUTBOUND.billing().debit()).hasToString("1000.00");
    assertThat(OUTBOUND.inboundCallId()).isEqualTo(INBOUND.callId());
    assertThat(OUTBOUND.extras()).containsEntry("gateway_codec", Extra.ofText("PCMA"));
    assertThat(INBOUND.caller().number()).isNull();
    assertThat(INBOUND.isAnswered()).isFalse();
  }

  @Test
  void aRecordIsOneOfTwoTypes() {
    assertThat(List.of(INBOUND, OUTBOUND))
        .extracting(RecordsTest::called)
        .containsExactly("+12125550147", "+441614960033");
    assertThat(Cdr.class.isSealed()).isTrue();
    assertThat(Cdr.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(InboundCdr.class, OutboundCdr.class);
  }

  /** How an application tells the directions apart. */
  private static String called(Cdr call) {
    if (call instanceof InboundCdr inbound) {
      return String.valueOf(inbound.did().number());
    } else if (call instanceof OutboundCdr outbound) {
      return String.valueOf(outbound.destination().number());
    }
    throw new AssertionError("a third direction: " + call);
  }

  @Test
  void theFieldTableWalksOverEveryField() {
    assertThat(CdrField.of(Direction.OUTBOUND))
        .filteredOn(field -> field.value(OUTBOUND) != null)
        .extracting(field -> field + "=" + field.text(OUTBOUND))
        .contains("number=+441614960033", "start=2026-03-02 08:00:00", "hangupcause=16")
        .hasSize(26);
    assertThat(CdrField.find(" Dial Status ")).isEqualTo(CdrField.DIALSTATUS);
    assertThat(CdrField.START.kind()).isEqualTo(FieldKind.DATETIME);
    assertThat(CdrField.DID_HASH.onlyDirection()).isEqualTo(Direction.INBOUND);
    assertThat(CdrField.CLI_NUMBER.isPersonal()).isTrue();
  }

  @Test
  void anotherRecordIsDerivedFromOne() {
    OutboundCdr.Builder builder = OUTBOUND.toBuilder();
    OutboundCdr anonymous =
        builder.caller(caller -> caller.number(null).name(null)).customerField(null).build();

    assertThat(anonymous.caller().numberType()).isEqualTo(NumberType.MOBILE);
    assertThat(anonymous.caller().number()).isNull();
    assertThat(anonymous).isNotEqualTo(OUTBOUND);
    assertThat(OUTBOUND.toBuilder().build()).isEqualTo(OUTBOUND).hasSameHashCodeAs(OUTBOUND);
    Cdr either = OUTBOUND;
    assertThat(either.toBuilder().callId(1).build().callId()).isEqualTo("1");
  }

  @Test
  void aRecordNeedsACallIdAndAStart() {
    Timing timing = Timing.builder().start(START).build();

    assertThatThrownBy(() -> InboundCdr.builder().timing(timing).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("callId");
    assertThatThrownBy(() -> InboundCdr.builder().callId(1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("start");
  }

  @Test
  void whatThePlatformInventsTomorrowIsKept() {
    Token unknown = DialStatus.of("VOICEMAIL");

    assertThat(unknown.isKnown()).isFalse();
    assertThat(unknown).hasToString("VOICEMAIL");
    assertThat(DialStatus.of("ANSWER")).isSameAs(DialStatus.ANSWER);
    assertThat(HangupCause.USER_BUSY.toSipResponse()).isSameAs(SipResponse.of(486));
    assertThat(HangupCause.USER_BUSY.category()).isEqualTo(HangupCause.Category.NORMAL_EVENT);
  }

  @Test
  void logsDoNotShowWhoCalledWhom() {
    assertThat(OUTBOUND.toString())
        .contains("291406916345", "+44*")
        .doesNotContain("7700900746", "Zoë Example", "1614960033", "ticket4711");
  }

  @Test
  void aBuiltRecordSurvivesTheTripToCsvAndBack() {
    List<Cdr> calls = List.of(INBOUND, OUTBOUND);

    assertThat(CdrCsv.reader().readAll(CdrCsv.writer().toText(calls))).isEqualTo(calls);
  }
}

package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CdrBuilderTest {
  @Test
  void aCallIdAndAStartMustBeThere() {
    assertThatThrownBy(() -> InboundCdr.builder().timing(t -> t.start(Calls.START)).build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("callId must be set");
    assertThatThrownBy(() -> OutboundCdr.builder().callId(1).build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("start must be set");
    assertThatThrownBy(() -> Timing.builder().answer(Calls.START).build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("start must be set");
  }

  @Test
  void anEmptyCallIdIsNone() {
    OutboundCdr.Builder builder = Calls.outbound().toBuilder().callId("");

    assertThatThrownBy(builder::build)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("callId must be set");
  }

  @Test
  void callIdsAreTextsAndNumbersAlike() {
    for (String id : List.of("0", "7", "240711945874", "999999999999999999", "007", "-1", "+1")) {
      assertThat(Calls.inbound().toBuilder().callId(id).build().callId()).isEqualTo(id);
    }
    InboundCdr text = Calls.inbound().toBuilder().callId("240711945874").build();
    InboundCdr number = Calls.inbound().toBuilder().callId(240711945874L).build();
    InboundCdr longest = Calls.inbound().toBuilder().callId(Long.MAX_VALUE).build();

    assertThat(text).isEqualTo(number).hasSameHashCodeAs(number);
    assertThat(longest.callId()).isEqualTo("9223372036854775807");
    assertThatThrownBy(() -> InboundCdr.builder().callId(-1))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OutboundCdr.builder().inboundCallId(-1))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyNumberIsTheSameCallIdAsItsText() {
    for (long id : new long[] {0, 1, 999_999_999_999_999_999L, 1_000_000_000_000_000_000L}) {
      assertThat(Calls.outbound().toBuilder().callId(id).inboundCallId(id).build())
          .isEqualTo(
              Calls.outbound().toBuilder()
                  .callId(Long.toString(id))
                  .inboundCallId(Long.toString(id))
                  .build());
    }
  }

  @Test
  void callIdsThatAreNumbersAreThereAsNumbers() {
    for (long id : new long[] {1, 240_711_945_874L, 999_999_999_999_999_999L}) {
      OutboundCdr leg = Calls.outbound().toBuilder().callId(id).inboundCallId(id).build();
      assertThat(leg.callIdNumber()).hasValue(id);
      assertThat(leg.inboundCallIdNumber()).hasValue(id);
    }
    assertThat(Calls.inbound().toBuilder().callId(0).build().callIdNumber()).hasValue(0);
    for (String id : List.of("007", "-1", "+1", "1000000000000000000", "leg-7")) {
      OutboundCdr leg = Calls.outbound().toBuilder().callId(id).inboundCallId(id).build();
      assertThat(leg.callIdNumber()).isEmpty();
      assertThat(leg.inboundCallIdNumber()).isEmpty();
    }
    assertThat(Calls.outbound().inboundCallIdNumber()).isEmpty();
  }

  @Test
  void noInboundCallIsNullEmptyOrZero() {
    OutboundCdr leg = Calls.outbound().toBuilder().inboundCallId("7").build();

    assertThat(leg.inboundCallId()).isEqualTo("7");
    assertThat(leg.toBuilder().inboundCallId(null).build()).isEqualTo(Calls.outbound());
    assertThat(leg.toBuilder().inboundCallId("").build()).isEqualTo(Calls.outbound());
    assertThat(leg.toBuilder().inboundCallId("0").build()).isEqualTo(Calls.outbound());
    assertThat(leg.toBuilder().inboundCallId(0).build()).isEqualTo(Calls.outbound());
  }

  @ParameterizedTest
  @EnumSource(
      value = CdrField.class,
      names = {
        "CLI_NAME",
        "DID_HASH",
        "BILLING_CUSTOMER_COST_LABEL",
        "SCENARIO_HASH",
        "SCENARIO_NAME",
        "PACKAGE_NAME",
        "CUSTOMER_FIELD"
      })
  void emptyTextIsAbsentAndBlanksAreText(CdrField field) {
    Cdr full = Calls.full(Direction.INBOUND);

    assertThat(field.value(Calls.with(full, field, ""))).isNull();
    assertThat(Calls.with(full, field, "")).isEqualTo(Calls.with(full, field, null));
    assertThat(field.value(Calls.with(full, field, " "))).isEqualTo(" ");
  }

  @ParameterizedTest
  @EnumSource(CdrField.class)
  void aBuilderStartsFromTheWholeRecord(CdrField field) {
    for (Direction direction : Direction.values()) {
      if (field.isDefinedFor(direction)) {
        Cdr one = Calls.with(Calls.minimal(direction), field, Calls.value(field, 1));

        assertThat(field.value(one.toBuilder().build())).isEqualTo(Calls.value(field, 1));
        assertThat(one.toBuilder().build()).isEqualTo(one).isNotSameAs(one);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void aBuilderStartsFromAFullRecordWithItsExtras(Direction direction) {
    Cdr full = Calls.full(direction).toBuilder().extra("gateway_codec", "opus").build();

    assertThat(full.toBuilder().build()).isEqualTo(full).hasSameHashCodeAs(full);
    assertThat(full.toBuilder().build().extras()).isEqualTo(full.extras()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void partsAreBuiltFromParts(Direction direction) {
    Cdr full = Calls.full(direction);

    assertThat(full.caller().toBuilder().build()).isEqualTo(full.caller());
    assertThat(full.timing().toBuilder().build()).isEqualTo(full.timing());
    assertThat(full.release().toBuilder().build()).isEqualTo(full.release());
    assertThat(full.billing().toBuilder().build()).isEqualTo(full.billing());
    assertThat(full.voiceApp().toBuilder().build()).isEqualTo(full.voiceApp());
    if (full instanceof InboundCdr in) {
      assertThat(in.did().toBuilder().build()).isEqualTo(in.did());
    } else if (full instanceof OutboundCdr out) {
      assertThat(out.destination().toBuilder().build()).isEqualTo(out.destination());
    }
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void aRecordDoesNotChangeWithTheBuilderThatMadeIt(Direction direction) {
    Cdr.Builder<?> builder = Calls.full(direction).toBuilder().extra("a", "1");
    Cdr before = builder.build();

    CdrField.of(direction).forEach(field -> Calls.set(builder, field, Calls.value(field, 1)));
    Cdr after = builder.extra("a", "2").extra("b", "3").build();

    for (CdrField field : CdrField.of(direction)) {
      assertThat(field.value(before)).as(field.wireName()).isEqualTo(Calls.value(field, 0));
      assertThat(field.value(after)).as(field.wireName()).isEqualTo(Calls.value(field, 1));
    }
    assertThat(before.extras()).containsOnlyKeys("a").containsEntry("a", Extra.ofText("1"));
    assertThat(after.extras()).containsOnlyKeys("a", "b").containsEntry("a", Extra.ofText("2"));
  }

  @Test
  void groupsAreNeverNullAndUnknownAtFirst() {
    InboundCdr in = Calls.inbound();
    OutboundCdr out = Calls.outbound();

    assertThat(in.caller()).isEqualTo(Caller.UNKNOWN);
    assertThat(in.release()).isEqualTo(Release.UNKNOWN);
    assertThat(in.billing()).isEqualTo(Billing.UNKNOWN);
    assertThat(in.voiceApp()).isEqualTo(VoiceApp.UNKNOWN);
    assertThat(in.did()).isEqualTo(Did.UNKNOWN);
    assertThat(out.destination()).isEqualTo(Destination.UNKNOWN);
    assertThat(in.extras()).isEmpty();
  }

  @Test
  void aDescriptionStartsFromWhatIsSetSoFar() {
    InboundCdr cdr =
        Calls.inbound().toBuilder()
            .caller(caller -> caller.name("Zoé"))
            .caller(caller -> caller.number(PhoneNumber.of("3672")))
            .timing(timing -> timing.totalSeconds(5))
            .build();

    assertThat(cdr.caller().name()).isEqualTo("Zoé");
    assertThat(cdr.caller().number()).isEqualTo(PhoneNumber.of("3672"));
    assertThat(cdr.timing().start()).isEqualTo(Calls.START);
    assertThat(cdr.timing().total()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void answeredIsWhatHasAnAnswerTime() {
    Instant answer = Calls.START.plusSeconds(7);
    InboundCdr answered = Calls.inbound().toBuilder().timing(t -> t.answer(answer)).build();

    assertThat(answered.isAnswered()).isTrue();
    assertThat(answered.timeToAnswer()).isEqualTo(Duration.ofSeconds(7));
    assertThat(Calls.inbound().isAnswered()).isFalse();
    assertThat(Calls.inbound().timeToAnswer()).isNull();
  }

  @Test
  void senseIsNotJudged() {
    Instant before = Calls.START.minusSeconds(7);
    InboundCdr cdr =
        Calls.inbound().toBuilder().timing(t -> t.answer(before).totalSeconds(-5)).build();

    assertThat(cdr.timeToAnswer()).isEqualTo(Duration.ofSeconds(-7));
    assertThat(cdr.timing().total()).isEqualTo(Duration.ofSeconds(-5));
  }

  @Test
  void nullIsAnsweredByName() {
    InboundCdr.Builder builder = InboundCdr.builder();

    assertThatThrownBy(() -> builder.callId(null)).hasMessage("callId must not be null");
    assertThatThrownBy(() -> builder.caller((Caller) null)).hasMessage("caller must not be null");
    assertThatThrownBy(() -> builder.timing((Timing) null)).hasMessage("timing must not be null");
    assertThatThrownBy(() -> builder.did((Did) null)).hasMessage("did must not be null");
    assertThatThrownBy(() -> builder.extra("x", (String) null)).hasMessage("text must not be null");
    assertThatThrownBy(() -> builder.extra(null, "x")).hasMessage("name must not be null");
  }
}

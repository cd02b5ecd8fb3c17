package dev.cdr4j.testkit.assertj;

import static dev.cdr4j.testkit.assertj.CdrAssertions.assertThat;
import static dev.cdr4j.testkit.assertj.CdrAssertions.assertThatCdrs;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.DialStatus;
import dev.cdr4j.Extra;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.Location;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Assertions hold where they should, and say what is wrong where they do not. */
class CdrAssertionsTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private static final InboundCdr INBOUND =
      InboundCdr.builder()
          .callId(4)
          .timing(timing -> timing.start(START).answer(START.plusSeconds(5)).totalSeconds(65))
          .caller(caller -> caller.name("Zo\u00eb"))
          .did(did -> did.number(PhoneNumber.of("+33536490412")))
          .build();

  private static final OutboundCdr OUTBOUND =
      OutboundCdr.builder()
          .callId(5)
          .inboundCallId(4)
          .timing(timing -> timing.start(START))
          .dialStatus(DialStatus.BUSY)
          .destination(to -> to.number(PhoneNumber.of("+33199004719")))
          .extra("gateway_codec", "PCMA")
          .build();

  private static void fails(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion)
        .isInstanceOf(AssertionError.class)
        .message()
        .isEqualToNormalizingNewlines(message);
  }

  @Test
  void hold() {
    assertThat(INBOUND)
        .isEqualTo(INBOUND.toBuilder().build())
        .hasCallId("4")
        .isAnswered()
        .arrivedOn(PhoneNumber.of("+33536490412"))
        .hasField(CdrField.DURATION, "65")
        .lacks(CdrField.HANGUP, CdrField.CUSTOMER_FIELD)
        .hasNoExtras();
    assertThat(OUTBOUND)
        .isNotAnswered()
        .hasDialStatus(DialStatus.BUSY)
        .dialled(PhoneNumber.of("+33199004719"))
        .isLegOf(INBOUND)
        .hasExtra("gateway_codec", "PCMA");
    assertThat((Cdr) OUTBOUND.toBuilder().callId(6).build())
        .isEqualToIgnoring(OUTBOUND, CdrField.CALLID);
    assertThatCdrs(List.of(INBOUND, OUTBOUND)).areEqualTo(List.of(INBOUND, OUTBOUND));
  }

  @Test
  void thoseOfAssertJItselfAreThereToo() {
    assertThat(List.of(INBOUND)).hasSize(1);
    assertThat("text").startsWith("t");
    assertThat(5).isPositive();
  }

  @Test
  void inequalityNamesTheFields() {
    InboundCdr other =
        INBOUND.toBuilder()
            .timing(timing -> timing.totalSeconds(66).answer(null))
            .extra("note", Extra.ofJson("1"))
            .build();

    fails(
        () -> assertThat(other).isEqualTo(INBOUND),
        """
        Expected call 4 to equal call 4, but it differs in 3 fields:
          answer: expected 2026-03-02 08:00:05, was absent
          duration: expected 65, was 66
          extra note: expected absent, was JSON 1\
        """);
    fails(
        () -> assertThat(other).isEqualToIgnoring(INBOUND, CdrField.DURATION, CdrField.ANSWER),
        """
        Expected call 4 to equal call 4, but it differs in 1 field:
          extra note: expected absent, was JSON 1\
        """);
    fails(
        () -> assertThat((Cdr) OUTBOUND).isEqualTo(withDirectionOf(INBOUND)),
        """
        Expected call 5 to equal call 5, but it differs in 3 fields:
          direction: expected IN, was OUT
          callid_in: expected absent, was 4
          number: expected absent, was +33199004719
          dialstatus: expected absent, was BUSY
          extra gateway_codec: expected absent, was PCMA\
        """
            .replace("3 fields", "5 fields"));
  }

  private static Cdr withDirectionOf(InboundCdr call) {
    return InboundCdr.builder()
        .callId(5)
        .timing(timing -> timing.start(call.timing().start()))
        .build();
  }

  @Test
  void singleFactsSayWhatIsThere() {
    fails(
        () -> assertThat(OUTBOUND).hasDialStatus(DialStatus.ANSWER),
        "Expected call 5 to have dial status ANSWER, but it has BUSY");
    fails(
        () -> assertThat(INBOUND).hasField(CdrField.DURATION, "64"),
        "Expected call 4 to have duration PT1M4S, but it has PT1M5S");
    fails(
        () -> assertThat(INBOUND).lacks(CdrField.CLI_NAME),
        "Expected call 4 to have no cli_name, but it has Zo\u00eb");
    fails(
        () -> assertThat(OUTBOUND).isAnswered(),
        "Expected call 5 to be answered, but it has no answer time");
    fails(
        () -> assertThat(INBOUND).isNotAnswered(),
        "Expected call 4 not to be answered, but it was at 2026-03-02T08:00:05Z");
    fails(
        () -> assertThat(OUTBOUND).hasNoExtras(),
        "Expected call 5 to have no extras, but it has {gateway_codec=PCMA}");
    fails(
        () -> assertThat(OUTBOUND).isNoLeg(),
        "Expected call 5 to have no inbound call id, but it has 4");
    fails(
        () -> assertThat(INBOUND).hasExtra("note", "x"),
        "Expected call 4 to have extra note x, but it has none");
  }

  @Test
  void listsNameTheRecord() {
    fails(
        () ->
            assertThatCdrs(List.of(INBOUND, OUTBOUND))
                .areEqualTo(
                    List.of(INBOUND, OUTBOUND.toBuilder().inboundCallId(0).build(), INBOUND)),
        """
        Expected the records to be equal, but:
          expected 3 records, was 2
          record 2 (call 5): callid_in: expected absent, was 4\
        """);
  }

  @Test
  void rejects() {
    Location place = Location.ofRecord(3, 5, 412);
    Reject reject =
        Reject.of(
            place,
            List.of(
                Problem.ofValue(
                    Reason.INVALID_SECONDS,
                    place.ofValue(2, 415, "duration"),
                    CdrField.DURATION,
                    "1e3",
                    null)),
            "9,1e3\n".getBytes(StandardCharsets.UTF_8),
            StandardCharsets.UTF_8,
            false);

    assertThat(reject)
        .hasReasons(Reason.INVALID_SECONDS)
        .hasProblem(CdrField.DURATION, Reason.INVALID_SECONDS)
        .hasRawValue("1e3")
        .isRecord(3)
        .isOnLine(5)
        .startsAtByte(412)
        .hasRawText("9,1e3\n")
        .isNotTruncated();
    String what = "record 3, line 5, byte 412: duration is not a whole number of seconds: \"1e3\"";
    fails(
        () -> assertThat(reject).isOnLine(6),
        "Expected the reject to have line 6, but it has 5:\n  " + what);
    fails(
        () -> assertThat(reject).hasReasons(Reason.FIELD_COUNT),
        "Expected the reject to have reasons [FIELD_COUNT], but it has [INVALID_SECONDS]:\n  "
            + what);
    fails(
        () -> assertThat(reject).hasProblem(CdrField.START, Reason.INVALID_SECONDS),
        "Expected a problem INVALID_SECONDS of start, but there are:\n  " + what);
    fails(
        () -> assertThat(reject).hasRawValue("x"),
        "Expected a problem of the value x, but there are values [1e3]");
    fails(
        () -> assertThat(reject).isTruncated(),
        "Expected the reject to have truncated true, but it has false:\n  " + what);
  }

  @Test
  void nothingIsNoRecord() {
    assertThatThrownBy(() -> assertThat((Cdr) null).hasCallId("1"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not to be null");
    assertThat((Cdr) null).isNull();
  }
}

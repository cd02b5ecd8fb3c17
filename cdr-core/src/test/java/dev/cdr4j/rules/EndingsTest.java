package dev.cdr4j.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.DialStatus;
import dev.cdr4j.HangupCause;
import dev.cdr4j.InvalidNumberReason;
import dev.cdr4j.SipResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What causes and responses leave open fits RFC 3398, whichever way it maps them. */
class EndingsTest {
  @Test
  void everyDialStatusIsAnEndingOfItsOwn() {
    Set<Integer> endings = new HashSet<>();
    for (DialStatus status : DialStatus.known()) {
      assertThat(Integer.bitCount(Endings.of(status))).as("%s", status).isOne();
      endings.add(Endings.of(status));
    }
    assertThat(endings).hasSameSizeAs(DialStatus.known());
    assertThat(endings.stream().mapToInt(ending -> ending).sum()).isEqualTo(Endings.ANY);
  }

  @Test
  void aCauseAndItsResponseLeaveSomethingOpen() {
    for (HangupCause cause : HangupCause.known()) {
      SipResponse response = cause.toSipResponse();
      assertThat(Endings.of(cause) & Endings.of(response)).as("%s", cause).isNotZero();
    }
  }

  @Test
  void aResponseAndItsCauseLeaveSomethingOpen() {
    for (SipResponse response : SipResponse.known()) {
      HangupCause cause = response.toHangupCause();
      assertThat(Endings.of(response) & Endings.of(cause)).as("%s", response).isNotZero();
    }
  }

  @Test
  void onlyOkSaysThatACallWasAnswered() {
    for (SipResponse response : SipResponse.known()) {
      boolean isOk = response.equals(SipResponse.OK);
      assertThat(Endings.of(response) == Endings.ANSWERED).as("%s", response).isEqualTo(isOk);
    }
  }

  /** A request within a call that fails ends it, and its failure may be what the record has. */
  @Test
  void noFailureButTwoIsOfAnAnsweredCall() {
    Set<Integer> ofAnswered = new HashSet<>();
    for (SipResponse response : SipResponse.known()) {
      if ((Endings.of(response) & Endings.ANSWERED) != 0) {
        ofAnswered.add(response.code().orElseThrow());
      }
    }
    ofAnswered.removeIf(code -> code < 300);

    assertThat(ofAnswered).containsExactlyInAnyOrder(408, 481);
  }

  @Test
  void whatIsUnknownOrAbsentLeavesAllOpen() {
    assertThat(Endings.of(DialStatus.of("answer"))).isEqualTo(Endings.ANY);
    assertThat(Endings.of((DialStatus) null)).isEqualTo(Endings.ANY);
    assertThat(Endings.of(HangupCause.of(45))).isEqualTo(Endings.ANY);
    assertThat(Endings.of((HangupCause) null)).isEqualTo(Endings.ANY);
    assertThat(Endings.of(SipResponse.of(499))).isEqualTo(Endings.ANY);
    assertThat(Endings.of((SipResponse) null)).isEqualTo(Endings.ANY);
    assertThat(Endings.of(InvalidNumberReason.of("QUARANTINE"))).isEqualTo(Endings.ANY);
    assertThat(Endings.of((InvalidNumberReason) null)).isEqualTo(Endings.ANY);
  }
}

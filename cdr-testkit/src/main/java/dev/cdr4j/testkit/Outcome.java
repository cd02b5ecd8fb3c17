package dev.cdr4j.testkit;

import dev.cdr4j.DialStatus;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupSource;
import dev.cdr4j.Release;
import dev.cdr4j.SipResponse;

/**
 * How a call ends, as dial status, Q.850 cause, SIP response and hang-up source tell it together.
 * Where a call was not answered and has a SIP response, RFC 3398 maps its cause to that response or
 * the response to the cause, but for a call that the caller gave up (487), which has neither
 * mapping.
 */
public enum Outcome {
  /** Answered, and the caller hung up. */
  HUNG_UP_BY_CALLER(DialStatus.ANSWER, 16, 200, HangupSource.CALLER),
  /** Answered, and the callee hung up. */
  HUNG_UP_BY_CALLEE(DialStatus.ANSWER, 16, 200, HangupSource.CALLEE),
  /** Answered, and then cut off by the network. */
  DROPPED(DialStatus.ANSWER, 41, 200, HangupSource.GATEWAY),
  /** The callee was on the phone. */
  BUSY(DialStatus.BUSY, 17, 486, HangupSource.CALLEE),
  /** The callee pressed the red button. */
  DECLINED(DialStatus.BUSY, 21, 603, HangupSource.CALLEE),
  /** The callee's phone rang, and nobody took the call. */
  NO_ANSWER(DialStatus.NOANSWER, 19, 480, HangupSource.GATEWAY),
  /** The callee's phone gave no sign of life. */
  NOT_RESPONDING(DialStatus.NOANSWER, 18, 408, HangupSource.GATEWAY),
  /** The callee's mobile phone was switched off or out of reach. */
  SUBSCRIBER_ABSENT(DialStatus.NOANSWER, 20, 480, HangupSource.GATEWAY),
  /** The caller hung up before there was an answer. */
  CANCELLED(DialStatus.CANCEL, 16, 487, HangupSource.CALLER),
  /** No circuit was free. */
  NO_CIRCUIT(DialStatus.CONGESTION, 34, 503, HangupSource.GATEWAY),
  /** The network was out of order. */
  NETWORK_OUT_OF_ORDER(DialStatus.CONGESTION, 38, 503, HangupSource.GATEWAY),
  /** The network failed for a moment. */
  TEMPORARY_FAILURE(DialStatus.CONGESTION, 41, 503, HangupSource.GATEWAY),
  /** A switch was overloaded. */
  SWITCHING_CONGESTION(DialStatus.CONGESTION, 42, 503, HangupSource.GATEWAY),
  /** The number is nobody's. */
  UNALLOCATED(DialStatus.CHANUNAVAIL, 1, 404, HangupSource.GATEWAY),
  /** There is no way to the number. */
  NO_ROUTE(DialStatus.CHANUNAVAIL, 3, 404, HangupSource.GATEWAY),
  /** The callee has another number now. */
  NUMBER_CHANGED(DialStatus.CHANUNAVAIL, 22, 410, HangupSource.GATEWAY),
  /** The callee's line is broken. */
  OUT_OF_ORDER(DialStatus.CHANUNAVAIL, 27, 502, HangupSource.GATEWAY),
  /** The callee's side does not take such calls. */
  FORBIDDEN(DialStatus.CHANUNAVAIL, 21, 403, HangupSource.GATEWAY),
  /** Not dialled, as the number lacks digits. */
  MISSING_DIGIT(DialStatus.NODIAL, 28, 0, HangupSource.GATEWAY),
  /** Not dialled, as the number begins like that of no country. */
  WRONG_PREFIX(DialStatus.NODIAL, 3, 0, HangupSource.GATEWAY);

  private static final int OK = 200;

  @SuppressWarnings("ImmutableEnumChecker") // tokens are immutable
  private final DialStatus dialStatus;

  @SuppressWarnings("ImmutableEnumChecker") // so are the parts of records
  private final Release release;

  private final boolean answered;

  Outcome(DialStatus dialStatus, int cause, int sipResponse, HangupSource source) {
    this.dialStatus = dialStatus;
    release =
        Release.builder()
            .cause(HangupCause.of(cause))
            .source(source)
            .sipResponse(sipResponse == 0 ? null : SipResponse.of(sipResponse))
            .build();
    answered = sipResponse == OK;
  }

  /** Whether the call was answered. */
  public boolean isAnswered() {
    return answered;
  }

  /** What outbound records say came of the dialling. */
  public DialStatus dialStatus() {
    return dialStatus;
  }

  /** The cause, the SIP response and who hung up. */
  public Release release() {
    return release;
  }

  /** Whether the dialled number is at fault, so that inbound calls cannot end so. */
  boolean isOfDialledNumber() {
    return isNotDialled() || (dialStatus.equals(DialStatus.CHANUNAVAIL) && this != FORBIDDEN);
  }

  boolean isNotDialled() {
    return dialStatus.equals(DialStatus.NODIAL);
  }

  /** How long a call that is not answered lasts, in seconds. */
  int lastingSeconds(Dice dice, Spread ringTime) {
    return switch (this) {
      case HUNG_UP_BY_CALLER, HUNG_UP_BY_CALLEE, DROPPED ->
          throw new IllegalStateException("an answered call lasts as long as the talk");
      case NO_ANSWER -> dice.between(20, 60);
      case CANCELLED -> 1 + ringTime.seconds(dice);
      case DECLINED -> dice.between(3, 14);
      case NOT_RESPONDING -> dice.between(16, 32);
      case BUSY, SUBSCRIBER_ABSENT, UNALLOCATED, NUMBER_CHANGED, FORBIDDEN -> dice.between(1, 4);
      case NO_CIRCUIT,
          NETWORK_OUT_OF_ORDER,
          TEMPORARY_FAILURE,
          SWITCHING_CONGESTION,
          NO_ROUTE,
          OUT_OF_ORDER ->
          dice.between(0, 2);
      case MISSING_DIGIT, WRONG_PREFIX -> 0;
    };
  }
}

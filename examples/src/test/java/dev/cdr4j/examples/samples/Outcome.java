package dev.cdr4j.examples.samples;

/** The ways a call ends: what the far end did, and how each field of the record tells it. */
enum Outcome {
  CALLER_HUNG_UP("ANSWER", 16, "200", "CALLER"),
  CALLEE_HUNG_UP("ANSWER", 16, "200", "CALLEE"),
  DROPPED("ANSWER", 41, "200", "GATEWAY"),
  BUSY("BUSY", 17, "486", "CALLEE"),
  DECLINED("BUSY", 21, "603", "CALLEE"),
  NO_ANSWER("NOANSWER", 19, "480", "GATEWAY"),
  NOT_RESPONDING("NOANSWER", 18, "408", "GATEWAY"),
  PHONE_OFF("NOANSWER", 20, "480", "GATEWAY"),
  CANCELLED("CANCEL", 16, "487", "CALLER"),
  NO_CIRCUIT("CONGESTION", 34, "503", "GATEWAY"),
  NETWORK_DOWN("CONGESTION", 38, "503", "GATEWAY"),
  UNALLOCATED("CHANUNAVAIL", 1, "404", "GATEWAY"),
  NUMBER_CHANGED("CHANUNAVAIL", 22, "410", "GATEWAY"),
  OUT_OF_ORDER("CHANUNAVAIL", 27, "502", "GATEWAY"),
  INCOMPLETE("CHANUNAVAIL", 28, "484", "GATEWAY"),
  ANONYMOUS_REFUSED("", 24, "433", "GATEWAY"),
  NOT_DIALLED_INCOMPLETE("NODIAL", 28, "", "GATEWAY"),
  NOT_DIALLED_NO_ROUTE("NODIAL", 3, "", "GATEWAY");

  final String dialStatus;
  final String cause;
  final String sipResponse;
  final String hangupSource;

  Outcome(String dialStatus, int cause, String sipResponse, String hangupSource) {
    this.dialStatus = dialStatus;
    this.cause = Integer.toString(cause);
    this.sipResponse = sipResponse;
    this.hangupSource = hangupSource;
  }

  /** An answered call, hung up by either side. */
  static Outcome answered(Dice dice, int callerHangsUpPercent) {
    return dice.chance(callerHangsUpPercent) ? CALLER_HUNG_UP : CALLEE_HUNG_UP;
  }

  /** A call that the far end did not take, and that the caller did not give up. */
  static Outcome failed(Dice dice) {
    return switch (dice.weighted(50, 16, 10, 5, 11, 4, 2, 1, 1)) {
      case 0 -> NO_ANSWER;
      case 1 -> BUSY;
      case 2 -> DECLINED;
      case 3 -> NOT_RESPONDING;
      case 4 -> PHONE_OFF;
      case 5 -> UNALLOCATED;
      case 6 -> NO_CIRCUIT;
      case 7 -> NUMBER_CHANGED;
      default -> OUT_OF_ORDER;
    };
  }

  /** How long such a call lasts before it ends or is answered, in seconds. */
  int setupSeconds(Dice dice, int patience) {
    return switch (this) {
      case CALLER_HUNG_UP, CALLEE_HUNG_UP, DROPPED ->
          Math.min(patience, dice.along(1, 3, 5, 6, 8, 9, 11, 13, 16, 20, 29));
      case DECLINED -> dice.between(3, 14);
      case CANCELLED -> dice.between(4, patience);
      case NO_ANSWER -> patience;
      case NOT_RESPONDING -> dice.between(16, 18);
      case BUSY, PHONE_OFF, UNALLOCATED, NUMBER_CHANGED, INCOMPLETE -> dice.between(1, 4);
      case NO_CIRCUIT, NETWORK_DOWN, OUT_OF_ORDER -> dice.between(0, 2);
      case ANONYMOUS_REFUSED, NOT_DIALLED_INCOMPLETE, NOT_DIALLED_NO_ROUTE -> 0;
    };
  }

  boolean isAnswered() {
    return sipResponse.equals("200");
  }

  /** Whether the far end's phone rang: the platform then writes the zero date for no answer. */
  boolean rang() {
    return this == NO_ANSWER || this == CANCELLED || this == DECLINED;
  }
}

package dev.cdr4j.rules;

import dev.cdr4j.DialStatus;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupCause.Category;
import dev.cdr4j.HangupSource;
import dev.cdr4j.InvalidNumberReason;
import dev.cdr4j.SipResponse;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a call can end, which are those that the dial status knows, and which of them
 * each field of a record leaves open. Sets of them are the bits of a number: two fields contradict
 * each other where no ending is in both sets. What is absent or unknown leaves all open.
 */
final class Endings {
  static final int ANSWERED = 1;
  private static final int BUSY = 1 << 1;
  private static final int CANCELLED = 1 << 2;
  private static final int NO_ANSWER = 1 << 3;
  private static final int NO_CHANNEL = 1 << 4;
  private static final int CONGESTION = 1 << 5;
  private static final int NOT_DIALLED = 1 << 6;

  /** No phone was reached; which of the three is said depends on the switch that gave up. */
  private static final int NOT_REACHED = NO_CHANNEL | CONGESTION | NOT_DIALLED;

  static final int ANY = (1 << 7) - 1;
  static final int NOT_ANSWERED = ANY & ~ANSWERED;

  private static final int OK = 200;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int CALL_DOES_NOT_EXIST = 481;
  private static final int REQUEST_TERMINATED = 487;
  private static final int FIRST_REDIRECTION = 300;

  private Endings() {}

  static int of(@Nullable DialStatus status) {
    if (status == null || !status.isKnown()) {
      return ANY;
    }
    return switch (status.toString()) {
      case "ANSWER" -> ANSWERED;
      case "BUSY" -> BUSY;
      case "CANCEL" -> CANCELLED;
      case "NOANSWER" -> NO_ANSWER;
      case "CHANUNAVAIL" -> NO_CHANNEL;
      case "CONGESTION" -> CONGESTION;
      case "NODIAL" -> NOT_DIALLED;
      default -> ANY;
    };
  }

  /** By the meanings that Q.850 gives the causes. */
  static int of(@Nullable HangupCause cause) {
    if (cause == null || !cause.isKnown()) {
      return ANY;
    }
    return switch (cause.code().orElseThrow()) {
      // BYE and CANCEL, which also ends a call that nobody answers in time
      case 16 -> ANSWERED | CANCELLED | NO_ANSWER;
      case 17 -> BUSY;
      case 19 -> NO_ANSWER;
      case 18, 20 -> NO_ANSWER | NO_CHANNEL | CONGESTION;
      case 21, 24 -> BUSY | NOT_REACHED;
      case 26 -> CANCELLED | NO_ANSWER | NOT_REACHED;
      case 1, 2, 3, 4, 5, 22, 25, 28, 34, 42, 44 -> NOT_REACHED;
      // what may also befall a call in progress
      case 27, 38, 41, 47 -> NOT_REACHED | ANSWERED;
      case 102 -> NOT_REACHED | NO_ANSWER | ANSWERED;
      default -> ANY;
    };
  }

  /**
   * By RFC 3261, and of a failure by the cause that RFC 3398 maps it to. A failure says that the
   * call was not answered, but for two that end a call in progress too, when a request within it
   * fails (RFC 3261, section 12.2.1.2).
   */
  static int of(@Nullable SipResponse response) {
    if (response == null || !response.isKnown()) {
      return ANY;
    }
    int code = response.code().orElseThrow();
    if (code < FIRST_REDIRECTION) {
      return code == OK ? ANSWERED : ANY; // others are not final, or not the answer to a call
    }
    return switch (code) {
      case REQUEST_TERMINATED -> CANCELLED | NO_ANSWER;
      case REQUEST_TIMEOUT, CALL_DOES_NOT_EXIST -> of(response.toHangupCause());
      default -> of(response.toHangupCause()) & NOT_ANSWERED;
    };
  }

  /** Whether a cause says that neither party ended the call, but the network did. */
  static boolean isOfNetwork(@Nullable HangupCause cause) {
    Category category = cause == null || !cause.isKnown() ? null : cause.category();
    return category != null
        && category != Category.NORMAL_EVENT
        && category != Category.INTERWORKING;
  }

  /**
   * Those that the one who hung up can have brought about. A caller gives up on a busy tone as well
   * as on a phone that rings. A phone that is called can answer with any failure itself, such as
   * 404, 408, 480, 488 or 503 (RFC 3261, sections 8.2, 13.3.1 and 21.3 to 21.6), and so be the one
   * who ends a call that was not answered, if it was called at all, and the call not cancelled.
   */
  static int of(@Nullable HangupSource source) {
    if (HangupSource.CALLER.equals(source)) {
      return ANY & ~NOT_REACHED;
    }
    return HangupSource.CALLEE.equals(source) ? ANY & ~(CANCELLED | NOT_DIALLED) : ANY;
  }

  /** A call to an invalid number can be cancelled, but nobody is reached with it. */
  static int of(@Nullable InvalidNumberReason reason) {
    return reason != null && reason.isKnown() ? NOT_REACHED | CANCELLED : ANY;
  }
}

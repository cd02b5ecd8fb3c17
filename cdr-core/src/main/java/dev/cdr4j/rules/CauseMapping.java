package dev.cdr4j.rules;

import dev.cdr4j.HangupCause;
import dev.cdr4j.SipResponse;
import org.jspecify.annotations.Nullable;

/**
 * Whether a cause and a SIP response can be of one call: by RFC 3398, or by Asterisk's own table,
 * since the platform's words are Asterisk's. Where neither says anything, there have to be endings
 * that both leave open.
 */
final class CauseMapping {
  private static final int NORMAL_UNSPECIFIED = 31;
  private static final int INTERWORKING_UNSPECIFIED = 127;
  private static final int NOT_ACCEPTABLE_HERE = 488;
  private static final int NOT_ACCEPTABLE = 606;

  private CauseMapping() {}

  static boolean agree(@Nullable HangupCause cause, @Nullable SipResponse response) {
    if (cause == null || !cause.isKnown() || response == null || !response.isKnown()) {
      return true;
    }
    int code = cause.code().orElseThrow();
    int sip = response.code().orElseThrow();
    if (isOfRfc3398(cause, response) || isOfAsterisk(code, sip)) {
      return true;
    }
    boolean isOpen = !isMapped(cause, response) || specifiesNothing(code, sip);
    return isOpen && (Endings.of(cause) & Endings.of(response)) != 0;
  }

  private static boolean isOfRfc3398(HangupCause cause, SipResponse response) {
    return cause.equals(response.toHangupCause()) || response.equals(cause.toSipResponse());
  }

  /** What {@code hangup_sip2cause} has that RFC 3398 has not. */
  private static boolean isOfAsterisk(int cause, int response) {
    return switch (response) {
      case 420 -> cause == 3;
      case 483 -> cause == 19;
      case 486 -> cause == 21;
      case 488, 606 -> cause == 58;
      case 500 -> cause == 38;
      case 603 -> cause == 17;
      default -> false;
    };
  }

  /** Whether RFC 3398 has a mapping for both. */
  private static boolean isMapped(HangupCause cause, SipResponse response) {
    return response.toHangupCause() != null && cause.toSipResponse() != null;
  }

  /** What the two responses mean is in a header that records do not have. */
  private static boolean specifiesNothing(int cause, int response) {
    return cause == NORMAL_UNSPECIFIED
        || cause == INTERWORKING_UNSPECIFIED
        || response == NOT_ACCEPTABLE_HERE
        || response == NOT_ACCEPTABLE;
  }
}

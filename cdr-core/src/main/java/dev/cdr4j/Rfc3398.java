package dev.cdr4j;

import org.jspecify.annotations.Nullable;

/**
 * The two tables by which RFC 3398 carries the reason of a failed call between ISDN and SIP. They
 * are not inverses of each other. Both work on codes, so that neither vocabulary needs the other
 * one to be initialised.
 */
final class Rfc3398 {
  private static final int MAX_CAUSE = 127;
  private static final int MIN_FAILURE = 400;
  private static final int MAX_FAILURE = 699;
  private static final int NONE = -1;

  private Rfc3398() {}

  /** RFC 3398, section 7.2.4.1: the response to an INVITE that the telephone network released. */
  static @Nullable SipResponse toSipResponse(int cause) {
    if (cause < 0 || cause > MAX_CAUSE) {
      return null;
    }
    int response =
        switch (cause) {
          case 1, 2, 3, 26 -> 404;
          case 16 -> NONE; // clears the call: a BYE or a CANCEL, not a response
          case 17 -> 486;
          case 18 -> 408;
          case 19, 20, 31 -> 480;
          case 21, 55, 57, 87 -> 403;
          case 22, 23 -> 410;
          case 27 -> 502;
          case 28 -> 484;
          case 29, 79 -> 501;
          case 34, 38, 41, 42, 47, 58, 88 -> 503;
          case 65, 70 -> 488;
          case 102 -> 504;
          default -> 500;
        };
    return response == NONE ? null : SipResponse.of(response);
  }

  /** RFC 3398, section 8.2.6.1: the cause to release the telephone network's side with. */
  static @Nullable HangupCause toHangupCause(int response) {
    if (response < MIN_FAILURE || response > MAX_FAILURE) {
      return null;
    }
    int cause =
        switch (response) {
          case 400, 481, 500, 503 -> 41;
          case 401, 402, 403, 407, 603 -> 21;
          case 404, 485, 604 -> 1;
          case 405 -> 63;
          case 406, 415, 501 -> 79;
          case 408, 504 -> 102;
          case 410 -> 22;
          case 413, 414, 416, 420, 421, 423, 505, 513 -> 127;
          case 480 -> 18;
          case 482, 483 -> 25;
          case 484 -> 28;
          case 486, 600 -> 17;
          case 487 -> NONE; // the caller's own CANCEL: its side is already released
          case 488, 606 -> 127; // a Warning header would say more, but a record has none
          case 502 -> 38;
          default -> 31;
        };
    return cause == NONE ? null : HangupCause.of(cause);
  }
}

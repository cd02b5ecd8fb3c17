package dev.cdr4j.examples.overview;

import dev.cdr4j.Cdr;
import dev.cdr4j.DialStatus;
import dev.cdr4j.OutboundCdr;
import java.util.Map;

/**
 * What came of a call, in words: its dial status, which only outbound calls have; without one,
 * whether it has an answer time.
 */
final class Outcome {
  private static final String ANSWERED = "answered";

  private static final Map<DialStatus, String> WORDS =
      Map.of(
          DialStatus.ANSWER, ANSWERED,
          DialStatus.BUSY, "busy",
          DialStatus.CANCEL, "cancelled",
          DialStatus.CHANUNAVAIL, "no channel available",
          DialStatus.CONGESTION, "congestion",
          DialStatus.NOANSWER, "no answer",
          DialStatus.NODIAL, "not dialled");

  private Outcome() {}

  static boolean isAnswered(Cdr call) {
    return of(call).equals(ANSWERED);
  }

  static String of(Cdr call) {
    DialStatus status = call instanceof OutboundCdr outbound ? outbound.dialStatus() : null;
    if (status == null) {
      return call.isAnswered() ? ANSWERED : "not answered";
    }
    String words = WORDS.get(status);
    return words == null ? "dial status " + status : words;
  }
}

package dev.cdr4j.rules;

import static dev.cdr4j.rules.CoreRule.ANSWERED_EXCEEDS_TOTAL;
import static dev.cdr4j.rules.CoreRule.ANSWER_MISSING;
import static dev.cdr4j.rules.CoreRule.BILLED_THOUGH_NOT_ANSWERED;
import static dev.cdr4j.rules.CoreRule.CAUSE_CONTRADICTS_ANSWER;
import static dev.cdr4j.rules.CoreRule.CAUSE_CONTRADICTS_SIP_RESPONSE;
import static dev.cdr4j.rules.CoreRule.DEBITED_THOUGH_NOT_ANSWERED;
import static dev.cdr4j.rules.CoreRule.DIAL_STATUS_CONTRADICTS_ANSWER;
import static dev.cdr4j.rules.CoreRule.DIAL_STATUS_CONTRADICTS_CAUSE;
import static dev.cdr4j.rules.CoreRule.DIAL_STATUS_CONTRADICTS_SIP_RESPONSE;
import static dev.cdr4j.rules.CoreRule.SIP_RESPONSE_CONTRADICTS_ANSWER;

import dev.cdr4j.Cdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Release;
import dev.cdr4j.Timing;

/**
 * What several rules ask of the same record, worked out once: what contradicts itself, and how the
 * call ended.
 *
 * <p>One wrong value contradicts many others. So the contradictions of a record are put into groups
 * that one cause each explains, and of each group one is told. Which contradictions there are, and
 * how they go together, does not depend on the rules that a validator has; which one is told does.
 */
final class CallFacts {
  private final int answerTime;
  private final int status;
  private final int cause;
  private final int response;
  private final boolean isMapped;

  /** The rules that are broken, as their bits, in five groups. */
  private final long order;

  private final long durations;
  private final long answer;
  private final long ending;
  private final long money;

  CallFacts(Cdr cdr) {
    Timing timing = cdr.timing();
    CallTimes times = CallTimes.of(timing);
    Release release = cdr.release();
    status = cdr instanceof OutboundCdr out ? Endings.of(out.dialStatus()) : Endings.ANY;
    cause = Endings.of(release.cause());
    response = Endings.of(release.sipResponse());
    isMapped = CauseMapping.agree(release.cause(), release.sipResponse());

    long broken = times.order();
    int stated = statedAnswer(timing, broken == 0);
    boolean isAnswerMissing =
        times.isAnswerMissing(status == Endings.ANSWERED || response == Endings.ANSWERED);
    answerTime = isAnswerMissing ? Endings.ANY : stated;
    answer =
        ANSWER_MISSING.bitIf(isAnswerMissing)
            | contradictionsOfAnswer(stated)
            | (contradictions() & ~free());
    ending = contradictions() & free();

    money = isUnanswered() ? charges(cdr) : 0;

    long off = times.durations() | (isAnswered() ? times.durationsOfTalk() : 0);
    boolean isOfOrder = broken != 0 && (off & ANSWERED_EXCEEDS_TOTAL.bit()) == 0;
    order = isOfOrder ? broken | off : broken;
    durations = isOfOrder ? 0 : off;
  }

  /** An answer that is out of order is neither an answer nor none. */
  private static int statedAnswer(Timing timing, boolean isInOrder) {
    if (timing.answerEpochSecond(CallTimes.ABSENT) == CallTimes.ABSENT) {
      return Endings.NOT_ANSWERED;
    }
    return isInOrder ? Endings.ANSWERED : Endings.ANY;
  }

  private static long charges(Cdr cdr) {
    return BILLED_THOUGH_NOT_ANSWERED.bitIf(DurationChecks.isBilled(cdr.timing()))
        | DEBITED_THOUGH_NOT_ANSWERED.bitIf(PriceChecks.isDebited(cdr));
  }

  private long contradictionsOfAnswer(int stated) {
    return DIAL_STATUS_CONTRADICTS_ANSWER.bitIf((stated & status) == 0)
        | SIP_RESPONSE_CONTRADICTS_ANSWER.bitIf((stated & response) == 0)
        | CAUSE_CONTRADICTS_ANSWER.bitIf((stated & cause) == 0);
  }

  /** Of dial status, cause and SIP response among each other. */
  private long contradictions() {
    return DIAL_STATUS_CONTRADICTS_CAUSE.bitIf((status & cause) == 0)
        | DIAL_STATUS_CONTRADICTS_SIP_RESPONSE.bitIf((status & response) == 0)
        | CAUSE_CONTRADICTS_SIP_RESPONSE.bitIf(!isMapped);
  }

  /** Those that nothing is a part of that contradicts the answer, which would explain them. */
  private long free() {
    boolean isStatusFree = (answerTime & status) != 0;
    boolean isCauseFree = (answerTime & cause) != 0;
    boolean isResponseFree = (answerTime & response) != 0;
    return DIAL_STATUS_CONTRADICTS_CAUSE.bitIf(isStatusFree && isCauseFree)
        | DIAL_STATUS_CONTRADICTS_SIP_RESPONSE.bitIf(isStatusFree && isResponseFree)
        | CAUSE_CONTRADICTS_SIP_RESPONSE.bitIf(isCauseFree && isResponseFree);
  }

  /** Whether a rule about contradictions is the one to be told of its group. */
  boolean tells(CoreRule rule, Precedence precedence) {
    return precedence.isFirst(rule, order)
        || precedence.isFirst(rule, durations)
        || precedence.isFirst(rule, answer)
        || precedence.isFirst(rule, ending)
        || precedence.isFirst(rule, money);
  }

  /** Whether there are no contradictions. */
  boolean isConsistent() {
    return (order | durations | answer | ending | money) == 0;
  }

  /** The ways in which the call can have ended; none where something contradicts something. */
  private int outcome() {
    return answerTime & status & cause & response;
  }

  /** Whether the call was answered, and nothing says otherwise. */
  boolean isAnswered() {
    return isAnswerKnown() && answerTime == Endings.ANSWERED;
  }

  /** Whether the call was not answered, and nothing says otherwise, however it failed. */
  boolean isUnanswered() {
    return isAnswerKnown() && answerTime == Endings.NOT_ANSWERED;
  }

  private boolean isAnswerKnown() {
    return contradictionsOfAnswer(answerTime) == 0;
  }

  /** Whether the call ended in none of some ways, and nothing contradicts how it ended. */
  boolean excludes(int endings) {
    return isMapped && outcome() != 0 && (outcome() & endings) == 0;
  }

  /**
   * The same where no more is wrong than that dial status, cause and SIP response differ on how a
   * call failed, whichever of them is right: that is a warning, which must not hide an error.
   */
  boolean excludesAnyway(int endings) {
    int agreed = outcome();
    int possible =
        agreed == 0 ? answerTime & (told(status) | told(cause) | told(response)) : agreed;
    return isAnswerKnown() && (possible & endings) == 0;
  }

  /** What a field leaves open if it leaves out anything. */
  private static int told(int endings) {
    return endings == Endings.ANY ? 0 : endings;
  }
}

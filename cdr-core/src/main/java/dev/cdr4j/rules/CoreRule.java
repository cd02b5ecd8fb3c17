package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.ANSWER;
import static dev.cdr4j.CdrField.BILLING_CUSTOMER_COST_LABEL;
import static dev.cdr4j.CdrField.BILLING_CUSTOMER_CREDIT_EUR;
import static dev.cdr4j.CdrField.BILLING_CUSTOMER_DEBIT_EUR;
import static dev.cdr4j.CdrField.CALLID;
import static dev.cdr4j.CdrField.CALLID_IN;
import static dev.cdr4j.CdrField.CLI_COUNTRY_CODE;
import static dev.cdr4j.CdrField.CLI_NAME;
import static dev.cdr4j.CdrField.CLI_NUMBER;
import static dev.cdr4j.CdrField.CLI_NUMBER_TYPE;
import static dev.cdr4j.CdrField.CLI_PRES;
import static dev.cdr4j.CdrField.DIALSTATUS;
import static dev.cdr4j.CdrField.DID_HASH;
import static dev.cdr4j.CdrField.DID_INTL_NUMBER;
import static dev.cdr4j.CdrField.DURATION;
import static dev.cdr4j.CdrField.DURATION_ANSWERED;
import static dev.cdr4j.CdrField.DURATION_BILLED;
import static dev.cdr4j.CdrField.HANGUP;
import static dev.cdr4j.CdrField.HANGUPCAUSE;
import static dev.cdr4j.CdrField.HANGUPSOURCE;
import static dev.cdr4j.CdrField.INVALID_NUMBER;
import static dev.cdr4j.CdrField.NUMBER;
import static dev.cdr4j.CdrField.NUMBER_COUNTRY_CODE;
import static dev.cdr4j.CdrField.NUMBER_TYPE;
import static dev.cdr4j.CdrField.PACKAGE_NAME;
import static dev.cdr4j.CdrField.SCENARIO_HASH;
import static dev.cdr4j.CdrField.SCENARIO_NAME;
import static dev.cdr4j.CdrField.SIP_RESPONSE_CODE;
import static dev.cdr4j.CdrField.START;
import static dev.cdr4j.rules.Severity.ERROR;
import static dev.cdr4j.rules.Severity.WARNING;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * The core's rules for single records. The id of each is its name in lower case with hyphens: that
 * of {@link #ANSWER_BEFORE_START} is {@code answer-before-start}.
 *
 * <p>One thing that is wrong gives one finding, though it may contradict much else. So rules give
 * way to others. A rule that a validator does not have hides nothing, and a warning never hides an
 * error, whatever severities are set:
 *
 * <ol>
 *   <li>A value that is unknown or negative is reported as such, and nothing is concluded from it.
 *   <li>The order of the times. Where it is broken, the total is not compared with them, and an
 *       answer time counts neither as an answer nor as none.
 *   <li>The durations: the answered time against the total, the total against the times, the
 *       answered time against the times, or where there is no hang-up, the answered time and the
 *       time to the answer against the total. The last two are asked of answered calls alone.
 *   <li>Whether the call was answered is asked of the answered time, the dial status, the SIP
 *       response and the cause, in this order. An answered time that exceeds the total is no
 *       answer.
 *   <li>What does not contradict the answer is compared: dial status and cause, dial status and SIP
 *       response, cause and SIP response, in this order.
 *   <li>What is answered and billed is asked wherever it is clear whether the call was answered,
 *       and whether it reached an invalid number even where it is not clear how it failed. Who hung
 *       up is asked only where all of these agree.
 * </ol>
 */
public enum CoreRule implements RecordRule {
  /** The hang-up is before the start. */
  HANGUP_BEFORE_START(
      ERROR, "the call was hung up before it started", "CDR overview", HANGUP, START),
  /** The answer is before the start, which is not after the hang-up. */
  ANSWER_BEFORE_START(
      ERROR, "the call was answered before it started", "CDR overview", ANSWER, START),
  /** The answer is after the hang-up, which is not before the start. */
  ANSWER_AFTER_HANGUP(
      ERROR, "the call was answered after it was hung up", "CDR overview", ANSWER, HANGUP),
  /** A duration is below zero. Each of them is a finding. */
  NEGATIVE_DURATION(
      ERROR,
      "a duration is negative",
      "CDR overview",
      DurationChecks::negative,
      DURATION,
      DURATION_ANSWERED,
      DURATION_BILLED),
  /** The answered time is more than a second longer than the total. */
  ANSWERED_EXCEEDS_TOTAL(
      ERROR,
      "the answered time is longer than the whole call",
      "CDR overview",
      DURATION_ANSWERED,
      DURATION),
  /** The total is more than a second off the time from start to hang-up. */
  TOTAL_CONTRADICTS_TIMES(
      ERROR,
      "the duration is not the time from start to hang-up",
      "CDR overview",
      DURATION,
      START,
      HANGUP),
  /** The answered time is more than a second off the time from answer to hang-up. */
  ANSWERED_CONTRADICTS_TIMES(
      ERROR,
      "the answered time is not the time from answer to hang-up",
      "CDR overview",
      DURATION_ANSWERED,
      ANSWER,
      HANGUP),

  /**
   * There is no hang-up, and the total is more than two seconds off the time from start to answer
   * and the answered time together; or where there is no answered time, the answer is more than a
   * second behind the end of the total.
   */
  PARTS_CONTRADICT_TOTAL(
      ERROR,
      "the time to the answer and the answered time do not add up to the duration",
      "CDR overview",
      DURATION,
      START,
      ANSWER,
      DURATION_ANSWERED),

  /**
   * There is no answer time, but an answered time of more than a second, or of less where dial
   * status or SIP response say that there was an answer.
   */
  ANSWER_MISSING(
      ERROR,
      "the call has an answered time, but was never answered",
      "CDR overview",
      ANSWER,
      DURATION_ANSWERED),
  /** The dial status says that the call was answered where it was not, or the reverse. */
  DIAL_STATUS_CONTRADICTS_ANSWER(
      ERROR,
      "the dial status and the answer time disagree on whether the call was answered",
      "CDR overview",
      DIALSTATUS,
      ANSWER),
  /**
   * The SIP response is 200 where the call was not answered, or one of failure where it was, but
   * for 408 and 481, which end calls in progress too.
   */
  SIP_RESPONSE_CONTRADICTS_ANSWER(
      ERROR,
      "the SIP response and the answer time disagree on whether the call was answered",
      "RFC 3261",
      SIP_RESPONSE_CODE,
      ANSWER),
  /** The call was answered, and has a cause that only calls without an answer end with. */
  CAUSE_CONTRADICTS_ANSWER(
      ERROR,
      "the call was answered, but its cause says that it was not",
      "Q.850",
      HANGUPCAUSE,
      ANSWER),
  /** The call was answered, and has no answered time. */
  ANSWERED_TIME_MISSING(
      WARNING,
      "the call was answered, but has no answered time",
      "CDR overview",
      DurationChecks::answeredTimeMissing,
      DURATION_ANSWERED,
      ANSWER),
  /** The call was answered, and has no billed time, not even one of 0. */
  BILLED_TIME_MISSING(
      WARNING,
      "the call was answered, but has no billed time",
      "CDR overview",
      DurationChecks::billedTimeMissing,
      DURATION_BILLED,
      ANSWER),
  /** The call was not answered, and has a billed time of more than 0. */
  BILLED_THOUGH_NOT_ANSWERED(
      WARNING,
      "time is billed, though the call was not answered",
      "CDR overview",
      DURATION_BILLED,
      ANSWER),
  /**
   * The call was not answered, and has a debit of a cent or more. Tariffs may charge the attempt;
   * where yours do, switch it off.
   */
  DEBITED_THOUGH_NOT_ANSWERED(
      WARNING,
      "the call costs something, though it was not answered",
      "CDR overview",
      BILLING_CUSTOMER_DEBIT_EUR,
      ANSWER),

  /** By the cause, the dial status would have to be another one. */
  DIAL_STATUS_CONTRADICTS_CAUSE(
      WARNING,
      "the dial status and the cause tell of different endings",
      "Q.850",
      DIALSTATUS,
      HANGUPCAUSE),
  /** By the cause that the SIP response maps to, the dial status would have to be another one. */
  DIAL_STATUS_CONTRADICTS_SIP_RESPONSE(
      WARNING,
      "the dial status and the SIP response tell of different endings",
      "RFC 3398",
      DIALSTATUS,
      SIP_RESPONSE_CODE),
  /**
   * Neither RFC 3398 nor Asterisk maps the cause to the SIP response or the reverse, or where RFC
   * 3398 has no mapping or the cause specifies nothing, no ending fits both.
   */
  CAUSE_CONTRADICTS_SIP_RESPONSE(
      WARNING,
      "the cause and the SIP response do not map to each other",
      "RFC 3398, Asterisk's causes",
      HANGUPCAUSE,
      SIP_RESPONSE_CODE),
  /** Somebody hung up who cannot have ended a call so. */
  HANGUP_SOURCE_CONTRADICTS_OUTCOME(
      WARNING,
      "who hung up does not fit how the call ended",
      "CDR overview",
      EndingChecks::hangupSourceContradictsOutcome,
      HANGUPSOURCE,
      DIALSTATUS,
      HANGUPCAUSE,
      SIP_RESPONSE_CODE,
      ANSWER),
  /** The number is invalid for a reason that is known, and yet a phone was reached with it. */
  INVALID_NUMBER_CONTRADICTS_OUTCOME(
      ERROR,
      "the dialled number is invalid, but the call reached somebody",
      "CDR overview",
      EndingChecks::invalidNumberContradictsOutcome,
      INVALID_NUMBER,
      DIALSTATUS,
      HANGUPCAUSE,
      SIP_RESPONSE_CODE,
      ANSWER),

  /** A leg is said to belong to an inbound call, which it is itself. */
  LEG_OF_ITSELF(
      WARNING,
      "the leg has its own call id as that of its inbound call",
      "CDR overview",
      IdChecks::legOfItself,
      CALLID_IN,
      CALLID),

  /**
   * The caller's number is something else than an international number; but for a word such as
   * {@code anonymous} where the presentation says as well that there is no number.
   */
  CLI_NOT_E164(
      WARNING,
      "the caller's number is not in the international form",
      "E.164",
      NumberChecks::cli,
      CLI_NUMBER),
  /** The DID's number is something else than an international number. */
  DID_NOT_E164(
      ERROR,
      "the DID's number is not in the international form",
      "E.164",
      NumberChecks::did,
      DID_INTL_NUMBER),
  /** The dialled number is something else than an international one, and not said to be invalid. */
  NUMBER_NOT_E164(
      WARNING,
      "the dialled number is not in the international form",
      "E.164",
      NumberChecks::number,
      NUMBER),
  /** The caller's number may be shown, but there is none. */
  CLI_MISSING_THOUGH_ALLOWED(
      WARNING,
      "the caller's number may be shown, but there is none",
      "CDR overview",
      NumberChecks::missingThoughAllowed,
      CLI_NUMBER,
      CLI_PRES),
  /** An international number is there, and is said to be unavailable. */
  CLI_PRESENT_THOUGH_UNAVAILABLE(
      ERROR,
      "the caller's number is said to be unavailable, but there is one",
      "Asterisk's presentations",
      NumberChecks::presentThoughUnavailable,
      CLI_NUMBER,
      CLI_PRES),
  /**
   * The caller's number is there, not just a word, and is to be hidden. Regular traffic has such
   * numbers: not one of {@link #standard()}. It helps where records are passed on to somebody who
   * must not see them.
   */
  CLI_PRESENT_THOUGH_PROHIBITED(
      WARNING,
      "the caller's number is to be hidden, but is in the record",
      "CDR overview",
      NumberChecks::presentThoughProhibited,
      CLI_NUMBER,
      CLI_PRES),

  /** A country is not two capital letters. Each of them is a finding. */
  MALFORMED_COUNTRY(
      ERROR,
      "a country is not two capital letters",
      "ISO 3166-1",
      Topic.WORDS,
      CodeChecks::malformedCountry,
      CLI_COUNTRY_CODE,
      NUMBER_COUNTRY_CODE),
  /** A country is two capital letters, but not one that this release knows. */
  UNKNOWN_COUNTRY(
      WARNING,
      "a country is unknown",
      "ISO 3166-1",
      Topic.WORDS,
      CodeChecks::unknownCountry,
      CLI_COUNTRY_CODE,
      NUMBER_COUNTRY_CODE),
  /** The type of a number is not one that this release knows. */
  UNKNOWN_NUMBER_TYPE(
      WARNING,
      "the type of a number is unknown",
      "CDR overview",
      Topic.WORDS,
      CodeChecks::unknownNumberType,
      CLI_NUMBER_TYPE,
      NUMBER_TYPE),
  /** The presentation is not one that this release knows. */
  UNKNOWN_PRESENTATION(
      WARNING,
      "the presentation of the caller's number is unknown",
      "CDR overview, Asterisk's presentations",
      Topic.WORDS,
      CodeChecks::unknownPresentation,
      CLI_PRES),
  /** The dial status is not one that this release knows. */
  UNKNOWN_DIAL_STATUS(
      WARNING,
      "the dial status is unknown",
      "CDR overview",
      Topic.WORDS,
      CodeChecks::unknownDialStatus,
      DIALSTATUS),
  /** The reason why a number is invalid is not one that this release knows. */
  UNKNOWN_INVALID_NUMBER_REASON(
      WARNING,
      "the reason why the number is invalid is unknown",
      "CDR overview",
      Topic.WORDS,
      CodeChecks::unknownInvalidNumberReason,
      INVALID_NUMBER),
  /** The cause is not in the table of Q.850, or not a number. */
  UNKNOWN_HANGUP_CAUSE(
      WARNING,
      "the cause is unknown",
      "Q.850",
      Topic.WORDS,
      CodeChecks::unknownHangupCause,
      HANGUPCAUSE),
  /** The hang-up source is not one that this release knows. */
  UNKNOWN_HANGUP_SOURCE(
      WARNING,
      "the hang-up source is unknown",
      "CDR overview",
      Topic.WORDS,
      CodeChecks::unknownHangupSource,
      HANGUPSOURCE),
  /** The SIP response code is not registered, or not a number. */
  UNKNOWN_SIP_RESPONSE(
      WARNING,
      "the SIP response is unknown",
      "IANA, SIP response codes",
      Topic.WORDS,
      CodeChecks::unknownSipResponse,
      SIP_RESPONSE_CODE),

  /** The customer's own field is longer than 32 characters, or not letters and digits of ASCII. */
  MALFORMED_CUSTOMER_FIELD(
      ERROR,
      "the customer's field is more than 32 letters and digits, or something else",
      "CDR overview",
      TextChecks::customerField,
      CdrField.CUSTOMER_FIELD),
  /** An object id is something else than letters and digits of ASCII. */
  MALFORMED_HASH(
      ERROR,
      "an object id is not letters and digits",
      "CDR overview",
      TextChecks::hash,
      DID_HASH,
      SCENARIO_HASH),
  /**
   * An id, a name or a label has a control character in it, such as a line end; or a dialled number
   * that is said to be invalid, of which no other rule tells.
   */
  CONTROL_CHARACTER(
      WARNING,
      "a text has a control character in it",
      "Unicode, category Cc",
      TextChecks::controlCharacter,
      CALLID,
      CALLID_IN,
      CLI_NAME,
      NUMBER,
      BILLING_CUSTOMER_COST_LABEL,
      SCENARIO_NAME,
      PACKAGE_NAME),

  /**
   * A price has more decimals than the two of the format. Fewer are none: numbers of JSON and of
   * spreadsheets do not keep zeros at their end, and nothing is lost with these.
   */
  PRICE_SCALE(
      ERROR,
      "a price has more than two decimals",
      "CDR overview",
      PriceChecks::scale,
      BILLING_CUSTOMER_DEBIT_EUR,
      BILLING_CUSTOMER_CREDIT_EUR),
  /** A price is below zero. */
  NEGATIVE_PRICE(
      WARNING,
      "a price is negative",
      "CDR overview",
      PriceChecks::negative,
      BILLING_CUSTOMER_DEBIT_EUR,
      BILLING_CUSTOMER_CREDIT_EUR),

  /**
   * A field is absent that every regular record of the direction has: the hang-up, the total, the
   * presentation, cause, hang-up source and debit; of inbound calls the DID's number, of outbound
   * ones the dialled number and the dial status. Each of them is a finding.
   */
  FIELD_MISSING(
      WARNING,
      "a field is missing that every regular call has",
      "CDR overview",
      PresenceChecks::required,
      HANGUP,
      DURATION,
      CLI_PRES,
      DID_INTL_NUMBER,
      NUMBER,
      DIALSTATUS,
      HANGUPCAUSE,
      HANGUPSOURCE,
      BILLING_CUSTOMER_DEBIT_EUR);

  private static final List<CoreRule> ALL = List.of(values());
  private static final List<CoreRule> STANDARD =
      List.copyOf(EnumSet.complementOf(EnumSet.of(CLI_PRESENT_THOUGH_PROHIBITED)));

  private final String id;
  private final Severity severity;
  private final String sentence;
  private final String source;

  private final Topic topic;

  @SuppressWarnings("ImmutableEnumChecker") // a method without state
  private final RecordCheck check;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final Set<CdrField> fields;

  CoreRule(
      Severity severity, String sentence, String source, RecordCheck check, CdrField... fields) {
    this(severity, sentence, source, Topic.ANY, check, fields);
  }

  CoreRule(
      Severity severity,
      String sentence,
      String source,
      Topic topic,
      RecordCheck check,
      CdrField... fields) {
    this(severity, sentence, source, topic, rule -> check, fields);
  }

  /** A rule about contradictions. */
  CoreRule(Severity severity, String sentence, String source, CdrField... fields) {
    this(severity, sentence, source, Topic.CONTRADICTIONS, rule -> tell(rule, fields), fields);
  }

  CoreRule(
      Severity severity,
      String sentence,
      String source,
      Topic topic,
      Function<CoreRule, RecordCheck> check,
      CdrField... fields) {
    this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.severity = severity;
    this.sentence = sentence;
    this.source = source;
    this.topic = topic;
    this.check = check.apply(this);
    this.fields = Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(fields)));
  }

  private static RecordCheck tell(CoreRule rule, CdrField... fields) {
    return (cdr, findings) -> {
      if (findings.tells(cdr, rule)) {
        findings.add(cdr, fields);
      }
    };
  }

  /** The rules that regular traffic does not break. Unmodifiable. */
  public static List<CoreRule> standard() {
    return STANDARD;
  }

  /** All of them, with those that regular traffic breaks. Unmodifiable. */
  public static List<CoreRule> all() {
    return ALL;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public Set<CdrField> fields() {
    return fields;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public void check(Cdr cdr, Findings findings) {
    check.check(cdr, findings);
  }

  RecordCheck recordCheck() {
    return check;
  }

  /** What it is about. */
  Topic topic() {
    return topic;
  }

  /** The rule in a set of rules, in the order of precedence. */
  @SuppressWarnings("EnumOrdinal") // that order is the order of the constants
  long bit() {
    return 1L << ordinal();
  }

  /** The same, or the empty set. */
  long bitIf(boolean isBroken) {
    return isBroken ? bit() : 0;
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}

package dev.cdr4j.testkit.corrupt;

import static dev.cdr4j.CdrField.ANSWER;
import static dev.cdr4j.CdrField.CALLID;
import static dev.cdr4j.CdrField.CALLID_IN;
import static dev.cdr4j.CdrField.CLI_COUNTRY_CODE;
import static dev.cdr4j.CdrField.CLI_NAME;
import static dev.cdr4j.CdrField.CLI_NUMBER;
import static dev.cdr4j.CdrField.CLI_NUMBER_TYPE;
import static dev.cdr4j.CdrField.CLI_PRES;
import static dev.cdr4j.CdrField.DIALSTATUS;
import static dev.cdr4j.CdrField.DURATION;
import static dev.cdr4j.CdrField.DURATION_ANSWERED;
import static dev.cdr4j.CdrField.DURATION_BILLED;
import static dev.cdr4j.CdrField.HANGUP;
import static dev.cdr4j.CdrField.HANGUPCAUSE;
import static dev.cdr4j.CdrField.HANGUPSOURCE;
import static dev.cdr4j.CdrField.INVALID_NUMBER;
import static dev.cdr4j.CdrField.NUMBER_COUNTRY_CODE;
import static dev.cdr4j.CdrField.NUMBER_TYPE;
import static dev.cdr4j.CdrField.SIP_RESPONSE_CODE;
import static dev.cdr4j.CdrField.START;
import static dev.cdr4j.FieldKind.DATETIME;
import static dev.cdr4j.FieldKind.PRICE;
import static dev.cdr4j.FieldKind.SECONDS;
import static dev.cdr4j.testkit.corrupt.Edit.change;
import static dev.cdr4j.testkit.corrupt.Edit.changeOne;
import static dev.cdr4j.testkit.corrupt.Edit.put;
import static dev.cdr4j.testkit.corrupt.Edit.replace;
import static dev.cdr4j.testkit.corrupt.Edit.seconds;
import static dev.cdr4j.testkit.corrupt.Edit.time;

import dev.cdr4j.CdrField;
import dev.cdr4j.Reason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A defect of one value of a record, in any format. Where a defect may concern several fields, such
 * as the three datetimes, the seed chooses among those that the record has.
 */
public enum ValueDefect implements Defect {
  /** The answer of an answered call is an empty text: it reads as not answered. */
  ANSWER_EMPTY("answer is empty", replace(ANSWER, "")),
  /** The answer is {@code 0000-00-00 00:00:00}: it reads as not answered. */
  ANSWER_ZERO_DATE("answer is the zero date", put(ANSWER, "0000-00-00 00:00:00")),
  /** The id of the inbound call is {@code 0}: there is none. */
  CALLID_IN_ZERO("callid_in is 0", put(CALLID_IN, "0")),

  /** {@code -12} for 12 seconds. */
  DURATION_NEGATIVE(
      "duration is negative",
      change(DURATION, text -> text.startsWith("-") ? text : text.equals("0") ? "-1" : "-" + text)),
  /** The answered time is a minute longer than the total. */
  ANSWERED_EXCEEDS_TOTAL(
      "duration_answered is 60 s longer than duration", seconds(DURATION, 60, DURATION_ANSWERED)),
  /** The call is hung up a minute before it starts. */
  HANGUP_BEFORE_START("hangup is 60 s before start", time(START, -60, HANGUP)),
  /** The call is answered a minute before it starts. */
  ANSWER_BEFORE_START("answer is 60 s before start", time(START, -60, ANSWER)),
  /** The call is answered a minute after it is hung up. */
  ANSWER_AFTER_HANGUP("answer is 60 s after hangup", time(HANGUP, 60, ANSWER)),
  /** The total is a second longer than the times say. */
  DURATION_OFF_BY_ONE("duration is 1 s longer", seconds(DURATION, 1, DURATION)),
  /** The answered time is a second longer than the times say. */
  ANSWERED_OFF_BY_ONE(
      "duration_answered is 1 s longer", seconds(DURATION_ANSWERED, 1, DURATION_ANSWERED)),
  /** The billed time is 59 seconds longer than the answered one. */
  BILLED_EXCEEDS_ANSWERED(
      "duration_billed is 59 s longer than duration_answered",
      seconds(DURATION_ANSWERED, 59, DURATION_BILLED)),

  /** {@code ANSWERED_ELSEWHERE} as the dial status. */
  DIALSTATUS_UNKNOWN("dialstatus is ANSWERED_ELSEWHERE", put(DIALSTATUS, "ANSWERED_ELSEWHERE")),
  /** {@code SUPERVISOR} as the one who hung up. */
  HANGUPSOURCE_UNKNOWN("hangupsource is SUPERVISOR", put(HANGUPSOURCE, "SUPERVISOR")),
  /** {@code verified_passed_screen} as the presentation. */
  CLI_PRES_UNKNOWN("cli_pres is verified_passed_screen", put(CLI_PRES, "verified_passed_screen")),
  /** {@code SATELLITE} as the type of the calling number. */
  CLI_NUMBER_TYPE_UNKNOWN("cli_number_type is SATELLITE", put(CLI_NUMBER_TYPE, "SATELLITE")),
  /** {@code SATELLITE} as the type of the dialled number. */
  NUMBER_TYPE_UNKNOWN("number_type is SATELLITE", put(NUMBER_TYPE, "SATELLITE")),
  /** {@code XZ}, which is user-assigned in ISO 3166-1, as the country of the calling number. */
  CLI_COUNTRY_UNKNOWN("cli_country_code is XZ", put(CLI_COUNTRY_CODE, "XZ")),
  /** {@code XZ}, which is user-assigned in ISO 3166-1, as the country of the dialled number. */
  NUMBER_COUNTRY_UNKNOWN("number_country_code is XZ", put(NUMBER_COUNTRY_CODE, "XZ")),
  /** {@code NUMBER IN QUARANTINE} as the reason not to dial again. */
  INVALID_NUMBER_UNKNOWN(
      "invalid_number is NUMBER IN QUARANTINE", put(INVALID_NUMBER, "NUMBER IN QUARANTINE")),
  /** {@code 604}, a vendor's cause beyond Q.850's 127. */
  HANGUPCAUSE_UNKNOWN("hangupcause is 604", put(HANGUPCAUSE, "604")),
  /** {@code NORMAL_CLEARING}, a name, where Q.850 has the number 16. */
  HANGUPCAUSE_NAME("hangupcause is NORMAL_CLEARING", put(HANGUPCAUSE, "NORMAL_CLEARING")),
  /** {@code 799}, which is no class of SIP response codes. */
  SIP_RESPONSE_UNKNOWN("sip_response_code is 799", put(SIP_RESPONSE_CODE, "799")),

  /** {@code anonymous} as the calling number. */
  CLI_WITHHELD("cli_number is anonymous", put(CLI_NUMBER, "anonymous")),
  /** {@code 3900} as the calling number. */
  CLI_SHORT_CODE("cli_number is 3900", put(CLI_NUMBER, "3900")),
  /** {@code MYBANK} as the calling number. */
  CLI_LETTERS("cli_number is MYBANK", put(CLI_NUMBER, "MYBANK")),
  /** {@code sip:alice@example.com} as the calling number. */
  CLI_SIP_ADDRESS("cli_number is sip:alice@example.com", put(CLI_NUMBER, "sip:alice@example.com")),
  /** The calling number is there, and its presentation prohibited. */
  CLI_SHOWN_THOUGH_PROHIBITED(
      "cli_pres is prohib_passed_screen beside a cli_number",
      put(CLI_PRES, "prohib_passed_screen").where(CLI_NUMBER)),

  /** The record stands twice, one behind the other: both are delivered. */
  DUPLICATE_RECORD("the record stands twice", put(CALLID, "twice")),

  /** {@code 12} cents: no decimals. */
  PRICE_WITHOUT_DECIMALS("a price has no decimals", changeOne(PRICE, ValueDefect::whole)),
  /** {@code 12.5} cents. */
  PRICE_WITH_ONE_DECIMAL("a price has 1 decimal", changeOne(PRICE, text -> whole(text) + ".5")),
  /** {@code 12.1234} cents. */
  PRICE_WITH_FOUR_DECIMALS(
      "a price has 4 decimals", changeOne(PRICE, text -> whole(text) + ".1234")),
  /** {@code 12,50}: the comma may mark decimals or thousands. */
  PRICE_WITH_COMMA(
      Reason.INVALID_PRICE,
      "a price has a comma for its point",
      changeOne(PRICE, text -> whole(text) + ",50")),
  /** {@code 1e3}. */
  PRICE_WITH_EXPONENT(Reason.INVALID_PRICE, "a price is 1e3", changeOne(PRICE, text -> "1e3")),
  /** {@code +12.50}. */
  PRICE_WITH_PLUS(
      Reason.INVALID_PRICE, "a price has a plus sign", changeOne(PRICE, text -> "+" + text)),
  /** A blank before the number. */
  PRICE_WITH_BLANK(
      Reason.INVALID_PRICE, "a price has a blank before it", changeOne(PRICE, text -> " " + text)),
  /** 19 digits, of which a price can hold 18. */
  PRICE_OVERFLOW(
      Reason.NUMBER_OVERFLOW,
      "a price has 19 digits",
      changeOne(PRICE, text -> "99999999999999999.99")),

  /** {@code 12.5} seconds. */
  SECONDS_WITH_DECIMALS(
      Reason.INVALID_SECONDS, "seconds have decimals", changeOne(SECONDS, text -> text + ".5")),
  /** {@code 1e3}. */
  SECONDS_WITH_EXPONENT(
      Reason.INVALID_SECONDS, "seconds are 1e3", changeOne(SECONDS, text -> "1e3")),
  /** {@code +12}. */
  SECONDS_WITH_PLUS(
      Reason.INVALID_SECONDS, "seconds have a plus sign", changeOne(SECONDS, text -> "+" + text)),
  /** A blank before the number. */
  SECONDS_WITH_LEADING_BLANK(
      Reason.INVALID_SECONDS,
      "seconds have a blank before them",
      changeOne(SECONDS, text -> " " + text)),
  /** A blank behind the number. */
  SECONDS_WITH_TRAILING_BLANK(
      Reason.INVALID_SECONDS,
      "seconds have a blank behind them",
      changeOne(SECONDS, text -> text + " ")),
  /** {@code 9223372036854775808}, one more than 64 bits can hold. */
  SECONDS_OVERFLOW(
      Reason.NUMBER_OVERFLOW,
      "seconds are beyond 64 bits",
      changeOne(SECONDS, text -> "9223372036854775808")),

  /** {@code 2026-03-02T08:00:00}. */
  DATETIME_WITH_T(
      Reason.INVALID_DATETIME,
      "a datetime has a T for its blank",
      changeOne(DATETIME, text -> text.replace(' ', 'T'))),
  /** {@code 2026-03-02 08:00:00Z}. */
  DATETIME_WITH_ZONE(
      Reason.INVALID_DATETIME,
      "a datetime has a zone behind it",
      changeOne(DATETIME, text -> text + "Z")),
  /** {@code 2026-03-02 08:00:00+01:00}. */
  DATETIME_WITH_OFFSET(
      Reason.INVALID_DATETIME,
      "a datetime has an offset behind it",
      changeOne(DATETIME, text -> text + "+01:00")),
  /** {@code 2026-03-02 08:00:00.250}. */
  DATETIME_WITH_FRACTION(
      Reason.INVALID_DATETIME,
      "a datetime has a fraction of a second",
      changeOne(DATETIME, text -> text + ".250")),
  /** {@code 2026-02-30 08:00:00}. */
  DATETIME_FEBRUARY_30(
      Reason.INVALID_DATETIME,
      "a datetime is of February 30th",
      changeOne(DATETIME, text -> text.substring(0, 5) + "02-30" + text.substring(10))),
  /** {@code 2026-03-02 24:00:00}. */
  DATETIME_HOUR_24(
      Reason.INVALID_DATETIME,
      "a datetime has hour 24",
      changeOne(DATETIME, text -> text.substring(0, 11) + "24" + text.substring(13))),
  /** {@code 2026-03-02 08:00:60}. */
  DATETIME_SECOND_60(
      Reason.INVALID_DATETIME,
      "a datetime has second 60",
      changeOne(DATETIME, text -> text.substring(0, 17) + "60")),

  /** The call id, without which a record cannot be, is empty. */
  CALLID_EMPTY(Reason.MISSING_VALUE, "callid is empty", replace(CALLID, "")),
  /** The start, without which a record cannot be, is empty. */
  START_EMPTY(Reason.MISSING_VALUE, "start is empty", replace(START, "")),
  /** The start, without which a record cannot be, is the zero date. */
  START_ZERO_DATE(
      Reason.MISSING_VALUE, "start is the zero date", replace(START, "0000-00-00 00:00:00")),

  /** NUL within the caller's name. */
  NAME_WITH_NUL("cli_name has a NUL in it", put(CLI_NAME, "Jane\u0000Doe")),
  /** A bell, an escape and a delete within the caller's name. */
  NAME_WITH_CONTROL_CHARACTERS(
      "cli_name has control characters in it", put(CLI_NAME, "Jane\u0007\u001b[31mDoe\u007f")),
  /** {@code =1+1} as the caller's name, which a spreadsheet takes for a formula. */
  NAME_WITH_EQUALS("cli_name starts with =", put(CLI_NAME, "=1+1")),
  /** {@code +1+1} as the caller's name, which a spreadsheet takes for a formula. */
  NAME_WITH_PLUS("cli_name starts with +", put(CLI_NAME, "+1+1")),
  /** {@code -1+1} as the caller's name, which a spreadsheet takes for a formula. */
  NAME_WITH_MINUS("cli_name starts with -", put(CLI_NAME, "-1+1")),
  /** {@code @SUM(1)} as the caller's name, which a spreadsheet takes for a formula. */
  NAME_WITH_AT("cli_name starts with @", put(CLI_NAME, "@SUM(1)")),
  /** A tab and {@code =1+1} as the caller's name, which a spreadsheet takes for a formula. */
  NAME_WITH_TAB("cli_name starts with a tab", put(CLI_NAME, "\t=1+1")),
  /** A CR and {@code =1+1} as the caller's name, which a spreadsheet takes for a formula. */
  NAME_WITH_CR("cli_name starts with a CR", put(CLI_NAME, "\r=1+1"));

  private final @Nullable Reason reason;
  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // it has no state
  private final Edit edit;

  ValueDefect(String description, Edit edit) {
    this(null, description, edit);
  }

  ValueDefect(@Nullable Reason reason, String description, Edit edit) {
    this.reason = reason;
    this.description = description;
    this.edit = edit;
  }

  private static String whole(String price) {
    int point = price.indexOf('.');
    return point < 0 ? price : price.substring(0, point);
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public Effect effect() {
    return reason == null ? Effect.NONE : Effect.REJECT;
  }

  /** Why a correct reader rejects the value, or null where it does not. */
  @Nullable Reason reason() {
    return reason;
  }

  /** Whether the record is to stand twice, as it is. */
  boolean repeatsRecord() {
    return this == DUPLICATE_RECORD;
  }

  /**
   * The new wire texts of the record's values; just one where it is to be rejected. Empty where the
   * defect cannot be applied to the record. To be left alone where the record is repeated.
   */
  Map<CdrField, String> edits(Values values, Dice dice) {
    return edit.of(values, dice);
  }
}

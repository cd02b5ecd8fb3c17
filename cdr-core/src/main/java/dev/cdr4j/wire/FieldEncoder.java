package dev.cdr4j.wire;

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
import static dev.cdr4j.CdrField.CUSTOMER_FIELD;
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

import dev.cdr4j.Billing;
import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Destination;
import dev.cdr4j.DialStatus;
import dev.cdr4j.Did;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.Release;
import dev.cdr4j.Timing;
import dev.cdr4j.Token;
import dev.cdr4j.VoiceApp;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of a record, in the order of the field table, to the method for their type: the
 * inverse of the {@link RecordAssembler}, and like it a second view of the table. A loop over the
 * table is shorter, but takes half as long again.
 *
 * <p>What comes of the values is written from an index of some buffer on; every method answers the
 * index behind what it wrote.
 */
public abstract class FieldEncoder {
  /** Stands for the seconds of a time or a duration that is absent. */
  private static final long ABSENT = ModelConstructors.ABSENT;

  // Groups of texts that recur together:

  private static final int CLI = 0;
  private static final int CALL = 1;
  private static final int RELEASE = 2;
  private static final int VOICE_APP = 3;

  private final long wanted;

  /** For each group of texts that recur together what was written of them, once that is asked. */
  private final @Nullable TextsCache[] caches = new @Nullable TextsCache[VOICE_APP + 1];

  /**
   * An encoder.
   *
   * @param fields the fields that are written; the others are passed over
   */
  protected FieldEncoder(Iterable<CdrField> fields) {
    long bits = 0;
    for (CdrField field : fields) {
      bits |= FlatValues.bit(field);
    }
    wanted = bits;
  }

  /** Writes the fields of a record. */
  protected final int putFields(int from, Cdr cdr) {
    OutboundCdr out = cdr instanceof OutboundCdr outbound ? outbound : null;
    int at = callId(from, cdr);
    at = inboundCallId(at, out);
    at = timing(at, cdr.timing());
    at = caller(at, cdr.caller());
    at = did(at, cdr instanceof InboundCdr in ? in.did() : Did.UNKNOWN);
    at =
        out == null ? withoutDestination(at) : destination(at, out.destination(), out.dialStatus());
    at = text(at, INVALID_NUMBER, out == null ? null : text(out.invalidNumber()));
    at = release(at, cdr.release());
    at = billing(at, cdr.billing());
    at = voiceApp(at, cdr.voiceApp());
    return text(at, CUSTOMER_FIELD, cdr.customerField());
  }

  private int callId(int at, Cdr cdr) {
    OptionalLong number = cdr.callIdNumber();
    return number.isPresent() ? id(at, CALLID, number.getAsLong()) : text(at, CALLID, cdr.callId());
  }

  private int inboundCallId(int at, @Nullable OutboundCdr out) {
    OptionalLong number = out == null ? OptionalLong.empty() : out.inboundCallIdNumber();
    return number.isPresent()
        ? id(at, CALLID_IN, number.getAsLong())
        : text(at, CALLID_IN, out == null ? null : out.inboundCallId());
  }

  private int id(int at, CdrField field, long number) {
    return isWanted(field) ? putId(at, field, number) : at;
  }

  private int timing(int from, Timing timing) {
    if (!timing.isInWholeSeconds()) {
      return timingWithFractions(from, timing);
    }
    int at = time(from, START, timing.startEpochSecond(), 0);
    at = time(at, ANSWER, timing.answerEpochSecond(ABSENT), 0);
    at = time(at, HANGUP, timing.hangupEpochSecond(ABSENT), 0);
    at = seconds(at, DURATION, timing.totalSeconds(ABSENT), 0);
    at = seconds(at, DURATION_ANSWERED, timing.answeredSeconds(ABSENT), 0);
    return seconds(at, DURATION_BILLED, timing.billedSeconds(ABSENT), 0);
  }

  private int timingWithFractions(int from, Timing timing) {
    int at = time(from, START, timing.start());
    at = time(at, ANSWER, timing.answer());
    at = time(at, HANGUP, timing.hangup());
    at = seconds(at, DURATION, timing.total());
    at = seconds(at, DURATION_ANSWERED, timing.answered());
    return seconds(at, DURATION_BILLED, timing.billed());
  }

  private int caller(int from, Caller caller) {
    int at = number(from, CLI_NUMBER, caller.number());
    at = text(at, CLI_NAME, caller.name());
    return together(
        CLI,
        at,
        CLI_PRES,
        text(caller.presentation()),
        CLI_COUNTRY_CODE,
        text(caller.countryCode()),
        CLI_NUMBER_TYPE,
        text(caller.numberType()));
  }

  private int did(int from, Did did) {
    int at = text(from, DID_HASH, did.hash());
    return number(at, DID_INTL_NUMBER, did.number());
  }

  private int destination(int from, Destination destination, @Nullable DialStatus status) {
    int at = number(from, NUMBER, destination.number());
    return together(
        CALL,
        at,
        NUMBER_COUNTRY_CODE,
        text(destination.countryCode()),
        NUMBER_TYPE,
        text(destination.numberType()),
        DIALSTATUS,
        text(status));
  }

  private int withoutDestination(int from) {
    int at = number(from, NUMBER, null);
    at = text(at, NUMBER_COUNTRY_CODE, null);
    at = text(at, NUMBER_TYPE, null);
    return text(at, DIALSTATUS, null);
  }

  private int release(int from, Release release) {
    return together(
        RELEASE,
        from,
        HANGUPCAUSE,
        text(release.cause()),
        HANGUPSOURCE,
        text(release.source()),
        SIP_RESPONSE_CODE,
        text(release.sipResponse()));
  }

  private int billing(int from, Billing billing) {
    int at = text(from, BILLING_CUSTOMER_COST_LABEL, billing.costLabel());
    at = price(at, BILLING_CUSTOMER_DEBIT_EUR, billing.debit());
    return price(at, BILLING_CUSTOMER_CREDIT_EUR, billing.credit());
  }

  private int voiceApp(int from, VoiceApp voiceApp) {
    return together(
        VOICE_APP,
        from,
        SCENARIO_HASH,
        voiceApp.hash(),
        SCENARIO_NAME,
        voiceApp.name(),
        PACKAGE_NAME,
        voiceApp.packageName());
  }

  /**
   * Writes neighbouring texts that recur together, as they were written before if they were. What
   * is written must depend on the texts alone: records of both directions have the fields, or only
   * records that have them come here.
   */
  private int together(
      int group,
      int from,
      CdrField first,
      @Nullable String firstText,
      CdrField second,
      @Nullable String secondText,
      CdrField third,
      @Nullable String thirdText) {
    byte[] buffer = room(from, TextsCache.LONGEST);
    TextsCache cache = buffer == null ? null : cache(group);
    if (buffer != null && cache != null) {
      int end = cache.copy(firstText, secondText, thirdText, buffer, from);
      if (end != TextsCache.MISS) {
        return end;
      }
    }
    int at = text(from, first, firstText);
    at = text(at, second, secondText);
    at = text(at, third, thirdText);
    buffer = room(at, 0);
    if (buffer != null && cache != null && isSound()) {
      cache.keep(firstText, secondText, thirdText, buffer, from, at);
    }
    return at;
  }

  private TextsCache cache(int group) {
    TextsCache cache = caches[group];
    if (cache == null) {
      cache = new TextsCache();
      caches[group] = cache;
    }
    return cache;
  }

  private static @Nullable String text(@Nullable Token token) {
    return token == null ? null : token.toString();
  }

  private boolean isWanted(CdrField field) {
    return (wanted & FlatValues.bit(field)) != 0;
  }

  private int text(int at, CdrField field, @Nullable String text) {
    if (!isWanted(field)) {
      return at;
    }
    return text == null ? putAbsent(at, field) : putText(at, field, text);
  }

  private int number(int at, CdrField field, @Nullable PhoneNumber number) {
    if (!isWanted(field)) {
      return at;
    }
    return number == null ? putAbsent(at, field) : putPhoneNumber(at, field, number);
  }

  private int time(int at, CdrField field, @Nullable Instant time) {
    return time == null
        ? time(at, field, ABSENT, 0)
        : time(at, field, time.getEpochSecond(), time.getNano());
  }

  private int time(int at, CdrField field, long epochSecond, int nano) {
    if (!isWanted(field)) {
      return at;
    }
    return epochSecond == ABSENT ? putAbsent(at, field) : putDatetime(at, field, epochSecond, nano);
  }

  private int seconds(int at, CdrField field, @Nullable Duration duration) {
    return duration == null
        ? seconds(at, field, ABSENT, 0)
        : seconds(at, field, duration.toSeconds(), duration.toNanosPart());
  }

  private int seconds(int at, CdrField field, long seconds, int nano) {
    if (!isWanted(field)) {
      return at;
    }
    return seconds == ABSENT ? putAbsent(at, field) : putSeconds(at, field, seconds, nano);
  }

  private int price(int at, CdrField field, @Nullable Price price) {
    if (!isWanted(field)) {
      return at;
    }
    return price == null ? putAbsent(at, field) : putPrice(at, field, price);
  }

  /**
   * The buffer into which the record is written, if what is written of some texts that recur may be
   * copied from there; null, as here, if there is none, or it depends on more than the texts.
   *
   * @param room how much must be there from the index on
   */
  protected byte @Nullable [] room(int at, int room) {
    return null;
  }

  /** Whether all of the record so far could be written, each text on a line. */
  protected boolean isSound() {
    return true;
  }

  /** Writes what stands for no value, of a field that the record's direction may not even have. */
  protected abstract int putAbsent(int at, CdrField field);

  /** Writes an id that is a number. */
  protected abstract int putId(int at, CdrField field, long number);

  /** Writes a text, which is not empty: that of an id, a token or a country too. */
  protected abstract int putText(int at, CdrField field, String text);

  /** Writes a phone number. */
  protected abstract int putPhoneNumber(int at, CdrField field, PhoneNumber number);

  /** Writes a time, of a second since 1970-01-01T00:00:00Z and the nanoseconds within that. */
  protected abstract int putDatetime(int at, CdrField field, long epochSecond, int nano);

  /** Writes a duration, of seconds and the nanoseconds that come on top of them. */
  protected abstract int putSeconds(int at, CdrField field, long seconds, int nano);

  /** Writes a price. */
  protected abstract int putPrice(int at, CdrField field, Price price);
}

package dev.cdr4j;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Records for tests, and how to set a field of one by its name in the table. */
public final class Calls {
  static final Instant START = Instant.parse("2024-02-29T23:59:58Z");

  private static final Map<FieldKind, List<String>> TEXTS = new EnumMap<>(FieldKind.class);

  static {
    TEXTS.put(FieldKind.ID, List.of("240711945874", "leg-7"));
    TEXTS.put(FieldKind.TEXT, List.of("Joséphine", "  two words "));
    TEXTS.put(FieldKind.HASH, List.of("A1B2C3D4", "Z9"));
    TEXTS.put(FieldKind.TOKEN, List.of("BUSY", "new in 2031"));
    TEXTS.put(FieldKind.PHONE_NUMBER, List.of("+33612345678", "anonymous"));
    TEXTS.put(FieldKind.COUNTRY, List.of("FR", "xx"));
    TEXTS.put(FieldKind.DATETIME, List.of("2024-02-29 23:59:58", "1969-12-31 23:59:59"));
    TEXTS.put(FieldKind.SECONDS, List.of("61", "-1"));
    TEXTS.put(FieldKind.PRICE, List.of("12.50", "12.5"));
    TEXTS.put(FieldKind.CODE, List.of("16", "OTHER"));
  }

  private Calls() {}

  /** A record with nothing but what must be there. */
  public static InboundCdr inbound() {
    return InboundCdr.builder().callId(1).timing(timing -> timing.start(START)).build();
  }

  /** A record with nothing but what must be there. */
  public static OutboundCdr outbound() {
    return OutboundCdr.builder().callId(1).timing(timing -> timing.start(START)).build();
  }

  static Cdr minimal(Direction direction) {
    return direction == Direction.INBOUND ? inbound() : outbound();
  }

  /** A record with every field of its direction. */
  static Cdr full(Direction direction) {
    Cdr.Builder<?> builder = minimal(direction).toBuilder();
    CdrField.of(direction).forEach(field -> set(builder, field, value(field, 0)));
    return builder.build();
  }

  /** One of two values that a field may have, which differ. */
  static Object value(CdrField field, int choice) {
    return field.parse(text(field, choice));
  }

  /** The wire text of one of two values that a field may have. */
  static String text(CdrField field, int choice) {
    return TEXTS.get(field.kind()).get(choice);
  }

  /** The record with one field changed; null: without the field. */
  public static Cdr with(Cdr cdr, CdrField field, Object value) {
    Cdr.Builder<?> builder = cdr.toBuilder();
    set(builder, field, value);
    return builder.build();
  }

  /** Sets a field by its name; null: absent. */
  static void set(Cdr.Builder<?> cdr, CdrField field, Object value) {
    switch (field) {
      case CALLID -> cdr.callId((String) value);
      case CALLID_IN -> outbound(cdr).inboundCallId((String) value);
      case START -> cdr.timing(timing -> timing.start((Instant) value));
      case ANSWER -> cdr.timing(timing -> timing.answer((Instant) value));
      case HANGUP -> cdr.timing(timing -> timing.hangup((Instant) value));
      case DURATION -> cdr.timing(timing -> timing.total((Duration) value));
      case DURATION_ANSWERED -> cdr.timing(timing -> timing.answered((Duration) value));
      case DURATION_BILLED -> cdr.timing(timing -> timing.billed((Duration) value));
      case CLI_NUMBER -> cdr.caller(caller -> caller.number((PhoneNumber) value));
      case CLI_NAME -> cdr.caller(caller -> caller.name((String) value));
      case CLI_PRES -> cdr.caller(caller -> caller.presentation((CliPresentation) value));
      case CLI_COUNTRY_CODE -> cdr.caller(caller -> caller.countryCode((CountryCode) value));
      case CLI_NUMBER_TYPE -> cdr.caller(caller -> caller.numberType((NumberType) value));
      case DID_HASH -> inbound(cdr).did(did -> did.hash((String) value));
      case DID_INTL_NUMBER -> inbound(cdr).did(did -> did.number((PhoneNumber) value));
      case NUMBER -> outbound(cdr).destination(called -> called.number((PhoneNumber) value));
      case NUMBER_COUNTRY_CODE ->
          outbound(cdr).destination(called -> called.countryCode((CountryCode) value));
      case NUMBER_TYPE ->
          outbound(cdr).destination(called -> called.numberType((NumberType) value));
      case DIALSTATUS -> outbound(cdr).dialStatus((DialStatus) value);
      case INVALID_NUMBER -> outbound(cdr).invalidNumber((InvalidNumberReason) value);
      case HANGUPCAUSE -> cdr.release(release -> release.cause((HangupCause) value));
      case HANGUPSOURCE -> cdr.release(release -> release.source((HangupSource) value));
      case SIP_RESPONSE_CODE -> cdr.release(release -> release.sipResponse((SipResponse) value));
      case BILLING_CUSTOMER_COST_LABEL -> cdr.billing(bill -> bill.costLabel((String) value));
      case BILLING_CUSTOMER_DEBIT_EUR -> cdr.billing(bill -> bill.debit((Price) value));
      case BILLING_CUSTOMER_CREDIT_EUR -> cdr.billing(bill -> bill.credit((Price) value));
      case SCENARIO_HASH -> cdr.voiceApp(app -> app.hash((String) value));
      case SCENARIO_NAME -> cdr.voiceApp(app -> app.name((String) value));
      case PACKAGE_NAME -> cdr.voiceApp(app -> app.packageName((String) value));
      case CUSTOMER_FIELD -> cdr.customerField((String) value);
    }
  }

  private static InboundCdr.Builder inbound(Cdr.Builder<?> cdr) {
    return (InboundCdr.Builder) cdr;
  }

  private static OutboundCdr.Builder outbound(Cdr.Builder<?> cdr) {
    return (OutboundCdr.Builder) cdr;
  }
}

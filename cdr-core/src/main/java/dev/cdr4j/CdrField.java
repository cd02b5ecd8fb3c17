package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The field table: the 30 fields of the wire, in the order in which writers emit them.
 *
 * <p>Everything that speaks of fields reads it: CSV columns, JSON properties, error messages,
 * validation paths, masking and the documentation.
 */
public enum CdrField {
  /** The call's unique id. */
  CALLID(both("callid", "callId", FieldKind.ID, Cdr::callId), "unique id of the call; opaque"),
  /** The inbound call to which an outbound call is a leg. */
  CALLID_IN(
      outbound("callid_in", "inboundCallId", FieldKind.ID, OutboundCdr::inboundCallId)
          .parsedBy(text -> text.equals("0") ? null : text),
      "id of the inbound call to which this call is a leg; 0 means none"),
  /** When the call started. */
  START(
      both("start", "timing.start", FieldKind.DATETIME, c -> c.timing().start()),
      "when the call started"),
  /** When the call was answered. */
  ANSWER(
      both("answer", "timing.answer", FieldKind.DATETIME, c -> c.timing().answer()),
      "when the call was answered; absent where it was not"),
  /** When the call was hung up. */
  HANGUP(
      both("hangup", "timing.hangup", FieldKind.DATETIME, c -> c.timing().hangup()),
      "when the call was hung up"),
  /** From dialling to hang-up. */
  DURATION(
      both("duration", "timing.total", FieldKind.SECONDS, c -> c.timing().total()),
      "from dialling to hang-up"),
  /** From answer to hang-up. */
  DURATION_ANSWERED(
      both("duration_answered", "timing.answered", FieldKind.SECONDS, c -> c.timing().answered()),
      "from answer to hang-up"),
  /** What is billed. */
  DURATION_BILLED(
      both("duration_billed", "timing.billed", FieldKind.SECONDS, c -> c.timing().billed()),
      "what is billed; may exceed the answered time, since tariffs bill by increments"),
  /** The calling number. */
  CLI_NUMBER(
      both("cli_number", "caller.number", FieldKind.PHONE_NUMBER, c -> c.caller().number())
          .personal(),
      "calling number (CLI), if available"),
  /** The caller's name. */
  CLI_NAME(
      both("cli_name", "caller.name", FieldKind.TEXT, c -> c.caller().name()).personal(),
      "caller's name, if available"),
  /** Whether the calling number was shown. */
  CLI_PRES(
      both("cli_pres", "caller.presentation", FieldKind.TOKEN, c -> c.caller().presentation())
          .parsedBy(CliPresentation::of),
      "whether the calling number was shown to the callee"),
  /** The country of the calling number. */
  CLI_COUNTRY_CODE(
      both(
          "cli_country_code",
          "caller.countryCode",
          FieldKind.COUNTRY,
          c -> c.caller().countryCode()),
      "country of the calling number, if available"),
  /** The type of the calling number. */
  CLI_NUMBER_TYPE(
      both("cli_number_type", "caller.numberType", FieldKind.TOKEN, c -> c.caller().numberType())
          .parsedBy(NumberType::of),
      "type of the calling number, if available"),
  /** The DID's object id. */
  DID_HASH(
      inbound("did_hash", "did.hash", FieldKind.HASH, c -> c.did().hash()),
      "object id of the DID, the rented number that was called"),
  /** The DID's number. */
  DID_INTL_NUMBER(
      inbound("did_intl_number", "did.number", FieldKind.PHONE_NUMBER, c -> c.did().number())
          .personal(),
      "the DID's number"),
  /** The dialled number. */
  NUMBER(
      outbound(
              "number", "destination.number", FieldKind.PHONE_NUMBER, c -> c.destination().number())
          .personal(),
      "dialled number"),
  /** The country of the dialled number. */
  NUMBER_COUNTRY_CODE(
      outbound(
          "number_country_code",
          "destination.countryCode",
          FieldKind.COUNTRY,
          c -> c.destination().countryCode()),
      "country of the dialled number"),
  /** The type of the dialled number. */
  NUMBER_TYPE(
      outbound(
              "number_type",
              "destination.numberType",
              FieldKind.TOKEN,
              c -> c.destination().numberType())
          .parsedBy(NumberType::of),
      "type of the dialled number"),
  /** What came of the dialling. */
  DIALSTATUS(
      outbound("dialstatus", "dialStatus", FieldKind.TOKEN, OutboundCdr::dialStatus)
          .alsoNamed("dial_status", "dial status")
          .parsedBy(DialStatus::of),
      "what came of the dialling"),
  /** Why the number will not be dialled again. */
  INVALID_NUMBER(
      outbound("invalid_number", "invalidNumber", FieldKind.TOKEN, OutboundCdr::invalidNumber)
          .parsedBy(InvalidNumberReason::of),
      "why the number will not be dialled again"),
  /** The Q.850 cause of the hang-up. */
  HANGUPCAUSE(
      both("hangupcause", "release.cause", FieldKind.CODE, c -> c.release().cause())
          .parsedBy(HangupCause::of),
      "ISDN (ITU-T Q.850) cause of the hang-up"),
  /** Who hung up. */
  HANGUPSOURCE(
      both("hangupsource", "release.source", FieldKind.TOKEN, c -> c.release().source())
          .parsedBy(HangupSource::of),
      "who hung up; the gateway is the service provider"),
  /** The SIP response that ended the call. */
  SIP_RESPONSE_CODE(
      both(
              "sip_response_code",
              "release.sipResponse",
              FieldKind.CODE,
              c -> c.release().sipResponse())
          .parsedBy(SipResponse::of),
      "SIP response code that ended the call"),
  /** The name of the billing destination. */
  BILLING_CUSTOMER_COST_LABEL(
      both(
          "billing_customer_cost_label",
          "billing.costLabel",
          FieldKind.TEXT,
          c -> c.billing().costLabel()),
      "name of the billing destination"),
  /** What the call cost. */
  BILLING_CUSTOMER_DEBIT_EUR(
      both(
          "billing_customer_debit_eur", "billing.debit", FieldKind.PRICE, c -> c.billing().debit()),
      "debit; 1000.00 is 10 EUR, or 10 USD, by the account's currency"),
  /** What the call earned. */
  BILLING_CUSTOMER_CREDIT_EUR(
      both(
          "billing_customer_credit_eur",
          "billing.credit",
          FieldKind.PRICE,
          c -> c.billing().credit()),
      "credit; 1000.00 is 10 EUR, or 10 USD, by the account's currency"),
  /** The voice app's object id. */
  SCENARIO_HASH(
      both("scenario_hash", "voiceApp.hash", FieldKind.HASH, c -> c.voiceApp().hash()),
      "object id of the voice app"),
  /** The voice app's name. */
  SCENARIO_NAME(
      both("scenario_name", "voiceApp.name", FieldKind.TEXT, c -> c.voiceApp().name()),
      "name of the voice app"),
  /** The technical name of the voice app's package. */
  PACKAGE_NAME(
      both("package_name", "voiceApp.packageName", FieldKind.TEXT, c -> c.voiceApp().packageName()),
      "technical name of the voice app's package"),
  /** The customer's own field. */
  CUSTOMER_FIELD(
      both("customer_field", "customerField", FieldKind.TEXT, Cdr::customerField).personal(),
      "customer's own field: at most 32 alphanumeric characters");

  private static final Map<String, CdrField> BY_NAME = byName();

  @SuppressWarnings("ImmutableEnumChecker") // its functions have no state, its list is unmodifiable
  private final Definition definition;

  private final String meaning;

  CdrField(Definition definition, String meaning) {
    this.definition = definition;
    this.meaning = meaning;
  }

  private static Map<String, CdrField> byName() {
    Map<String, CdrField> fields = new HashMap<>();
    for (CdrField field : values()) {
      fields.put(field.wireName(), field);
      field.aliases().forEach(alias -> fields.put(alias, field));
    }
    return Map.copyOf(fields);
  }

  /**
   * The field that a column or property name means: its wire name or one of its aliases, whatever
   * its case and with or without blanks around it. Null where it is none of the table.
   */
  public static @Nullable CdrField find(String name) {
    requireNonNull(name, "name must not be null");
    CdrField field = BY_NAME.get(name);
    return field != null ? field : BY_NAME.get(name.strip().toLowerCase(Locale.ROOT));
  }

  /** The fields that records of a direction have, in the order of the table. */
  public static Set<CdrField> of(Direction direction) {
    EnumSet<CdrField> fields = EnumSet.allOf(CdrField.class);
    fields.removeIf(field -> !field.isDefinedFor(direction));
    return fields;
  }

  /** The name on the wire, such as {@code cli_number}. */
  public String wireName() {
    return definition.wireName;
  }

  /** Other names under which readers accept the field, in lower case. */
  public List<String> aliases() {
    return definition.aliases;
  }

  /** Where the model has the value, such as {@code caller.number}. */
  public String path() {
    return definition.path;
  }

  /** What sort of value the field holds. */
  public FieldKind kind() {
    return definition.kind;
  }

  /** What the field means, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** Whether records of that direction have the field. */
  public boolean isDefinedFor(Direction direction) {
    requireNonNull(direction, "direction must not be null");
    return definition.only == null || definition.only == direction;
  }

  /** The one direction whose records have the field, or null where both have it. */
  public @Nullable Direction onlyDirection() {
    return definition.only;
  }

  /** Whether the value may tell who a person is, so that logs and messages mask it. */
  public boolean isPersonal() {
    return definition.isPersonal;
  }

  /**
   * The value that a record has for the field, of the type that {@link #kind()} says; null where it
   * has none, or where records of its direction do not have the field.
   */
  public @Nullable Object value(Cdr cdr) {
    return definition.accessor.apply(requireNonNull(cdr, "cdr must not be null"));
  }

  /**
   * The value that a wire text spells, of the type that {@link #kind()} says; null where the text
   * means that there is none: empty, the zero date, or 0 for {@code callid_in}.
   *
   * @throws IllegalArgumentException if the text is not of the field's kind
   * @throws ArithmeticException if it is, but is a number out of its range
   */
  public @Nullable Object parse(String text) {
    requireNonNull(text, "text must not be null");
    return text.isEmpty() ? null : definition.parser.apply(text);
  }

  /**
   * The wire text of the value that a record has for the field, or null where it has none.
   *
   * @throws ArithmeticException if the classic wire cannot carry it: a fraction of a second, or a
   *     year beyond 0000 to 9999
   */
  public @Nullable String text(Cdr cdr) {
    Object value = value(cdr);
    if (value == null) {
      return null;
    }
    return switch (kind()) {
      case DATETIME -> FieldKind.formatDatetime((Instant) value);
      case SECONDS -> FieldKind.formatSeconds((Duration) value);
      default -> value.toString();
    };
  }

  /**
   * How logs may show a wire text of the field: masked where the field {@link #isPersonal()}, and
   * with control characters as Java escapes.
   */
  public String masked(String text) {
    requireNonNull(text, "text must not be null");
    if (!isPersonal()) {
      return Masking.escape(text);
    }
    return kind() == FieldKind.PHONE_NUMBER ? Masking.number(text) : Masking.text(text);
  }

  /** The wire name. */
  @Override
  public String toString() {
    return wireName();
  }

  private static Definition both(
      String wireName, String path, FieldKind kind, Function<Cdr, @Nullable Object> accessor) {
    return Definition.of(null, wireName, path, kind, accessor);
  }

  private static Definition inbound(
      String wireName,
      String path,
      FieldKind kind,
      Function<InboundCdr, @Nullable Object> accessor) {
    return Definition.of(
        Direction.INBOUND,
        wireName,
        path,
        kind,
        cdr -> cdr instanceof InboundCdr in ? accessor.apply(in) : null);
  }

  private static Definition outbound(
      String wireName,
      String path,
      FieldKind kind,
      Function<OutboundCdr, @Nullable Object> accessor) {
    return Definition.of(
        Direction.OUTBOUND,
        wireName,
        path,
        kind,
        cdr -> cdr instanceof OutboundCdr out ? accessor.apply(out) : null);
  }

  /** One row of the table. */
  private record Definition(
      @Nullable Direction only,
      String wireName,
      List<String> aliases,
      String path,
      FieldKind kind,
      boolean isPersonal,
      Function<Cdr, @Nullable Object> accessor,
      Function<String, @Nullable Object> parser) {

    static Definition of(
        @Nullable Direction only,
        String wireName,
        String path,
        FieldKind kind,
        Function<Cdr, @Nullable Object> accessor) {
      return new Definition(only, wireName, List.of(), path, kind, false, accessor, parserOf(kind));
    }

    private static Function<String, @Nullable Object> parserOf(FieldKind kind) {
      return switch (kind) {
        case DATETIME -> FieldKind::parseDatetime;
        case SECONDS -> FieldKind::parseSeconds;
        case PRICE -> Price::of;
        case PHONE_NUMBER -> PhoneNumber::of;
        case COUNTRY -> CountryCode::of;
        case ID, TEXT, HASH, TOKEN, CODE -> text -> text;
      };
    }

    Definition parsedBy(Function<String, @Nullable Object> parser) {
      return new Definition(only, wireName, aliases, path, kind, isPersonal, accessor, parser);
    }

    Definition alsoNamed(String... aliases) {
      return new Definition(
          only, wireName, List.of(aliases), path, kind, isPersonal, accessor, parser);
    }

    Definition personal() {
      return new Definition(only, wireName, aliases, path, kind, true, accessor, parser);
    }
  }
}

package dev.cdr4j.testkit.corrupt;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.CliPresentation;
import dev.cdr4j.CountryCode;
import dev.cdr4j.DialStatus;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupSource;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.InvalidNumberReason;
import dev.cdr4j.NumberType;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.SipResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a record of wire texts, by the field table and the model's builders alone. */
final class RecordMaker {
  private final Map<CdrField, Object> values = new EnumMap<>(CdrField.class);

  private RecordMaker() {}

  /**
   * The record.
   *
   * @param texts wire texts by field; empty: none
   * @param extras what there is beyond the table, in its order
   * @throws IllegalArgumentException if a text is not of its field's kind
   * @throws ArithmeticException if a number is out of its range
   * @throws IllegalStateException if there is no call id or no start
   */
  static Cdr make(Direction direction, Map<CdrField, String> texts, Map<String, Extra> extras) {
    RecordMaker maker = new RecordMaker();
    Map<String, Extra> all = new LinkedHashMap<>();
    for (CdrField field : CdrField.values()) {
      Object value = field.parse(texts.getOrDefault(field, ""));
      if (value == null) {
        continue;
      }
      if (field.isDefinedFor(direction)) {
        maker.values.put(field, value);
      } else {
        all.put(field.wireName(), Extra.ofText(value.toString()));
      }
    }
    all.putAll(extras);
    return direction == Direction.INBOUND ? maker.inbound(all) : maker.outbound(all);
  }

  private Cdr inbound(Map<String, Extra> extras) {
    InboundCdr.Builder builder = InboundCdr.builder();
    builder.did(
        did ->
            did.hash(get(CdrField.DID_HASH, String.class))
                .number(get(CdrField.DID_INTL_NUMBER, PhoneNumber.class)));
    setShared(builder);
    return builder.extras(extras).build();
  }

  private Cdr outbound(Map<String, Extra> extras) {
    OutboundCdr.Builder builder = OutboundCdr.builder();
    builder
        .destination(
            destination ->
                destination
                    .number(get(CdrField.NUMBER, PhoneNumber.class))
                    .countryCode(get(CdrField.NUMBER_COUNTRY_CODE, CountryCode.class))
                    .numberType(get(CdrField.NUMBER_TYPE, NumberType.class)))
        .dialStatus(get(CdrField.DIALSTATUS, DialStatus.class))
        .inboundCallId(get(CdrField.CALLID_IN, String.class))
        .invalidNumber(get(CdrField.INVALID_NUMBER, InvalidNumberReason.class));
    setShared(builder);
    return builder.extras(extras).build();
  }

  private void setShared(Cdr.Builder<?> builder) {
    String callId = get(CdrField.CALLID, String.class);
    Instant start = get(CdrField.START, Instant.class);
    if (callId == null || start == null) {
      throw new IllegalStateException("a record must have a call id and a start");
    }
    builder
        .callId(callId)
        .timing(
            timing ->
                timing
                    .start(start)
                    .answer(get(CdrField.ANSWER, Instant.class))
                    .hangup(get(CdrField.HANGUP, Instant.class))
                    .total(get(CdrField.DURATION, Duration.class))
                    .answered(get(CdrField.DURATION_ANSWERED, Duration.class))
                    .billed(get(CdrField.DURATION_BILLED, Duration.class)))
        .caller(
            caller ->
                caller
                    .number(get(CdrField.CLI_NUMBER, PhoneNumber.class))
                    .name(get(CdrField.CLI_NAME, String.class))
                    .presentation(get(CdrField.CLI_PRES, CliPresentation.class))
                    .countryCode(get(CdrField.CLI_COUNTRY_CODE, CountryCode.class))
                    .numberType(get(CdrField.CLI_NUMBER_TYPE, NumberType.class)))
        .release(
            release ->
                release
                    .cause(get(CdrField.HANGUPCAUSE, HangupCause.class))
                    .source(get(CdrField.HANGUPSOURCE, HangupSource.class))
                    .sipResponse(get(CdrField.SIP_RESPONSE_CODE, SipResponse.class)))
        .billing(
            billing ->
                billing
                    .costLabel(get(CdrField.BILLING_CUSTOMER_COST_LABEL, String.class))
                    .debit(get(CdrField.BILLING_CUSTOMER_DEBIT_EUR, Price.class))
                    .credit(get(CdrField.BILLING_CUSTOMER_CREDIT_EUR, Price.class)))
        .voiceApp(
            app ->
                app.hash(get(CdrField.SCENARIO_HASH, String.class))
                    .name(get(CdrField.SCENARIO_NAME, String.class))
                    .packageName(get(CdrField.PACKAGE_NAME, String.class)))
        .customerField(get(CdrField.CUSTOMER_FIELD, String.class));
  }

  private <T> @Nullable T get(CdrField field, Class<T> type) {
    return type.cast(values.get(field));
  }
}

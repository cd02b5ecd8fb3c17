package dev.cdr4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.CliPresentation;
import dev.cdr4j.CountryCode;
import dev.cdr4j.DialStatus;
import dev.cdr4j.Direction;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupSource;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.InvalidNumberReason;
import dev.cdr4j.NumberType;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.SipResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldEncoderTest {
  private static final Set<CdrField> ALL = EnumSet.allOf(CdrField.class);
  private static final InboundCdr INBOUND = full(InboundCdr.builder()).build();
  private static final OutboundCdr OUTBOUND = full(OutboundCdr.builder()).build();

  private static InboundCdr.Builder full(InboundCdr.Builder builder) {
    return shared(builder).did(d -> d.hash("D1").number(PhoneNumber.of("+33100000001")));
  }

  private static OutboundCdr.Builder full(OutboundCdr.Builder builder) {
    return shared(builder)
        .inboundCallId(11)
        .destination(
            d ->
                d.number(PhoneNumber.of("+33600000001"))
                    .countryCode(CountryCode.of("FR"))
                    .numberType(NumberType.MOBILE))
        .dialStatus(DialStatus.ANSWER)
        .invalidNumber(InvalidNumberReason.of("MISSING DIGIT"));
  }

  private static <B extends Cdr.Builder<B>> B shared(B builder) {
    return builder
        .callId(12)
        .timing(
            t ->
                t.startEpochSecond(0)
                    .answerEpochSecond(1)
                    .hangupEpochSecond(2)
                    .totalSeconds(3)
                    .answeredSeconds(4)
                    .billedSeconds(5))
        .caller(
            c ->
                c.number(PhoneNumber.of("anonymous"))
                    .name("Ann")
                    .presentation(CliPresentation.ALLOWED)
                    .countryCode(CountryCode.of("US"))
                    .numberType(NumberType.GEOGRAPHIC))
        .release(
            r ->
                r.cause(HangupCause.of("16"))
                    .source(HangupSource.CALLER)
                    .sipResponse(SipResponse.of("200")))
        .billing(b -> b.costLabel("France").debit(Price.of("1.50")).credit(Price.of("0.25")))
        .voiceApp(v -> v.hash("A1").name("App").packageName("pkg"))
        .customerField("C1");
  }

  @Test
  void everyFieldIsFilledInTheseRecords() {
    for (CdrField field : ALL) {
      assertThat(field.value(field.isDefinedFor(Direction.INBOUND) ? INBOUND : OUTBOUND))
          .as(field.wireName())
          .isNotNull();
    }
  }

  @Test
  void goesThroughTheWholeFieldTableInItsOrder() {
    for (Cdr cdr : List.of(INBOUND, OUTBOUND)) {
      List<String> expected = new ArrayList<>();
      for (CdrField field : CdrField.values()) {
        expected.add(field + "=" + field.text(cdr));
      }
      assertThat(written(ALL, cdr)).isEqualTo(expected);
    }
  }

  @Test
  void asksForWhatStandsForNoValue() {
    InboundCdr bare = InboundCdr.builder().callId(12).timing(t -> t.startEpochSecond(0)).build();

    assertThat(written(ALL, bare))
        .hasSize(ALL.size())
        .startsWith("callid=12", "callid_in=null", "start=1970-01-01 00:00:00", "answer=null")
        .endsWith("package_name=null", "customer_field=null");
  }

  @Test
  void passesOverEachFieldThatIsNotWanted() {
    for (CdrField field : CdrField.values()) {
      assertThat(written(Set.of(field), OUTBOUND))
          .containsExactly(field + "=" + field.text(OUTBOUND));
    }
  }

  private static List<String> written(Set<CdrField> fields, Cdr cdr) {
    Recorder recorder = new Recorder(fields);
    int count = recorder.putFields(0, cdr);
    assertThat(count).isEqualTo(recorder.written.size());
    return recorder.written;
  }

  /** Notes each value as its text; every method takes one index for it. */
  private static final class Recorder extends FieldEncoder {
    private final List<String> written = new ArrayList<>();

    Recorder(Set<CdrField> fields) {
      super(fields);
    }

    private int note(int at, CdrField field, Object text) {
      assertThat(at).isEqualTo(written.size());
      written.add(field + "=" + text);
      return at + 1;
    }

    @Override
    protected int putAbsent(int at, CdrField field) {
      return note(at, field, "null");
    }

    @Override
    protected int putId(int at, CdrField field, long number) {
      return note(at, field, number);
    }

    @Override
    protected int putText(int at, CdrField field, String text) {
      return note(at, field, text);
    }

    @Override
    protected int putPhoneNumber(int at, CdrField field, PhoneNumber number) {
      return note(at, field, number);
    }

    @Override
    protected int putDatetime(int at, CdrField field, long epochSecond, int nano) {
      Instant time = Instant.ofEpochSecond(epochSecond, nano);
      return note(at, field, time.toString().replace('T', ' ').replace("Z", ""));
    }

    @Override
    protected int putSeconds(int at, CdrField field, long seconds, int nano) {
      return note(at, field, seconds);
    }

    @Override
    protected int putPrice(int at, CdrField field, Price price) {
      return note(at, field, price);
    }
  }
}

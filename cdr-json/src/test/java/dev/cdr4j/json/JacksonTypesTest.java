package dev.cdr4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Billing;
import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.CliPresentation;
import dev.cdr4j.CountryCode;
import dev.cdr4j.Destination;
import dev.cdr4j.DialStatus;
import dev.cdr4j.Did;
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
import dev.cdr4j.Release;
import dev.cdr4j.SipResponse;
import dev.cdr4j.Timing;
import dev.cdr4j.VoiceApp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The types of the model within an application's own. */
class JacksonTypesTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

  private static final Cdr CALL =
      OutboundCdr.builder()
          .callId(240711945874L)
          .timing(timing -> timing.startEpochSecond(1_772_438_400L).totalSeconds(12))
          .destination(destination -> destination.number(PhoneNumber.of("+33199004719")))
          .extra("jitter", Extra.ofJson("1.50"))
          .build();
  private static final String CALL_TEXT =
      "{\"callid\":\"240711945874\",\"start\":\"2026-03-02 08:00:00\",\"duration\":12,"
          + "\"number\":\"+33199004719\",\"jitter\":1.50}";

  record Tokens(
      CliPresentation shown,
      NumberType type,
      DialStatus status,
      InvalidNumberReason reason,
      HangupCause cause,
      HangupSource source,
      SipResponse sip,
      CountryCode country) {}

  record Values(PhoneNumber number, Price price, Direction direction, Tokens tokens) {}

  record Parts(
      Caller caller,
      Timing timing,
      Release release,
      Billing billing,
      VoiceApp app,
      Did did,
      Destination destination) {}

  @Property(tries = 100)
  void valuesComeBackInARecord(
      @ForAll PhoneNumber number,
      @ForAll Price price,
      @ForAll Direction direction,
      @ForAll CliPresentation shown,
      @ForAll NumberType type,
      @ForAll DialStatus status,
      @ForAll InvalidNumberReason reason,
      @ForAll HangupCause cause,
      @ForAll HangupSource source,
      @ForAll SipResponse sip,
      @ForAll CountryCode country) {
    Tokens tokens = new Tokens(shown, type, status, reason, cause, source, sip, country);
    Values values = new Values(number, price, direction, tokens);

    assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(values), Values.class)).isEqualTo(values);
  }

  @Property(tries = 50)
  void partsComeBackInARecord(
      @ForAll Caller caller,
      @ForAll Timing timing,
      @ForAll Release release,
      @ForAll Billing billing,
      @ForAll VoiceApp app,
      @ForAll Did did,
      @ForAll Destination destination) {
    Parts parts = new Parts(caller, timing, release, billing, app, did, destination);

    assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(parts), Parts.class)).isEqualTo(parts);
  }

  static Stream<Object> values() {
    return Stream.of(
        PhoneNumber.of("+33199004719"),
        PhoneNumber.of("anonymous"),
        Price.of("1000.00"),
        Price.of("-0.5"),
        CountryCode.of("FR"),
        CliPresentation.ALLOWED_PASSED_SCREEN,
        NumberType.MOBILE,
        DialStatus.of("VOICEMAIL"),
        InvalidNumberReason.MISSIG_DIGIT,
        HangupCause.USER_BUSY,
        HangupSource.CALLER,
        SipResponse.of(200),
        Direction.INBOUND,
        Direction.OUTBOUND);
  }

  @ParameterizedTest
  @MethodSource("values")
  void valuesAreStringsInListsAndKeysOfMaps(Object value) {
    JavaType lists = MAPPER.getTypeFactory().constructCollectionType(List.class, value.getClass());
    JavaType maps =
        MAPPER.getTypeFactory().constructMapType(Map.class, value.getClass(), value.getClass());
    String list = MAPPER.writerFor(lists).writeValueAsString(List.of(value));
    String map = MAPPER.writeValueAsString(Map.of(value, value));

    assertThat(list).isEqualTo("[\"" + value + "\"]");
    assertThat(map).isEqualTo("{\"" + value + "\":\"" + value + "\"}");
    assertThat(MAPPER.<Object>readValue(list, lists)).isEqualTo(List.of(value));
    assertThat(MAPPER.<Object>readValue(map, maps)).isEqualTo(Map.of(value, value));
  }

  record ByDirection(EnumMap<Direction, Integer> counts) {}

  @Test
  void directionsAreKeysOfEnumMaps() {
    EnumMap<Direction, Integer> counts = new EnumMap<>(Map.of(Direction.OUTBOUND, 3));
    String text = MAPPER.writeValueAsString(new ByDirection(counts));

    assertThat(text).isEqualTo("{\"counts\":{\"OUT\":3}}");
    assertThat(MAPPER.readValue(text, ByDirection.class).counts()).isEqualTo(counts);
    assertThat(MAPPER.readValue("\"outbound\"", Direction.class)).isEqualTo(Direction.OUTBOUND);
  }

  @Test
  void numbersAreReadByTheirExactText() {
    assertThat(MAPPER.readValue("1000.00", Price.class)).hasToString("1000.00");
    assertThat(MAPPER.readValue("16", HangupCause.class))
        .isSameAs(HangupCause.NORMAL_CALL_CLEARING);
    assertThat(MAPPER.readValue("33199004719", PhoneNumber.class)).hasToString("33199004719");
  }

  @Test
  void emptyTextAndNullAreAbsent() {
    String text =
        "{\"number\":\"\",\"price\":null,\"tokens\":{\"status\":\"\"},\"direction\":\"\"}";
    Tokens none = new Tokens(null, null, null, null, null, null, null, null);

    assertThat(MAPPER.readValue(text, Values.class)).isEqualTo(new Values(null, null, null, none));
  }

  static Stream<Extra> extras() {
    return Stream.of(
        Extra.ofText(""),
        Extra.ofText("12"),
        Extra.ofText("Zoë \uD83D\uDE00 \"q\" \\ \u0001 \uD800"),
        Extra.ofJson("1.50"),
        Extra.ofJson("1E400"),
        Extra.ofJson("-0"),
        Extra.ofJson("12345678901234567890123"),
        Extra.ofJson("true"),
        Extra.ofJson("null"),
        Extra.ofJson("[]"),
        Extra.ofJson("[1.50,{\"a\":[1E400,null],\"a\":\"\\\"\\n\\u0001\\ud800\u00e9\"},[[]],{}]"));
  }

  record Noted(Extra extra, Map<String, Extra> more) {}

  @ParameterizedTest
  @MethodSource("extras")
  void extrasComeBackAsTheyWere(Extra extra) {
    Noted noted = new Noted(extra, Map.of("it", extra));
    Cdr call = CALL.toBuilder().extra("it", extra).build();

    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(noted), Noted.class)).isEqualTo(noted);
    assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(noted), Noted.class)).isEqualTo(noted);
    assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(call), Cdr.class)).isEqualTo(call);
    assertThat(CdrJson.reader().readAll(MAPPER.writeValueAsBytes(call))).containsExactly(call);
  }

  @Test
  void anExtraThatIsNotThereIsNoNull() {
    assertThat(MAPPER.readValue("{}", Noted.class)).isEqualTo(new Noted(null, null));
    assertThat(MAPPER.readValue("{\"extra\":null}", Noted.class).extra())
        .isEqualTo(Extra.ofJson("null"));
  }

  record Page(
      String title,
      Optional<Cdr> first,
      List<Cdr> calls,
      Map<String, OutboundCdr> byId,
      @Nullable InboundCdr inbound) {}

  @Test
  void recordsStandWhereverAnApplicationPutsThem() {
    OutboundCdr call = (OutboundCdr) CALL;
    Page page = new Page("March", Optional.of(CALL), List.of(CALL, CALL), Map.of("a", call), null);
    String text = MAPPER.writeValueAsString(page);

    assertThat(text)
        .isEqualTo(
            "{'title':'March','first':CALL,'calls':[CALL,CALL],'byId':{'a':CALL},'inbound':null}"
                .replace('\'', '"')
                .replace("CALL", CALL_TEXT));
    assertThat(MAPPER.readValue(text, Page.class)).isEqualTo(page);
    assertThat(MAPPER.readValue("{\"first\":null}", Page.class).first()).isEmpty();
  }

  record Known(Optional<PhoneNumber> number, List<DialStatus> statuses) {}

  @Test
  void emptyTextIsAbsentInContainersToo() {
    Known known =
        MAPPER.readValue("{\"number\":\"\",\"statuses\":[\"BUSY\",\"\",null]}", Known.class);

    assertThat(known.number()).isEmpty();
    assertThat(known.statuses()).containsExactly(DialStatus.BUSY, null, null);
  }

  /** A class with a field and methods, as many applications still have them. */
  static class Holder {
    public @Nullable Cdr call;
    private final List<PhoneNumber> numbers = new ArrayList<>();

    public List<PhoneNumber> getNumbers() {
      return numbers;
    }

    public void setNumbers(List<PhoneNumber> numbers) {
      this.numbers.addAll(numbers);
    }
  }

  @Test
  void classesHaveThemToo() {
    Holder holder = new Holder();
    holder.call = CALL;
    holder.getNumbers().add(PhoneNumber.of("3900"));
    Holder back = MAPPER.readValue(MAPPER.writeValueAsBytes(holder), Holder.class);

    assertThat(back.call).isEqualTo(CALL);
    assertThat(back.getNumbers()).containsExactly(PhoneNumber.of("3900"));
  }

  @Test
  void theDirectionIsInferredOrStated() {
    String both = "{\"callid\":1,\"start\":\"2026-03-02 08:00:00\"%s}";

    assertThat(MAPPER.readValue(both.formatted(",\"did_hash\":null"), Cdr.class))
        .isInstanceOf(InboundCdr.class);
    assertThat(MAPPER.readValue(both.formatted(",\"Direction\":\"inbound\""), Cdr.class))
        .isInstanceOf(InboundCdr.class);
    assertThat(MAPPER.readValue(both.formatted(""), OutboundCdr.class).callId()).isEqualTo("1");
    InboundCdr odd = MAPPER.readValue(both.formatted(",\"number\":\"12\""), InboundCdr.class);
    assertThat(odd.extras()).containsExactly(Map.entry("number", Extra.ofText("12")));
    assertThat(MAPPER.writeValueAsString(odd)).contains("\"direction\":\"IN\"");
  }

  @Test
  void namesAreBoundInAnyCaseAndByTheirOtherNames() {
    String text =
        "{\" CallID \":1,\"START\":\"2026-03-02 08:00:00\",\"Dial Status\":\"BUSY\","
            + "\"answer\":\"0000-00-00 00:00:00\",\"callid_in\":0}";
    OutboundCdr call = (OutboundCdr) MAPPER.readValue(text, Cdr.class);

    assertThat(call.dialStatus()).isSameAs(DialStatus.BUSY);
    assertThat(call.timing().answer()).isNull();
    assertThat(call.inboundCallId()).isNull();
    assertThat(call.extras()).isEmpty();
  }

  @Test
  void aTreeHasThePlainNumbers() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("callid", 1L);
    map.put("start", "2026-03-02 08:00:00");
    map.put("number", 33199004719L);
    map.put("billing_customer_debit_eur", 1.0E10);
    map.put("billing_customer_credit_eur", 12.5f);
    map.put("ratio", 2.5E-7);
    OutboundCdr call = (OutboundCdr) MAPPER.convertValue(map, Cdr.class);

    assertThat(call.billing().debit()).hasToString("10000000000");
    assertThat(call.billing().credit()).hasToString("12.5");
    assertThat(call.destination().number()).hasToString("33199004719");
    assertThat(call.extras()).containsExactly(Map.entry("ratio", Extra.ofJson("2.5E-7")));
  }

  @Test
  void aTreeMayHoldValuesOfTheModel() {
    JsonNode page = MAPPER.createObjectNode().putPOJO("call", CALL).putPOJO("n", Price.ZERO);

    assertThat(MAPPER.treeToValue(page.get("call"), Cdr.class)).isSameAs(CALL);
    assertThat(MAPPER.treeToValue(page.get("n"), Price.class)).isSameAs(Price.ZERO);
  }
}

package dev.cdr4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.DialStatus;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.testkit.Traffic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The module beside other settings of a mapper. */
class JacksonTypingTest {
  private static final Traffic TRAFFIC = Traffic.seeded(3).limit(30);
  private static final List<Cdr> CALLS = TRAFFIC.list();
  private static final InboundCdr INBOUND = TRAFFIC.list(InboundCdr.class).get(0);
  private static final OutboundCdr OUTBOUND =
      TRAFFIC.list(OutboundCdr.class).get(0).toBuilder()
          .extra("route", Extra.ofJson("{\"@class\":[1.50,null]}"))
          .build();

  record Everything(
      Cdr call,
      InboundCdr inbound,
      List<Cdr> calls,
      Map<String, Object> values,
      Object any,
      Caller caller,
      PhoneNumber number,
      Direction direction) {}

  private static Everything everything() {
    return new Everything(
        OUTBOUND,
        INBOUND,
        new ArrayList<>(CALLS),
        new LinkedHashMap<>(
            Map.of(
                "number", PhoneNumber.of("+33199004719"),
                "price", Price.of("12.50"),
                "status", DialStatus.BUSY,
                "call", INBOUND,
                "direction", Direction.INBOUND,
                "caller", OUTBOUND.caller(),
                "extra", Extra.ofJson("[1]"),
                "text", Extra.ofText("1"))),
        OUTBOUND,
        INBOUND.caller(),
        PhoneNumber.of("3900"),
        Direction.OUTBOUND);
  }

  @ParameterizedTest
  @CsvSource({
    "JAVA_LANG_OBJECT, PROPERTY",
    "JAVA_LANG_OBJECT, WRAPPER_ARRAY",
    "OBJECT_AND_NON_CONCRETE, PROPERTY",
    "OBJECT_AND_NON_CONCRETE, WRAPPER_OBJECT",
    "NON_FINAL, PROPERTY",
    "NON_FINAL, WRAPPER_ARRAY",
    "NON_FINAL_AND_ENUMS, PROPERTY",
    "NON_FINAL_AND_ENUMS, WRAPPER_OBJECT"
  })
  void everyTypeComesBackUnderDefaultTyping(DefaultTyping typing, JsonTypeInfo.As inclusion) {
    JsonMapper mapper =
        JsonMapper.builder()
            .findAndAddModules()
            .activateDefaultTyping(
                BasicPolymorphicTypeValidator.builder().allowIfSubType(Object.class).build(),
                typing,
                inclusion)
            .build();
    Everything everything = everything();
    String text = mapper.writeValueAsString(everything);

    assertThat(mapper.readValue(text, Everything.class)).isEqualTo(everything);
  }

  @Test
  void recordsOfTheApiAreReadUnderDefaultTypingToo() {
    JsonMapper mapper =
        JsonMapper.builder()
            .findAndAddModules()
            .activateDefaultTyping(
                BasicPolymorphicTypeValidator.builder().build(), DefaultTyping.NON_FINAL)
            .build();
    String text = CdrJson.writer().layout(JsonLayout.LINES).toText(List.of(OUTBOUND));

    assertThat(mapper.readValue(text, Cdr.class)).isEqualTo(OUTBOUND);
  }

  record Typed(
      @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Cdr byClass,
      @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
          @JsonSubTypes({
            @JsonSubTypes.Type(value = InboundCdr.class, name = "in"),
            @JsonSubTypes.Type(value = OutboundCdr.class, name = "out")
          })
          Cdr byName,
      @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = JsonTypeInfo.As.WRAPPER_OBJECT)
          Caller wrapped,
      @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Price price) {}

  @Test
  void annotationsOfAPropertyAreFollowed() {
    JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
    Typed typed = new Typed(OUTBOUND, INBOUND, OUTBOUND.caller(), Price.of("1.50"));
    String text = mapper.writeValueAsString(typed);

    assertThat(text).contains("\"@class\":\"dev.cdr4j.OutboundCdr\"", "\"type\":\"in\"");
    assertThat(mapper.readValue(text, Typed.class)).isEqualTo(typed);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes(@JsonSubTypes.Type(value = CallEvent.class, name = "call"))
  interface Event {}

  record CallEvent(Cdr cdr, @Nullable Price price) implements Event {}

  @Test
  void typesAroundARecordAreFollowed() {
    JsonMapper mapper =
        JsonMapper.builder()
            .findAndAddModules()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    Event event = new CallEvent(OUTBOUND, null);
    String text = mapper.writeValueAsString(event);
    String call = CdrJson.writer().layout(JsonLayout.LINES).toText(List.of(OUTBOUND)).strip();

    assertThat(text).isEqualTo("{\"kind\":\"call\",\"Cdr\":" + call + "}");
    assertThat(mapper.readValue(text, Event.class)).isEqualTo(event);
    String kindLast = "{\"Cdr\":" + call + ",\"kind\":\"call\"}";
    assertThat(mapper.readValue(kindLast, Event.class)).isEqualTo(event);
  }

  @Test
  void theModuleIsFoundOnTheClassPath() {
    assertThat(ServiceLoader.load(JacksonModule.class))
        .hasAtLeastOneElementOfType(CdrJacksonModule.class);
  }

  @Test
  void aModuleThatIsAddedReplacesTheOneThatWasFound() {
    JsonMapper mapper =
        JsonMapper.builder()
            .findAndAddModules()
            .addModule(new CdrJacksonModule().absentFields(AbsentFields.NULL))
            .build();

    assertThat(mapper.writeValueAsString(Caller.UNKNOWN)).contains("\"cli_name\":null");
  }

  @Test
  void oneMapperServesManyThreads() {
    JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
    String text = CdrJson.writer().toText(CALLS);

    assertThat(
            IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> List.of(mapper.readValue(text, Cdr[].class))))
        .allMatch(CALLS::equals);
  }
}

package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Billing;
import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.Destination;
import dev.cdr4j.Did;
import dev.cdr4j.Extra;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Release;
import dev.cdr4j.Timing;
import dev.cdr4j.VoiceApp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A mapper and the library's own reader and writer understand each other, whatever the record. */
class JacksonRoundTripTest {
  private static final JsonMapper MAPPER = mapper(new CdrJacksonModule());
  private static final TypeReference<List<Cdr>> CALLS = new TypeReference<>() {};

  private static JsonMapper mapper(CdrJacksonModule module) {
    return JsonMapper.builder()
        .addModule(module)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE) // escapes as the library writes them
        .build();
  }

  private static void assumeWritable(Cdr call) {
    try {
      CdrJson.writer().toBytes(List.of(call));
    } catch (CdrDataException e) {
      Assume.that(false);
    }
  }

  /** An array or object in extras loses its blanks in a mapper: of made-up ones, these. */
  static Cdr withoutBlanks(Cdr call) {
    Map<String, Extra> extras = new LinkedHashMap<>(call.extras());
    extras.replaceAll(
        (name, extra) ->
            extra.isJson() ? Extra.ofJson(extra.text().replaceAll("([:,]) ", "$1")) : extra);
    return call.toBuilder().extras(extras).build();
  }

  @Property(tries = 150)
  void everyRecordComesBackFromAMapper(@ForAll Cdr call) {
    assumeWritable(call);
    Class<? extends Cdr> type = call.getClass();
    byte[] bytes = MAPPER.writeValueAsBytes(call);
    String text = MAPPER.writeValueAsString(call);

    assertThat(MAPPER.readValue(bytes, Cdr.class)).isEqualTo(withoutBlanks(call));
    assertThat(MAPPER.readValue(text, Cdr.class)).isEqualTo(withoutBlanks(call));
    assertThat((Object) MAPPER.readValue(bytes, type)).isEqualTo(withoutBlanks(call));
  }

  @Property(tries = 150)
  void aMapperWritesTheBytesOfTheWriter(@ForAll List<Cdr> calls, @ForAll AbsentFields absent) {
    calls.forEach(JacksonRoundTripTest::assumeWritable);
    JsonMapper mapper = mapper(new CdrJacksonModule().absentFields(absent));

    assertThat(new String(mapper.writerFor(CALLS).writeValueAsBytes(calls), UTF_8))
        .isEqualTo(CdrJson.writer().absentFields(absent).toText(calls));
  }

  @Property(tries = 150)
  void aMapperAndTheReaderFindTheSame(@ForAll List<Cdr> calls) {
    calls.forEach(JacksonRoundTripTest::assumeWritable);
    byte[] bytes = CdrJson.writer().toBytes(calls);

    List<Cdr> byReader = CdrJson.reader().readAll(bytes);
    List<Cdr> byMapper = MAPPER.readValue(bytes, CALLS);

    assertThat(byMapper)
        .isEqualTo(byReader.stream().map(JacksonRoundTripTest::withoutBlanks).toList());
    assertThat(byMapper)
        .extracting(call -> List.copyOf(call.extras().keySet()))
        .isEqualTo(byReader.stream().map(call -> List.copyOf(call.extras().keySet())).toList());
    assertThat(CdrJson.reader().readAll(MAPPER.writerFor(CALLS).writeValueAsBytes(calls)))
        .isEqualTo(byReader);
  }

  @Property(tries = 100)
  void everyRecordComesBackFromATree(@ForAll Cdr call) {
    assumeWritable(call);
    JsonNode tree = MAPPER.valueToTree(call);

    assertThat(MAPPER.treeToValue(tree, Cdr.class)).isEqualTo(withoutBlanks(call));
    assertThat(tree).hasToString(MAPPER.readTree(MAPPER.writeValueAsBytes(call)).toString());
    Map<String, Object> map = MAPPER.convertValue(call, new TypeReference<>() {});
    assertThat(MAPPER.convertValue(map, Cdr.class)).isEqualTo(withoutBlanks(call));
  }

  @Property(tries = 50)
  void partsComeBackFromAMapper(
      @ForAll Caller caller,
      @ForAll Timing timing,
      @ForAll Release release,
      @ForAll Billing billing,
      @ForAll VoiceApp app,
      @ForAll Did did,
      @ForAll Destination destination,
      @ForAll AbsentFields absent) {
    JsonMapper mapper = mapper(new CdrJacksonModule().absentFields(absent));
    for (Object part : List.of(caller, timing, release, billing, app, did, destination)) {
      String text = mapper.writeValueAsString(part);
      assertThat((Object) mapper.readValue(text, part.getClass())).as(text).isEqualTo(part);
    }
  }

  @Property(tries = 50)
  void partsHaveTheFieldsOfTheirRecords(@ForAll InboundCdr in, @ForAll OutboundCdr out) {
    JsonMapper mapper = mapper(new CdrJacksonModule().absentFields(AbsentFields.NULL));
    JsonNode inbound = mapper.valueToTree(in.toBuilder().extras(Map.of()).build());
    JsonNode outbound = mapper.valueToTree(out.toBuilder().extras(Map.of()).build());

    assertFieldsOf(inbound, mapper, List.of(in.caller(), in.timing(), in.did()));
    assertFieldsOf(
        outbound,
        mapper,
        List.of(out.release(), out.billing(), out.voiceApp(), out.destination(), out.timing()));
  }

  private static void assertFieldsOf(JsonNode record, JsonMapper mapper, List<?> parts) {
    for (Object part : parts) {
      JsonNode fields = mapper.valueToTree(part);
      assertThat(fields.isEmpty()).isFalse();
      fields.forEachEntry((name, value) -> assertThat(record.get(name)).isEqualTo(value));
    }
  }
}

package dev.cdr4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.Fractions;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong is told as Jackson tells it: by path and place, with nothing personal in it. */
class JacksonErrorsTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();
  private static final String GOOD =
      "{\"callid\":1,\"start\":\"2026-03-02 08:00:00\",\"number\":\"+33199004719\"}";

  record Page(List<Cdr> calls, PhoneNumber owner, Price limit) {}

  private static InvalidFormatException thrown(String text, Class<?> type) {
    InvalidFormatException e =
        catchThrowableOfType(InvalidFormatException.class, () -> MAPPER.readValue(text, type));
    assertThat(e).as(text).isNotNull();
    return e;
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      path.append(name == null ? "[" + step.getIndex() + "]" : "." + name);
    }
    return path.toString();
  }

  private static String with(String properties) {
    return GOOD.substring(0, GOOD.length() - 1) + "," + properties + "}";
  }

  @Test
  void aValueIsToldWithItsPathAndPlace() {
    String bad = with("\n \"cli_pres\": true");
    InvalidFormatException e =
        thrown("{\"calls\":[" + GOOD + "," + GOOD + "," + bad + "]}", Page.class);

    assertThat(path(e)).isEqualTo(".calls[2].cli_pres");
    assertThat(e.getLocation().getLineNr()).isEqualTo(2);
    assertThat(e.getLocation().getColumnNr()).isEqualTo(14);
    assertThat(e.getValue()).isEqualTo("true");
    assertThat(e.getTargetType()).isEqualTo(Cdr.class);
    assertThat(e.getOriginalMessage()).startsWith("cli_pres is neither a text nor a number");
  }

  @Test
  void allProblemsOfARecordAreInTheMessage() {
    InvalidFormatException e =
        thrown("{\"start\":\"2026-03-02\",\"number\":[],\"duration\":\"1e3\"}", Cdr.class);

    assertThat(path(e)).isEqualTo(".callid");
    assertThat(e.getOriginalMessage())
        .isEqualTo(
            "callid is missing;"
                + " start is not a datetime (YYYY-MM-DD HH:MM:SS): \"2026-03-02\";"
                + " number is neither a text nor a number: \"***\";"
                + " duration is not a whole number of seconds: \"1e3\"");
  }

  @Test
  void aMessageDoesNotGrowWithoutEnd() {
    InvalidFormatException e = thrown(with("\"x\":1" + ",\"x\":1".repeat(30)), Cdr.class);

    assertThat(e.getOriginalMessage()).endsWith("; and 10 more").hasSizeLessThan(1000);
    assertThat(e.getOriginalMessage().split("; ", -1)).hasSize(21);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "{'callid':1,'number':1}|.start|is missing",
        "{'callid':'','start':'2026-03-02 08:00:00','number':1}|.callid|is missing",
        "{'callid':1,'start':'0000-00-00 00:00:00','number':1}|.start|is missing",
        "{'callid':1,'start':'2026-03-02 08:00:00','number':1,'Number':2}|.Number|occurs twice",
        "{'callid':1,'start':'2026-03-02 08:00:00','number':1,'x':2,'x':2}|.x|occurs twice",
        "{'callid':1,'start':'2026-03-02 08:00:00','number':1,' ':2}|. |a name is blank",
        "{'callid':1,'start':'2026-03-02 08:00:00','direction':'up'}|.direction|not a direction",
        "{'callid':1,'start':'2026-03-02 08:00:00','direction':1}|.direction|not a direction",
        "{'callid':1,'start':'2026-03-02 08:00:00'}||with the type InboundCdr or OutboundCdr",
        "{'callid':1,'start':'2026-03-02 08:00:00','did_hash':'a','number':1}||named direction",
        "{'callid':1,'start':'2026-03-02 08:00:00','number':{'a':1}}|.number|neither a text",
        "[]||is not a record",
        "'x'||is not a record",
        "''||is not a record",
        "1||is not a record"
      })
  void aRecordIsRejected(String text, String path, String message) {
    InvalidFormatException e = thrown(text.replace('\'', '"'), Cdr.class);

    assertThat(path(e)).isEqualTo(path == null ? "" : path);
    assertThat(e.getOriginalMessage()).contains(message);
  }

  @Test
  void anotherDirectionThanThatOfTheTypeIsRejected() {
    InvalidFormatException e = thrown(with("\"direction\":\"OUT\""), InboundCdr.class);

    assertThat(path(e)).isEqualTo(".direction");
    assertThat(e.getValue()).isEqualTo("OUT");
  }

  @Test
  void aPriceIsJudgedByItsExactText() {
    for (String price : List.of("1e3", "\"12,50\"", "+1", "true", "{}", "\"+33199004719\"")) {
      String text = "{\"limit\":" + (price.equals("+1") ? "\"+1\"" : price) + "}";
      InvalidFormatException e = thrown(text, Page.class);
      assertThat(path(e)).isEqualTo(".limit");
      assertThat(e.getTargetType()).isEqualTo(Price.class);
      assertThat(e.getMessage()).contains("is not a price").doesNotContain("33199004719");
    }
    assertThat(thrown("{\"limit\":99999999999999999.99}", Page.class).getMessage())
        .contains("out of range");
  }

  @Test
  void personalValuesAreMasked() {
    InvalidFormatException inRecord = thrown(with("\"cli_number\":[\"+33199004720\"]"), Cdr.class);
    InvalidFormatException alone = thrown("{\"owner\":{\"n\":\"+33199004720\"}}", Page.class);

    assertThat(inRecord.getValue()).isEqualTo("[\"+33199004720\"]");
    assertThat(alone.getValue()).isEqualTo("{\"n\":\"+33199004720\"}");
    assertThat(inRecord.getMessage()).doesNotContain("9900472");
    assertThat(alone.getMessage()).doesNotContain("9900472");
  }

  @Test
  void keysOfMapsAreMaskedToo() {
    TypeReference<Map<Price, Integer>> prices = new TypeReference<>() {};
    InvalidFormatException e =
        catchThrowableOfType(
            InvalidFormatException.class,
            () -> MAPPER.readValue("{\"1.00\":1,\"+33199004720\":2}", prices));

    assertThat(e.getValue()).isEqualTo("+33199004720");
    assertThat(e.getOriginalMessage()).contains("is not a price").doesNotContain("9900472");
    TypeReference<Map<Direction, Integer>> directions = new TypeReference<>() {};
    assertThat(
            catchThrowableOfType(
                InvalidFormatException.class, () -> MAPPER.readValue("{\"\":1}", directions)))
        .hasMessageContaining("is missing");
  }

  @Test
  void anUnknownPropertyOfAPartIsWhatTheMapperMakesOfIt() {
    String text = "{\"cli_name\":\"Zoë\",\"other\":{\"a\":1},\"cli_pres\":\"\"}";
    Caller zoe = Caller.builder().name("Zoë").build();
    JsonMapper strict =
        MAPPER.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    JsonMapper lax =
        MAPPER.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    assertThat(lax.readValue(text, Caller.class)).isEqualTo(zoe);
    UnrecognizedPropertyException e =
        catchThrowableOfType(
            UnrecognizedPropertyException.class, () -> strict.readValue(text, Caller.class));
    assertThat(path(e)).isEqualTo(".other");
    assertThat(e.getKnownPropertyIds()).contains("cli_name", "cli_pres").hasSize(5);
    assertThat(strict.readValue(with("\"other\":{}"), Cdr.class).extras()).containsKey("other");
  }

  @Test
  void aTimingNeedsAStart() {
    assertThat(path(thrown("{\"duration\":1}", Timing.class))).isEqualTo(".start");
    assertThat(path(thrown("{\"start\":\"2026-03-02 08:00:00\",\"duration\":\"x\"}", Timing.class)))
        .isEqualTo(".duration");
  }

  @Test
  void readingGoesOnBehindABadRecord() {
    List<Object> found = new ArrayList<>();
    String text = "[" + with("\"duration\":true") + "," + GOOD + ",7," + GOOD + "]";
    try (MappingIterator<Cdr> calls = MAPPER.readerFor(Cdr.class).readValues(text)) {
      while (found.size() < 4) {
        try {
          found.add(calls.nextValue().callId());
        } catch (InvalidFormatException e) {
          found.add(path(e));
        }
      }
      assertThat(calls.hasNext()).isFalse();
    }
    assertThat(found).containsExactly(".duration", "1", "", "1");
  }

  @Test
  void whatIsNoJsonIsNoExtra() {
    JsonMapper lax =
        MAPPER
            .rebuild()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .build();
    for (String value : List.of("NaN", "[1,[Infinity]]", ".5", "{\"a\":-.5}")) {
      String text = with("\"x\":" + value);
      InvalidFormatException e =
          catchThrowableOfType(InvalidFormatException.class, () -> lax.readValue(text, Cdr.class));
      assertThat(e).as(value).isNotNull();
      assertThat(path(e)).isEqualTo(".x");
    }
    Map<String, Object> map = Map.of("x", Double.NaN, "y", new byte[3]);
    assertThat(
            catchThrowableOfType(
                InvalidFormatException.class, () -> MAPPER.convertValue(map, InboundCdr.class)))
        .hasMessageContaining("x: the text is not JSON")
        .hasMessageContaining("y: the text is not JSON");
  }

  // writing

  private static final InboundCdr CALL =
      InboundCdr.builder().callId(1).timing(timing -> timing.startEpochSecond(0)).build();

  record Report(String name, List<?> calls) {}

  private static DatabindException refused(Object value) {
    DatabindException e =
        catchThrowableOfType(
            DatabindException.class,
            () -> MAPPER.writeValueAsString(new Report("r", List.of(CALL, value))));
    assertThat(e).as(value.toString()).isNotNull();
    return e;
  }

  @Test
  void whatJsonCannotCarryIsRefused() {
    Timing timing = CALL.timing().toBuilder().start(Instant.ofEpochSecond(1, 5)).build();
    Timing late = timing.toBuilder().start(Instant.parse("+10000-01-01T00:00:00Z")).build();
    Timing split = CALL.timing().toBuilder().billed(Duration.ofMillis(-1500)).build();

    assertThat(path(refused(CALL.toBuilder().timing(timing).build()))).isEqualTo(".calls[1].start");
    assertThat(path(refused(late))).isEqualTo(".calls[1].start");
    assertThat(refused(split)).hasMessageContaining("fraction of a second");
    assertThat(path(refused(split))).isEqualTo(".calls[1].duration_billed");
    Cdr odd = CALL.toBuilder().extra("number", Extra.ofJson("1")).build();
    assertThat(path(refused(odd))).isEqualTo(".calls[1].number");
    Cdr broken = CALL.toBuilder().extra("x", Extra.ofJson("[+33199004720")).build();
    assertThat(path(refused(broken))).isEqualTo(".calls[1].x");
    assertThat(refused(broken).getMessage()).contains("not JSON").doesNotContain("9900472");
    assertThat(path(refused(Extra.ofJson("tru")))).isEqualTo(".calls[1]");
  }

  @Test
  void fractionsAreCutOffWhereThatIsAskedFor() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new CdrJacksonModule().fractions(Fractions.TRUNCATE))
            .build();
    Timing timing =
        Timing.builder()
            .start(Instant.parse("2026-03-02T08:00:00.9Z"))
            .total(Duration.ofMillis(1500))
            .build();

    assertThat(mapper.writeValueAsString(timing))
        .isEqualTo("{\"start\":\"2026-03-02 08:00:00\",\"duration\":1}");
  }
}

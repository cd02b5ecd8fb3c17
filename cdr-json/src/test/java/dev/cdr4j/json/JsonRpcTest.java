package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrException;
import dev.cdr4j.CdrQuery;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Direction;
import dev.cdr4j.MalformedCdrException;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the API, and its responses, good and bad. */
class JsonRpcTest {
  private static final String ONE =
      "{\"callid\":\"1\",\"start\":\"2026-03-02 08:00:00\",\"number\":\"+33123456789\"}";
  private static final String HEAD = "{\"jsonrpc\":\"2.0\",\"id\":7,";

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEAD + "\"result\":[@,@]}",
        HEAD + "\"result\":{\"a\":@,\"b\":@}}",
        "{\"result\" : [ @ , @ ] , \"id\" : 7, \"jsonrpc\" : \"2.0\"}\n",
        HEAD + "\"error\":null,\"result\":[@,@],\"took\":{\"ms\":[1]}}",
        "{\"jsonrpc\":\"2\\u002e0\",\"id\":7,\"r\\u0065sult\":[@,@]}",
        "{\"jsonrpc\":\"2.0\",\"id\":7.0,\"result\":[@,@]}",
        "{\"jsonrpc\":\"2.0\",\"\\u0069d\":70e-1,\"result\":[@,@]}"
      })
  void theRecordsOfAResultAreRead(String response) {
    String text = response.replace("@", ONE);
    assertThat(CdrJson.response(7).readAll(text)).hasSize(2);
    assertThat(CdrJson.response().bufferSize(3).readAll(text)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{oops}",
        "{\"a\":",
        "{\"jsonrpc\":\"2.0\",oops",
        HEAD + "\"took\":1",
      })
  void whatBreaksBeforeItsResultIsThrownWithAHandlerToo(String response) {
    List<Reject> rejects = new ArrayList<>();

    assertThatThrownBy(() -> CdrJson.response().onReject(rejects::add).readAll(response))
        .isInstanceOf(MalformedCdrException.class);
    assertThat(rejects).isEmpty();
  }

  @Test
  void anErrorIsToldThoughItsEnvelopeIsCutOff() {
    String response = HEAD + "\"error\":{\"code\":115,\"message\":\"FORBIDDEN\"}";

    assertThatThrownBy(() -> CdrJson.response().onReject(reject -> {}).readAll(response))
        .isInstanceOfSatisfying(
            CdrApiException.class, error -> assertThat(error.code()).isEqualTo(115));
  }

  @Test
  void aResultMayBeOneRecordOrNone() {
    assertThat(CdrJson.response(7).readAll(HEAD + "\"result\":" + ONE + "}")).hasSize(1);
    String withLeg = "{\"leg\":" + ONE.replace("\"1\"", "\"99\"") + "," + ONE.substring(1);
    assertThat(CdrJson.response(7).readAll(HEAD + "\"result\":" + withLeg + "}"))
        .extracting(Cdr::callId)
        .containsExactly("1");
    assertThat(CdrJson.response(7).readAll(HEAD + "\"result\":[]}")).isEmpty();
    assertThat(CdrJson.response(7).readAll(HEAD + "\"result\":{}}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"error\":{\"code\":-32000,\"message\":\"TO_\\u0042EFORE_FROM\",\"data\":{ \"a\":1}}}",
        "\"result\":null,\"error\":{ \"data\":{ \"a\":1} ,\"message\":\"TO_BEFORE_FROM\","
            + " \"code\":-32000 }}"
      })
  void anErrorOfTheApiIsThrownAtOpen(String members) {
    assertThatExceptionOfType(CdrApiException.class)
        .isThrownBy(() -> CdrJson.response(7).onReject(r -> {}).open(HEAD + members))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo(-32000);
              assertThat(e.error()).isEqualTo("TO_BEFORE_FROM");
              assertThat(e.data()).isEqualTo("{ \"a\":1}");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"115", "115.0", "1.15e2", "11500E-2"})
  void aCodeIsAWholeNumberHoweverItIsWritten(String code) {
    String response = HEAD + "\"error\":{\"code\":" + code + ",\"message\":\"FORBIDDEN\"}}";

    assertThatExceptionOfType(CdrApiException.class)
        .isThrownBy(() -> CdrJson.response(7).open(response))
        .satisfies(e -> assertThat(e.code()).isEqualTo(115));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"error\":{\"code\":1,\"code\":1,\"message\":\"x\"}  | code occurs twice in the error",
        "\"error\":{\"code\":1,\"\\u0063ode\":2,\"message\":\"x\"} | code occurs twice in the"
            + " error",
        "\"error\":{\"code\":1,\"message\":\"x\",\"message\":\"x\"} | message occurs twice in the"
            + " error",
        "\"error\":{\"data\":1,\"code\":1,\"message\":\"x\",\"data\":null} | data occurs twice in"
            + " the error",
        "\"error\":null,\"error\":null                       | error occurs twice",
        "\"id\":7                                          | id occurs twice",
        "\"jsonrpc\":\"2.0\"                                 | jsonrpc occurs twice",
        "\"result\":null,\"result\":[]                       | result occurs twice",
        "\"result\":[],\"res\\u0075lt\":[]                    | result occurs twice",
      })
  void whatOccursTwiceIsNamed(String members, String complaint) {
    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> CdrJson.response(7).onReject(r -> {}).readAll(HEAD + members + "}"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_A_RESPONSE))
        .withMessageStartingWith("before the first record, line 1, byte ")
        .withMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"code\":5000000000,\"message\":\"BUSY\"} | has the code 5000000000, which is no whole"
            + " number of 32 bits, and the message \"BUSY\"",
        "{\"code\":1e9999999999,\"message\":\"BUSY\"} | has the code 1e9999999999, which is no"
            + " whole number of 32 bits, and the message \"BUSY\"",
        "{\"code\":\"115\",\"message\":\"BUSY\"} | has the code \"115\", which is no whole"
            + " number of 32 bits, and the message \"BUSY\"",
        "{\"code\":1,\"message\":[\"BUSY\"]} | has the code 1, and the message [\"BUSY\"], which"
            + " is no text",
        "{\"message\":\"BUSY\"} | has no code, and the message \"BUSY\"",
        "{\"code\":1} | has the code 1, and no message",
        "\"BUSY\" | is no object: \"BUSY\"",
      })
  void anErrorThatIsNoneIsToldAsItIs(String error, String complaint) {
    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> CdrJson.response(7).open(HEAD + "\"error\":" + error + "}"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_A_RESPONSE))
        .withMessageContaining("error " + complaint);
  }

  @Test
  void aResponseWithoutAnIdIsNotToldToHaveAnother() {
    String noId = "{\"jsonrpc\":\"2.0\",\"result\":[]}";

    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> CdrJson.response(7).readAll(noId))
        .withMessageContaining("it has no id");
    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> CdrJson.response(8).readAll(HEAD + "\"result\":[]}"))
        .withMessageContaining("id is not the one of the request");
  }

  @Test
  void anEmptyBodyIsNotToldToBeLines() {
    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> CdrJson.response(7).open(" "))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.EMPTY_SOURCE))
        .withMessageEndingWith("a response of the API is an object");
  }

  /** A server may put anything into its message. */
  @Test
  void theMessageOfAnErrorDoesNotGarbleALog() {
    String response = HEAD + "\"error\":{\"code\":1,\"message\":\"a\\u0000\\n\\u001b[1m%s\"}}";

    assertThatExceptionOfType(CdrApiException.class)
        .isThrownBy(() -> CdrJson.response(7).open(response.formatted("")))
        .withMessage("the API answers with error 1: a\\u0000\\u000A\\u001B[1m")
        .satisfies(e -> assertThat(e.error()).isEqualTo("a\0\n\033[1m"));
    assertThatExceptionOfType(CdrApiException.class)
        .isThrownBy(() -> CdrJson.response(7).open(response.formatted("x".repeat(10_000))))
        .satisfies(e -> assertThat(e.getMessage()).endsWith("xxx...").hasSizeLessThan(300))
        .satisfies(e -> assertThat(e.error()).hasSizeGreaterThan(10_000));
  }

  @Test
  void aMemberThatIsTooLongIsNamed() {
    for (String name : List.of("error", "took")) {
      String member = "\"" + name + "\":{\"data\":\"" + "x".repeat(200) + "\"}";
      assertThatExceptionOfType(MalformedCdrException.class)
          .isThrownBy(() -> CdrJson.response(7).maxRecordLength(100).open(HEAD + member + "}"))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FIELD_TOO_LONG))
          .withMessageContaining("$." + name)
          .withMessageEndingWith("more than 100 bytes, see maxRecordLength");
    }
  }

  /** What is nobody's matter may be anything that the syntax allows. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        HEAD + "\"caf\u00E9\":1,\"result\":[@]}",
        HEAD + "\"by\":\"caf\u00E9\",\"result\":[@]}",
        HEAD + "\"result\":[@],\"by\":{\"\u00E9\":[\"\u00E9\"]},\"\u00E9\":null,\"\u00E9\":null}",
      })
  void bytesThatAreNoTextAreNoMatterInOtherMembers(String response) {
    byte[] bytes = response.replace("@", ONE).getBytes(ISO_8859_1);
    for (int bufferSize : new int[] {1, 131_072}) {
      assertThat(CdrJson.response(7).bufferSize(bufferSize).readAll(bytes)).hasSize(1);
    }
  }

  @Test
  void bytesThatAreNoTextAreAnErrorInWhatTheResponseSays() {
    String response = HEAD + "\"error\":{\"code\":1,\"message\":\"caf\u00E9\"}}";

    assertThatExceptionOfType(CdrException.class)
        .isThrownBy(() -> CdrJson.response(7).open(response.getBytes(ISO_8859_1)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED_ENCODING));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"took\":[[[[1]]]]                                | NESTING_TOO_DEEP | $.took",
        "\"error\":{\"code\":1,\"data\":[[[1]]]}           | NESTING_TOO_DEEP | $.error",
        "\"took\":{\"ms\":123456}                          | FIELD_TOO_LONG   | $.took",
      })
  void theLimitsGoForMembersToo(String member, Reason reason, String path) {
    JsonInput<Cdr> input = CdrJson.response(7).maxNesting(3).maxNumberLength(5);
    List<Reject> rejects = new ArrayList<>();

    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> input.onReject(rejects::add).open(HEAD + member + ",\"result\":[]}"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(e -> assertThat(e.problems().get(0).location().path()).isEqualTo(path))
        .withMessageContaining("see max");
    assertThat(rejects).isEmpty();

    String behind = HEAD + "\"result\":[" + ONE + "]," + member + "}";
    assertThat(input.onReject(rejects::add).readAll(behind)).hasSize(1);
    assertThat(rejects)
        .singleElement()
        .satisfies(r -> assertThat(r.problems().get(0).reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>busy</html>",
        "[]",
        "{}",
        HEAD + "\"result\":null}",
        HEAD + "\"result\":5}",
        HEAD + "\"error\":{\"message\":\"x\"}}",
        HEAD + "\"error\":{\"code\":1.5,\"message\":\"x\"}}",
        HEAD + "\"error\":\"x\"}",
        HEAD + "\"result\":[],\"error\":{\"code\":1,\"message\":\"x\"}}",
        HEAD + "\"error\":{\"code\":1,\"message\":\"x\"},\"result\":[]}",
        HEAD + "\"result\":[],\"result\":[]}",
        "{\"id\":7,\"result\":[]}",
        "{\"jsonrpc\":\"1.0\",\"id\":7,\"result\":[]}",
        "{\"jsonrpc\":2.0,\"id\":7,\"result\":[]}",
        "{\"jsonrpc\":\"2.0\",\"id\":8,\"result\":[]}",
        "{\"jsonrpc\":\"2.0\",\"id\":\"7\",\"result\":[]}",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"result\":[]}",
        "{\"jsonrpc\":\"2.0\",\"result\":[]}"
      })
  void whatIsNoResponseSaysWhy(String text) {
    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> CdrJson.response(7).onReject(r -> {}).readAll(text))
        .satisfies(
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.NOT_A_RESPONSE);
              int at = (int) e.location().byteOffset();
              assertThat(e.reject().rawText()).isEqualTo(text.substring(at));
            });
  }

  /** What a busy proxy sends in place of a response is there to be seen, up to a limit. */
  @Test
  void whatIsNoResponseIsThereToBeSeen() {
    String page = "<html>" + "busy ".repeat(1000) + "</html>";
    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> CdrJson.response().maxRecordLength(100).bufferSize(7).open(page))
        .satisfies(e -> assertThat(e.reject().rawText()).isEqualTo(page.substring(0, 100)));
  }

  @Test
  void recordsComeBeforeWhatIsWrongBehindThem() {
    String both = HEAD + "\"result\":[" + ONE + "],\"error\":{\"code\":1,\"message\":\"x\"}}";
    try (CdrReader<Cdr> reader = CdrJson.response(7).open(both)) {
      assertThat(reader.read()).isNotNull();
      assertThatExceptionOfType(MalformedCdrException.class)
          .isThrownBy(reader::read)
          .withMessageContaining("both a result and an error");
      assertThat(reader.read()).isNull();
      assertThat(reader.delivered()).isOne();
      assertThat(reader.rejected()).isZero();
    }
  }

  /** It is no matter of a record, so that a handler of rejects does not hide it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        HEAD + "\"result\":[@],\"result\":[@]}",
        HEAD + "\"result\":[@],\"id\":7}",
        "{\"jsonrpc\":\"2.0\",\"result\":[@],\"id\":8}",
        "{\"result\":[@],\"id\":7}",
      })
  void aHandlerDoesNotHideWhatIsWrongWithTheResponse(String response) {
    String text = response.replace("@", ONE);
    List<Reject> rejects = new ArrayList<>();
    for (int bufferSize : new int[] {1, 131_072}) {
      JsonInput<Cdr> input = CdrJson.response(7).bufferSize(bufferSize).onReject(rejects::add);
      try (CdrReader<Cdr> reader = input.open(text)) {
        assertThat(reader.read()).isNotNull();
        assertThatExceptionOfType(MalformedCdrException.class)
            .isThrownBy(reader::read)
            .satisfies(
                e -> {
                  assertThat(e.reason()).isEqualTo(Reason.NOT_A_RESPONSE);
                  assertThat(e.location().record()).isEqualTo(2);
                  int at = (int) e.location().byteOffset();
                  assertThat(e.reject().rawText()).isEqualTo(text.substring(at));
                });
        assertThat(reader.read()).as("reading ends there").isNull();
      }
    }
    assertThat(rejects).isEmpty();
  }

  /** Wherever a response is cut, that is told, and what came before it delivered. */
  @Test
  void everyTruncationIsReported() {
    String text = HEAD + "\"result\":[" + ONE + "," + ONE + "],\"took\":3}";
    for (int length = 1; length < text.length(); length++) {
      String cut = text.substring(0, length);
      List<Reject> rejects = new ArrayList<>();
      JsonInput<Cdr> input = CdrJson.response(7).onReject(rejects::add);
      if (length < HEAD.length() + 10) {
        assertThatThrownBy(() -> input.readAll(cut)).as(cut).isInstanceOf(CdrException.class);
      } else {
        int whole =
            length < HEAD.length() + 10 + ONE.length()
                ? 0
                : length < HEAD.length() + 11 + 2 * ONE.length() ? 1 : 2;
        assertThat(input.readAll(cut)).as(cut).hasSize(whole);
        assertThat(rejects).as(cut).hasSize(1);
        assertThat(rejects.get(0).isTruncated()).as(cut).isTrue();
      }
      assertThatExceptionOfType(CdrException.class)
          .isThrownBy(() -> CdrJson.response(7).readAll(cut))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TRUNCATED));
    }
  }

  @Test
  void aBadRecordHasItsPathInTheResponse() {
    List<Reject> rejects = new ArrayList<>();
    String bad = ONE.replace("2026-03-02 08:00:00", "soon");
    String text = HEAD + "\"result\":[" + ONE + "," + bad + "," + ONE + "]}";
    assertThat(CdrJson.response(7).onReject(rejects::add).readAll(text)).hasSize(2);
    assertThat(rejects.get(0).problems().get(0).location().path()).isEqualTo("$.result[1].start");
  }

  @Test
  void theRequestHasFivePositionalParameters() {
    CdrQuery query =
        CdrQuery.builder()
            .direction(Direction.INBOUND)
            .from(Instant.parse("2026-03-02T08:00:00.250Z"))
            .to(Instant.parse("2026-03-02T09:00:00.750Z"))
            .voiceAppHash("A\"1")
            .number(PhoneNumber.of("+33123456789"))
            .build();
    JsonNode request = new JsonMapper().readTree(CdrJson.request(query, -3));
    assertThat(request.get("jsonrpc").asString()).isEqualTo("2.0");
    assertThat(request.get("id").asLong()).isEqualTo(-3);
    assertThat(request.get("method").asString()).isEqualTo("cdr.get");
    assertThat(request.get("params"))
        .extracting(JsonNode::asString)
        .containsExactly(
            "IN", "2026-03-02 08:00:01", "2026-03-02 09:00:00", "A\"1", "+33123456789");
    CdrQuery plain = query.toBuilder().voiceAppHash(null).number(null).build();
    assertThat(CdrJson.request(plain, 1)).endsWith(",null,null]}");
  }

  @Test
  void aQueryThatTheApiCannotAnswerIsRefused() {
    Instant now = Instant.parse("2026-03-02T08:00:00Z");
    CdrQuery whole = CdrQuery.builder().direction(Direction.INBOUND).from(now).to(now).build();
    assertThat(CdrJson.request(whole, 1)).isNotEmpty();
    for (CdrQuery query :
        List.of(
            whole.toBuilder().direction(null).build(),
            whole.toBuilder().from(null).build(),
            whole.toBuilder().to(null).build(),
            whole.toBuilder().from(now.plusNanos(1)).to(now.plusNanos(2)).build())) {
      assertThatIllegalArgumentException().isThrownBy(() -> CdrJson.request(query, 1));
    }
  }
}

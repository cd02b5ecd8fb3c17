package dev.cdr4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.DialStatus;
import dev.cdr4j.Extra;
import dev.cdr4j.Fractions;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written with which option, byte for byte. */
class JsonOutputTest {
  private static final OutboundCdr OUTBOUND =
      OutboundCdr.builder()
          .callId(7)
          .timing(t -> t.start(Instant.parse("2026-03-02T08:00:00Z")).totalSeconds(12))
          .caller(c -> c.name("Zoë \"€\"\n\u0001"))
          .destination(d -> d.number(PhoneNumber.of("+33199004719")))
          .extra("note", "")
          .build();
  private static final InboundCdr INBOUND =
      InboundCdr.builder()
          .callId(8)
          .timing(t -> t.start(Instant.parse("2026-03-02T08:00:01Z")))
          .did(d -> d.hash("E9TJ5CWK"))
          .build();
  private static final List<Cdr> CALLS = List.of(OUTBOUND, INBOUND);
  private static final JsonOutput SHORT =
      CdrJson.writer().fields(CdrField.NUMBER, CdrField.CALLID, CdrField.DIALSTATUS);

  @Test
  void arraysAreOnOneLine() {
    assertThat(CdrJson.writer().toText(CALLS))
        .isEqualTo(
            "[{\"callid\":\"7\",\"start\":\"2026-03-02"
                + " 08:00:00\",\"duration\":12,\"cli_name\":\"Zoë \\\"€\\\"\\n"
                + "\\u0001\",\"number\":\"+33199004719\",\"note\":\"\"},{\"callid\":\"8\",\"start\":\"2026-03-02"
                + " 08:00:01\",\"did_hash\":\"E9TJ5CWK\"}]");
  }

  @Test
  void prettyHasAPropertyALine() {
    assertThat(SHORT.layout(JsonLayout.PRETTY).toText(CALLS))
        .isEqualTo(
            """
            [
              {
                "callid": "7",
                "number": "+33199004719",
                "note": ""
              },
              {
                "direction": "IN",
                "callid": "8"
              }
            ]
            """);
  }

  @Test
  void linesAreRecords() {
    assertThat(SHORT.layout(JsonLayout.LINES).toText(CALLS))
        .isEqualTo(
            """
            {"callid":"7","number":"+33199004719","note":""}
            {"direction":"IN","callid":"8"}
            """);
  }

  @Test
  void absentFieldsAreOmittedOrNull() {
    JsonOutput nulls = SHORT.absentFields(AbsentFields.NULL);
    OutboundCdr bare = OutboundCdr.builder().callId(9).timing(OUTBOUND.timing()).build();

    assertThat(nulls.toText(List.of(bare, INBOUND)))
        .isEqualTo(
            "[{\"callid\":\"9\",\"number\":null,\"dialstatus\":null},"
                + "{\"direction\":\"IN\",\"callid\":\"8\"}]");
    assertThat(SHORT.toText(List.of(bare))).isEqualTo("[{\"direction\":\"OUT\",\"callid\":\"9\"}]");
  }

  @Test
  void noRecordsAreAnEmptyArrayOrNoLine() {
    assertThat(CdrJson.writer().toText(List.of())).isEqualTo("[]");
    assertThat(CdrJson.writer().layout(JsonLayout.PRETTY).toText(List.of())).isEqualTo("[]\n");
    assertThat(CdrJson.writer().layout(JsonLayout.LINES).toText(List.of())).isEmpty();
  }

  /**
   * Whichever fields are chosen: these are read back, the direction and the extras, and no more.
   */
  @Property(tries = 300)
  void someFieldsAreWrittenAlone(
      @ForAll Cdr call,
      @ForAll Set<CdrField> some,
      @ForAll AbsentFields absentFields,
      @ForAll JsonLayout layout) {
    Set<CdrField> chosen = EnumSet.of(CdrField.CALLID, CdrField.START);
    chosen.addAll(some);
    JsonOutput output =
        CdrJson.writer()
            .fields(chosen.toArray(CdrField[]::new))
            .absentFields(absentFields)
            .layout(layout);
    Cdr plain = call.toBuilder().extras(Map.of("note", Extra.ofText("x"))).build();

    Cdr read = CdrJson.reader().readAll(output.toBytes(List.of(plain))).get(0);

    assertThat(read.direction()).isEqualTo(plain.direction());
    assertThat(read.extras()).isEqualTo(plain.extras());
    for (CdrField field : CdrField.values()) {
      assertThat(field.text(read))
          .as(field.wireName())
          .isEqualTo(chosen.contains(field) ? field.text(plain) : null);
    }
  }

  /** In the order of the table, and with no field of the other direction, in either policy. */
  @Property(tries = 200)
  void propertiesAreThoseOfTheDirectionThatWereChosen(
      @ForAll Cdr call, @ForAll Set<CdrField> some) {
    Set<CdrField> chosen = EnumSet.of(CdrField.CALLID);
    chosen.addAll(some);
    Cdr plain = call.toBuilder().extras(Map.of()).build();
    JsonOutput output =
        CdrJson.writer().fields(chosen.toArray(CdrField[]::new)).absentFields(AbsentFields.NULL);

    JsonNode node = new JsonMapper().readTree(output.toBytes(List.of(plain))).get(0);

    List<String> expected = new ArrayList<>();
    chosen.stream()
        .filter(field -> field.isDefinedFor(plain.direction()))
        .forEach(field -> expected.add(field.wireName()));
    Map<String, JsonNode> properties = new LinkedHashMap<>(node.properties().size());
    node.properties().forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
    boolean tells = chosen.stream().anyMatch(field -> field.onlyDirection() == plain.direction());
    assertThat(properties.containsKey("direction")).isEqualTo(!tells);
    properties.remove("direction");
    assertThat(List.copyOf(properties.keySet())).isEqualTo(expected);
  }

  @Test
  void everyMethodLeavesTheInstanceAsItWas() {
    JsonOutput output = CdrJson.writer();
    String before = output.toText(CALLS);
    output.fields(CdrField.CALLID);
    output.layout(JsonLayout.PRETTY);
    output.absentFields(AbsentFields.NULL);
    output.fractions(Fractions.TRUNCATE);

    assertThat(output.toText(CALLS)).isEqualTo(before);
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    JsonOutput output = CdrJson.writer();

    assertThatIllegalArgumentException()
        .isThrownBy(output::fields)
        .withMessage("there must be at least one field");
    assertThatNullPointerException()
        .isThrownBy(() -> output.fields((CdrField[]) null))
        .withMessage("fields must not be null");
    assertThatNullPointerException()
        .isThrownBy(() -> output.fields((CdrField) null))
        .withMessage("fields must not be null");
    assertThatNullPointerException().isThrownBy(() -> output.layout(null));
    assertThatNullPointerException().isThrownBy(() -> output.absentFields(null));
    assertThatNullPointerException().isThrownBy(() -> output.fractions(null));
  }

  @Test
  void extrasComeLastAsWhatTheyAre() {
    OutboundCdr call =
        OUTBOUND.toBuilder()
            .dialStatus(DialStatus.BUSY)
            .extras(Map.of("jitter", Extra.ofJson("{ \"ms\" : [1.50, null] }")))
            .build();

    assertThat(SHORT.toText(List.of(call)))
        .isEqualTo(
            "[{\"callid\":\"7\",\"number\":\"+33199004719\",\"dialstatus\":\"BUSY\","
                + "\"jitter\":{ \"ms\" : [1.50, null] }}]");
  }
}

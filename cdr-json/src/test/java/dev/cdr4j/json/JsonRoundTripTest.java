package dev.cdr4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Reason;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written is read back as it was, and written again as it was. */
class JsonRoundTripTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @Property(tries = 300)
  void everyRecordComesBack(
      @ForAll List<Cdr> calls, @ForAll JsonLayout layout, @ForAll AbsentFields absentFields) {
    JsonOutput output = CdrJson.writer().layout(layout).absentFields(absentFields);
    List<Cdr> writable = writable(output, calls);
    byte[] bytes = output.toBytes(writable);
    JsonInput<Cdr> input = layout == JsonLayout.LINES ? CdrJson.reader().lines() : CdrJson.reader();
    List<Cdr> back = input.readAll(bytes);
    assertThat(back).isEqualTo(writable);
    byte[] canonical = output.toBytes(back);
    assertThat(output.toBytes(input.readAll(canonical))).isEqualTo(canonical);
    assertThat(back)
        .extracting(call -> List.copyOf(call.extras().keySet()))
        .isEqualTo(writable.stream().map(JsonRoundTripTest::extraNamesAsRead).toList());
  }

  /** Fields of the other direction come first, in the order of the source. */
  private static List<String> extraNamesAsRead(Cdr call) {
    List<String> names = new ArrayList<>();
    for (CdrField field : CdrField.values()) {
      if (call.extras().containsKey(field.wireName())) {
        names.add(field.wireName());
      }
    }
    call.extras().keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
    return names;
  }

  /** Those that JSON can carry: of the others, the writer says why. */
  private static List<Cdr> writable(JsonOutput output, List<Cdr> calls) {
    List<Cdr> writable = new ArrayList<>();
    for (Cdr call : calls) {
      try {
        output.toBytes(List.of(call));
        writable.add(call);
      } catch (CdrDataException e) {
        assertThat(e.reason()).isEqualTo(Reason.NOT_WRITABLE);
        assertThat(e.field() != null || !call.extras().isEmpty()).isTrue();
      }
    }
    return writable;
  }

  @Property(tries = 100)
  void anotherParserFindsTheSameValues(@ForAll Cdr call) {
    JsonOutput output = CdrJson.writer();
    if (writable(output, List.of(call)).isEmpty()) {
      return;
    }
    JsonNode node = MAPPER.readTree(output.toBytes(List.of(call))).get(0);
    for (CdrField field : CdrField.of(call.direction())) {
      String text = field.text(call);
      JsonNode value = node.get(field.wireName());
      assertThat(value == null ? null : value.asString()).as(field.wireName()).isEqualTo(text);
    }
  }

  @Property(tries = 100)
  void aStreamOfCharactersReadsAlike(@ForAll List<Cdr> calls) throws Exception {
    List<Cdr> writable = writable(CdrJson.writer(), calls);
    String text = CdrJson.writer().toText(writable);
    try (CdrReader<Cdr> reader = CdrJson.reader().bufferSize(7).open(new StringReader(text))) {
      assertThat(reader.stream()).isEqualTo(writable);
    }
  }
}

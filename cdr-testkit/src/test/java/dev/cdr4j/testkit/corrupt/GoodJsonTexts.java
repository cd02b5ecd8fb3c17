package dev.cdr4j.testkit.corrupt;

import static java.util.stream.Collectors.joining;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.FieldKind;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.testkit.Traffic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Good JSON of all sorts, by what is special about it. */
final class GoodJsonTexts {
  private static final Traffic TRAFFIC = Traffic.seeded(4).namedShare(0.7).limit(30);

  private GoodJsonTexts() {}

  /** The records that the texts are of. */
  static List<Cdr> calls() {
    return TRAFFIC.list();
  }

  static Map<String, String> all() {
    List<InboundCdr> inbound = TRAFFIC.list(InboundCdr.class);
    List<OutboundCdr> outbound = TRAFFIC.list(OutboundCdr.class);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("array", array(inbound, true));
    texts.put("mixed array, absent omitted", array(TRAFFIC.list(), false));
    texts.put(
        "object",
        outbound.stream()
            .map(call -> '"' + call.callId() + "\": " + object(call, true))
            .collect(joining(",\n  ", "{\n  ", "\n}\n")));
    texts.put("lines", outbound.stream().map(call -> object(call, true) + "\n").collect(joining()));
    texts.put("single", object(outbound.get(0), true));
    texts.put("empty array", " [ ] ");
    texts.put(
        "pretty array", array(outbound, true).replace(",\"", ",\n    \"").replace("},", "},\n  "));
    return texts;
  }

  /** A corrupter of each text. */
  static Map<String, Corrupter> corrupters() {
    Map<String, Corrupter> corrupters = new LinkedHashMap<>();
    all().forEach((name, text) -> corrupters.put(name, Corrupter.json(text)));
    return corrupters;
  }

  private static String array(List<? extends Cdr> calls, boolean nulls) {
    return calls.stream().map(call -> object(call, nulls)).collect(joining(",", "[", "]"));
  }

  /** As wire-format.md says: durations as numbers, all else as strings. */
  private static String object(Cdr call, boolean nulls) {
    List<String> properties = new ArrayList<>();
    for (CdrField field : CdrField.of(call.direction())) {
      String text = field.text(call);
      if (text != null || nulls) {
        properties.add('"' + field.wireName() + "\":" + value(field, text));
      }
    }
    return String.join(",", properties).transform(all -> "{" + all + "}");
  }

  private static String value(CdrField field, String text) {
    if (text == null) {
      return "null";
    }
    return field.kind() == FieldKind.SECONDS
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

package dev.cdr4j.json;

import static java.util.stream.Collectors.joining;

import dev.cdr4j.Cdr;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.testkit.Traffic;
import dev.cdr4j.testkit.corrupt.Corrupter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Good JSON of all layouts, by what is special about it. */
final class GoodJsonFiles {
  private static final Traffic TRAFFIC = Traffic.seeded(5).namedShare(0.7).limit(24);

  private GoodJsonFiles() {}

  /** Whether a file is newline-delimited. */
  static boolean isLines(String name) {
    return name.startsWith("lines");
  }

  /** A corrupter of each file. */
  static Map<String, Corrupter> corrupters() {
    Map<String, Corrupter> corrupters = new LinkedHashMap<>();
    all().forEach((name, text) -> corrupters.put(name, Corrupter.json(text)));
    return corrupters;
  }

  static Map<String, String> all() {
    List<Cdr> calls = TRAFFIC.list();
    JsonOutput nulls = CdrJson.writer().absentFields(AbsentFields.NULL);
    JsonOutput lines = CdrJson.writer().layout(JsonLayout.LINES);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("array", CdrJson.writer().toText(calls));
    files.put("array with nulls", nulls.toText(TRAFFIC.list(InboundCdr.class)));
    files.put("pretty array", nulls.layout(JsonLayout.PRETTY).toText(calls));
    files.put("lines", lines.toText(calls));
    files.put("lines with CRLF", lines.toText(calls).replace("\n", "\r\n"));
    files.put("one record", lines.toText(TRAFFIC.list(OutboundCdr.class).subList(0, 1)).strip());
    files.put(
        "object of records",
        calls.stream()
            .map(call -> "\"call " + call.callId() + "\": " + lines.toText(List.of(call)).strip())
            .collect(joining(",\r\n", "{\r\n", "}")));
    return files;
  }
}

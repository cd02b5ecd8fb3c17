package dev.cdr4j.examples.check;

import dev.cdr4j.CdrField;
import dev.cdr4j.rules.Finding;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One finding a line, as a JSON object, and behind those of a file a line about the file: for
 * programs to read.
 */
final class JsonLines implements Report {
  private final PrintStream out;
  private final Values values;

  JsonLines(PrintStream out, Values values) {
    this.out = out;
    this.values = values;
  }

  @Override
  public void add(Finding finding, @Nullable Place place) {
    StringJoiner object = new StringJoiner(",", "{", "}");
    if (place != null) {
      object
          .add("\"file\":" + quoted(place.file().toString()))
          .add("\"record\":" + place.record())
          .add("\"line\":" + place.line());
    }
    out.print(
        object
                .add("\"severity\":" + quoted(finding.severity().label()))
                .add("\"rule\":" + quoted(finding.ruleId()))
                .add("\"direction\":" + quoted(finding.direction().toString()))
                .add("\"callid\":" + quoted(values.callIdOf(finding)))
                .add("\"records\":" + finding.records())
                .add("\"sentence\":" + quoted(finding.sentence()))
                .add("\"fields\":" + fieldsOf(finding))
                .add("\"values\":" + valuesOf(finding))
            + "\n");
  }

  private static String fieldsOf(Finding finding) {
    return finding.fields().stream()
        .map(field -> quoted(field.wireName()))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String valuesOf(Finding finding) {
    StringJoiner object = new StringJoiner(",", "{", "}");
    for (Map.Entry<CdrField, String> value : values.of(finding).entrySet()) {
      object.add(quoted(value.getKey().wireName()) + ":" + quoted(value.getValue()));
    }
    return object.toString();
  }

  /** A JSON string, in ASCII alone, so that no charset can bend it. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  @Override
  public void read(Path file, long delivered, long rejected) {
    out.print(ofFile(file, delivered, rejected) + "}\n");
  }

  @Override
  public void brokeOff(Path file, long delivered, long rejected, String problem) {
    out.print(ofFile(file, delivered, rejected) + ",\"error\":" + quoted(problem) + "}\n");
  }

  private static String ofFile(Path file, long delivered, long rejected) {
    return "{\"file\":"
        + quoted(file.toString())
        + ",\"read\":"
        + delivered
        + ",\"rejected\":"
        + rejected;
  }

  @Override
  public void finish(boolean isWhole) {
    // every line is out
  }
}

package dev.cdr4j.json;

import dev.cdr4j.wire.LogText;
import java.util.regex.Pattern;

/** Paths to values, in the manner of JSONPath (RFC 9535); a name may start with a digit. */
final class JsonPath {
  /** The path of a whole text. */
  static final String ROOT = "$";

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]+");

  private JsonPath() {}

  /**
   * A step to a property: {@code .name}, or {@code ['odd name']} where it is no plain word. A long
   * name is cut.
   */
  static String step(String property) {
    String name = LogText.cut(property); // as each problem has a path of its own
    return PLAIN.matcher(name).matches()
        ? "." + name
        : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }

  /** A step to an element of an array, from 0. */
  static String step(long index) {
    return "[" + index + "]";
  }
}

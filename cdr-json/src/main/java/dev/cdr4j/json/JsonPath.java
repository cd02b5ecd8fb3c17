package dev.cdr4j.json;

import java.util.regex.Pattern;

/** Paths to values, in the manner of JSONPath (RFC 9535); a name may start with a digit. */
final class JsonPath {
  /** The path of a whole text. */
  static final String ROOT = "$";

  /** Of a longer name so many characters are shown, as a path is made for each problem. */
  private static final int LONGEST_NAME = 200;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]+");

  private JsonPath() {}

  /**
   * A step to a property: {@code .name}, or {@code ['odd name']} where it is no plain word. A long
   * name is cut.
   */
  static String step(String property) {
    String name =
        property.length() > LONGEST_NAME ? property.substring(0, LONGEST_NAME) + "..." : property;
    return PLAIN.matcher(name).matches()
        ? "." + name
        : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }

  /** A step to an element of an array, from 0. */
  static String step(long index) {
    return "[" + index + "]";
  }
}

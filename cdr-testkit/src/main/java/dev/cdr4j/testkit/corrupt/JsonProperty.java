package dev.cdr4j.testkit.corrupt;

import dev.cdr4j.CdrField;
import org.jspecify.annotations.Nullable;

/**
 * A property of a JSON record, in the bytes of its text.
 *
 * @param before what stands before the name
 * @param name the name as it is known, without escapes
 * @param rawName the name as it stands, with its quotes
 * @param colon the colon, with what stands around it
 * @param value the value as it stands
 * @param after what stands behind the value
 */
record JsonProperty(
    String before, String name, String rawName, String colon, String value, String after) {
  static JsonProperty of(String name, String value) {
    return new JsonProperty("", name, '"' + name + '"', ":", value, "");
  }

  @Nullable CdrField field() {
    return CdrField.find(name);
  }

  JsonProperty withBefore(String before) {
    return new JsonProperty(before, name, rawName, colon, value, after);
  }

  JsonProperty withRawName(String rawName) {
    return new JsonProperty(before, name, rawName, colon, value, after);
  }

  JsonProperty withValue(String value) {
    return new JsonProperty(before, name, rawName, colon, value, after);
  }

  JsonProperty spaced() {
    return new JsonProperty("\n\t  ", name, rawName, " \r\n: ", value, " ");
  }

  boolean isString() {
    return value.startsWith("\"");
  }

  boolean isNull() {
    return value.equals("null");
  }

  boolean isNumber() {
    return JsonTexts.isNumber(value);
  }

  /** The wire text: of a string its content, of a number its text, of null nothing. */
  String text() {
    return isString() ? JsonTexts.content(value) : isNull() ? "" : value;
  }

  String raw() {
    return before + rawName + colon + value + after;
  }

  /** How many bytes of the property stand before its value. */
  int valueOffset() {
    return before.length() + rawName.length() + colon.length();
  }
}

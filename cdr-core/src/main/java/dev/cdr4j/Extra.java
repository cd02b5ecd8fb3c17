package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A value that a record carries beyond the field table, kept as it came: a text, or a JSON value
 * that is not a text (a number, a boolean, null, an array or an object) as its exact JSON text.
 *
 * <p>Both survive a JSON round trip. CSV knows texts alone: there a JSON value is written as its
 * JSON text, and read back as a text. Immutable; equal where kind and text are equal.
 */
public final class Extra {
  private final String text;
  private final boolean json;

  private Extra(String text, boolean json) {
    this.text = text;
    this.json = json;
  }

  /** A text, which may be empty. */
  public static Extra ofText(String text) {
    return new Extra(requireNonNull(text, "text must not be null"), false);
  }

  /**
   * A JSON value other than a string, as its JSON text: {@code 1.50}, {@code true}, {@code null},
   * {@code ["1","#"]}. The text is taken as it is; a JSON writer refuses it if it is not JSON.
   *
   * @throws IllegalArgumentException if the text is blank, or is a JSON string: that is a text
   */
  public static Extra ofJson(String json) {
    requireNonNull(json, "json must not be null");
    String value = json.strip();
    if (value.isEmpty() || value.charAt(0) == '"') {
      throw new IllegalArgumentException("json must be a JSON value other than a string");
    }
    return new Extra(json, true);
  }

  /** The text, or the JSON text of a value that is not one. */
  public String text() {
    return text;
  }

  /** Whether this is a JSON value other than a string. */
  public boolean isJson() {
    return json;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Extra that && json == that.json && text.equals(that.text));
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + Boolean.hashCode(json);
  }

  /** The same as {@link #text()}. */
  @Override
  public String toString() {
    return text;
  }
}

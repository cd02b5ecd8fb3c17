package dev.cdr4j.testkit;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Extra;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which fields two records differ, each in a few words such as {@code duration: expected 65, was
 * 66}. Values are shown as they are, not masked: what is compared in tests is test data.
 */
public final class CdrDifferences {
  private CdrDifferences() {}

  /**
   * The differences, in the order of the table of fields, extras last; empty where the records are
   * equal.
   */
  public static List<String> between(Cdr actual, Cdr expected) {
    requireNonNull(actual, "actual must not be null");
    requireNonNull(expected, "expected must not be null");
    List<String> differences = new ArrayList<>();
    add(differences, "direction", expected.direction(), actual.direction());
    for (CdrField field : CdrField.values()) {
      if (!Objects.equals(field.value(expected), field.value(actual))) {
        add(differences, field.wireName(), text(field, expected), text(field, actual));
      }
    }
    Set<String> extras = new LinkedHashSet<>(expected.extras().keySet());
    extras.addAll(actual.extras().keySet());
    for (String name : extras) {
      add(
          differences,
          "extra " + name,
          text(expected.extras().get(name)),
          text(actual.extras().get(name)));
    }
    return List.copyOf(differences);
  }

  private static void add(List<String> differences, String name, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      differences.add(name + ": expected " + expected + ", was " + actual);
    }
  }

  private static String text(CdrField field, Cdr cdr) {
    Object value = field.value(cdr);
    if (value == null) {
      return "absent";
    }
    try {
      return "" + field.text(cdr);
    } catch (ArithmeticException e) {
      return value.toString(); // the wire has no text for it
    }
  }

  private static String text(@Nullable Extra extra) {
    return extra == null ? "absent" : extra.isJson() ? "JSON " + extra : extra.toString();
  }
}

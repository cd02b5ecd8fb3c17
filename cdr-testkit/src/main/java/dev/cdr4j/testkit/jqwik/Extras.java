package dev.cdr4j.testkit.jqwik;

import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary values beyond the fields of a direction: unknown ones, and those of the other. */
final class Extras {
  private Extras() {}

  static Arbitrary<Map<String, Extra>> of(Direction direction) {
    Arbitrary<Map<String, Extra>> unknown = Arbitraries.maps(names(), values()).ofMaxSize(3);
    Arbitrary<Map<String, Extra>> both =
        Combinators.combine(unknown, foreign(direction)).as(Extras::union);
    return Arbitraries.oneOf(Arbitraries.just(Map.of()), unknown, both);
  }

  private static Map<String, Extra> union(Map<String, Extra> first, Map<String, Extra> second) {
    Map<String, Extra> all = new LinkedHashMap<>(first);
    all.putAll(second);
    return all;
  }

  private static Arbitrary<Map<String, Extra>> foreign(Direction direction) {
    return Arbitraries.maps(
            Arbitraries.of(CdrField.of(direction.opposite()))
                .filter(field -> !field.isDefinedFor(direction))
                .map(CdrField::wireName),
            Values.texts().filter(text -> !text.equals("0")).map(Extra::ofText))
        .ofMaxSize(2);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.of("gateway_codec", "region", "keys", " blanks ", "Region", "x,y", "a\"b"),
        Values.texts().filter(Extras::isNameOfExtra));
  }

  private static boolean isNameOfExtra(String name) {
    return !name.isBlank()
        && CdrField.find(name) == null
        && !name.strip().equalsIgnoreCase(Direction.WIRE_NAME);
  }

  /** Texts and JSON values. */
  static Arbitrary<Extra> values() {
    return Arbitraries.oneOf(
        Values.texts().map(Extra::ofText),
        Arbitraries.of("", " ", "0", "-1.5", "+7", "'", "''", "'=1").map(Extra::ofText),
        Arbitraries.of("1.50", "-2", "true", "null", "[\"1\",\"#\"]", "{\"a\": 1}")
            .map(Extra::ofJson));
  }
}

package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a record beyond the fields of its direction: how their names are held apart. */
final class Extras {
  private Extras() {}

  /** Extras that are checked and made unmodifiable; the map must not be changed any more. */
  static Map<String, Extra> of(Direction direction, Map<String, Extra> extras) {
    if (extras.isEmpty()) {
      return Map.of();
    }
    Builder builder = new Builder(direction);
    builder.set(extras);
    return builder.freeze();
  }

  /**
   * Gathers extras under their wire names. A map that was handed out is never changed again: the
   * next change works on a copy.
   */
  static final class Builder {
    private final Direction direction;
    private Map<String, Extra> values = Map.of();
    private boolean shared = true;

    Builder(Direction direction) {
      this.direction = direction;
    }

    void put(String name, Extra value) {
      requireNonNull(value, "value must not be null");
      String key = key(name);
      if (shared) {
        values = new LinkedHashMap<>(values);
        shared = false;
      }
      values.put(key, value);
    }

    void set(Map<String, Extra> extras) {
      requireNonNull(extras, "extras must not be null");
      values = Map.of();
      shared = true;
      extras.forEach(this::put);
    }

    Map<String, Extra> freeze() {
      if (!shared) {
        values = Collections.unmodifiableMap(values);
        shared = true;
      }
      return values;
    }

    private String key(String name) {
      requireNonNull(name, "name must not be null");
      if (name.isBlank()) {
        throw new IllegalArgumentException("the name of an extra must not be blank");
      }
      if (name.strip().equalsIgnoreCase(Direction.WIRE_NAME)) {
        throw new IllegalArgumentException("direction is told by the type of the record");
      }
      @Nullable CdrField field = CdrField.find(name);
      if (field == null) {
        return name;
      }
      if (field.isDefinedFor(direction)) {
        throw new IllegalArgumentException(field + " is a field of its own, see " + field.path());
      }
      return field.wireName();
    }
  }
}

package dev.cdr4j.testkit.corrupt;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that is a record. Immutable.
 *
 * @param tail what stands before the closing brace, where it is not blanks
 */
record JsonRecord(List<JsonProperty> properties, String tail) {
  JsonRecord {
    properties = List.copyOf(properties);
  }

  JsonRecord with(int index, JsonProperty property) {
    return new JsonRecord(CsvTable.replaced(properties, index, property), tail);
  }

  JsonRecord plus(JsonProperty property) {
    List<JsonProperty> more = new ArrayList<>(properties);
    more.add(property);
    return new JsonRecord(more, tail);
  }

  JsonRecord without(int index) {
    List<JsonProperty> fewer = new ArrayList<>(properties);
    fewer.remove(index);
    return new JsonRecord(fewer, tail);
  }

  String raw() {
    return properties.stream()
        .map(JsonProperty::raw)
        .collect(Collectors.joining(",", "{", tail + "}"));
  }

  /** How many bytes of the record stand before the value of a property. */
  int valueOffset(int index) {
    int offset = 1;
    for (JsonProperty property : properties.subList(0, index)) {
      offset += property.raw().length() + 1;
    }
    return offset + properties.get(index).valueOffset();
  }

  /** The property of a field, or -1. */
  int indexOf(CdrField field) {
    for (int i = 0; i < properties.size(); i++) {
      if (properties.get(i).field() == field) {
        return i;
      }
    }
    return -1;
  }

  /** The direction that the record tells, or null. */
  @Nullable Direction direction() {
    for (JsonProperty property : properties) {
      if (isDirection(property) && !property.text().isEmpty()) {
        return Direction.find(property.text());
      }
    }
    Direction byKeys = only(properties.stream());
    return byKeys != null
        ? byKeys
        : only(properties.stream().filter(property -> !property.text().isEmpty()));
  }

  private static boolean isDirection(JsonProperty property) {
    return property.name().strip().equalsIgnoreCase(Direction.WIRE_NAME);
  }

  private static @Nullable Direction only(Stream<JsonProperty> properties) {
    List<Direction> directions =
        properties
            .map(JsonProperty::field)
            .filter(Objects::nonNull)
            .map(CdrField::onlyDirection)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return directions.size() == 1 ? directions.get(0) : null;
  }

  /** The record as a reader must deliver it. */
  Cdr cdr(Direction direction) {
    Map<CdrField, String> texts = new EnumMap<>(CdrField.class);
    Map<String, Extra> extras = new LinkedHashMap<>();
    for (JsonProperty property : properties) {
      CdrField field = property.field();
      if (field != null) {
        texts.put(field, property.text());
      } else if (!isDirection(property)) {
        extras.put(
            property.name(),
            property.isString()
                ? Extra.ofText(property.text())
                : Extra.ofJson(ByteText.decode(property.value())));
      }
    }
    return RecordMaker.make(direction, texts, extras);
  }
}

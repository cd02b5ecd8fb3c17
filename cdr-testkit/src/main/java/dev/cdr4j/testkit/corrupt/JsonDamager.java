package dev.cdr4j.testkit.corrupt;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.FieldKind;
import dev.cdr4j.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Damages one record of JSON text. */
final class JsonDamager {
  private static final int DEPTH = 10_000;

  private final int origin;
  private final JsonRecord record;
  private final Dice dice;

  private JsonDamager(int origin, JsonRecord record, Dice dice) {
    this.origin = origin;
    this.record = record;
    this.dice = dice;
  }

  /** The damaged record, or null where the defect cannot be applied to it. */
  static @Nullable JsonPiece damage(Defect defect, int origin, JsonRecord record, Dice dice) {
    JsonDamager damager = new JsonDamager(origin, record, dice);
    if (defect instanceof ValueDefect value) {
      return value.repeatsRecord() ? JsonPiece.sound(origin, record) : damager.damage(value);
    }
    return defect instanceof JsonDefect json ? damager.damage(json) : null;
  }

  private @Nullable JsonPiece damage(ValueDefect defect) {
    Map<CdrField, String> edits = defect.edits(new JsonValues(), dice);
    JsonPiece damaged = null;
    for (Map.Entry<CdrField, String> edit : edits.entrySet()) {
      int index = record.indexOf(edit.getKey());
      JsonProperty property = record.properties().get(index);
      String text = edit.getValue();
      boolean isNumber = property.isNumber() && JsonTexts.isNumber(text);
      JsonRecord edited =
          record.with(index, property.withValue(isNumber ? text : JsonTexts.quoted(text)));
      damaged =
          defect.reason() == null
              ? JsonPiece.sound(origin, edited)
              : JsonPiece.faulty(origin, edited, index, defect.reason());
    }
    boolean isLost =
        damaged != null
            && defect.reason() == null
            && damaged.record().direction() != record.direction();
    return isLost ? null : damaged;
  }

  private @Nullable JsonPiece damage(JsonDefect defect) {
    return switch (defect) {
      case NUMBER_FOR_STRING ->
          change(
              property -> property.isString() && JsonTexts.isNumber(property.text()),
              property -> property.withValue(property.text()));
      case STRING_FOR_NUMBER ->
          change(
              property -> property.field() != null && property.isNumber(),
              property -> property.withValue('"' + property.value() + '"'));
      case NULL_FOR_ABSENT -> nullForAbsent();
      case NULL_OMITTED -> {
        List<Integer> nulls = indexes(property -> property.field() != null && property.isNull());
        yield nulls.isEmpty() ? null : sameDirection(record.without(dice.oneOf(nulls)));
      }
      case PROPERTIES_REVERSED -> {
        List<JsonProperty> reversed = new ArrayList<>(record.properties());
        Collections.reverse(reversed);
        JsonRecord other = new JsonRecord(reversed, record.tail());
        // extras keep the order of the text, so that theirs must not change
        yield indexes(property -> property.field() == null).size() < 2 ? sound(other) : null;
      }
      case UNKNOWN_TEXT -> add("gateway_codec", "\"PCMA\"");
      case UNKNOWN_NUMBER -> add("jitter", "1.50");
      case UNKNOWN_BOOLEAN -> add("recorded", "true");
      case UNKNOWN_ARRAY -> add("keys", "[\"1\",\"#\"]");
      case UNKNOWN_OBJECT -> add("route", "{\"carrier\": \"b\", \"hops\": [1, 2]}");
      case NAME_ESCAPED ->
          change(
              property -> property.rawName().matches("\"[a-z_]+\""),
              property ->
                  property.withRawName(
                      '"'
                          + JsonTexts.escaped(property.name().charAt(0))
                          + property.name().substring(1)
                          + '"'));
      case TEXT_ESCAPED ->
          change(
              property -> property.isString() && !property.text().isEmpty(),
              property -> property.withValue(JsonTexts.allEscaped(property.text())));
      case WHITESPACE ->
          sound(
              new JsonRecord(
                  record.properties().stream().map(JsonProperty::spaced).toList(), record.tail()));
      case DUPLICATE_PROPERTY -> {
        JsonProperty twice = dice.oneOf(record.properties());
        JsonRecord more = record.plus(twice.withBefore(""));
        yield JsonPiece.faulty(origin, more, more.properties().size() - 1, defect.reason());
      }
      case BOOLEAN_FOR_VALUE -> wrong("true");
      case OBJECT_FOR_VALUE -> wrong("{\"value\":1}");
      case ARRAY_FOR_VALUE -> wrong("[1,2]");
      case VALUE_TOO_LONG -> {
        int index = record.indexOf(CdrField.CLI_NAME);
        yield index < 0
            ? null
            : JsonPiece.faulty(
                origin,
                record.with(
                    index,
                    record
                        .properties()
                        .get(index)
                        .withValue('"' + "x".repeat(CsvJudge.MAX_FIELD_LENGTH + 1) + '"')),
                index,
                defect.reason());
      }
      case NAN -> broken(defect, any().withValue("NaN"));
      case LEADING_ZERO -> broken(defect, any().withValue("007"));
      case TRAILING_COMMA ->
          JsonPiece.broken(origin, new JsonRecord(record.properties(), ","), defect.reason());
      case COMMENT -> broken(defect, any().withBefore("/* note */"));
      case SINGLE_QUOTES -> broken(defect, named("'" + any().name() + "'"));
      case UNQUOTED_NAME -> broken(defect, named(any().name()));
      case CONTROL_CHARACTER -> broken(defect, any().withValue("\"a\u0001b\""));
      case MALFORMED_UTF_8 -> faulty(defect, any().withValue("\"caf\u00E9\""));
      case DEEP_NESTING -> faulty(defect, any().withValue("[".repeat(DEPTH) + "]".repeat(DEPTH)));
      case CUT_IN_RECORD, CUT_BEHIND_RECORD, GZIP_CUT, GZIP_CORRUPT -> sound(record);
      default -> null; // what is of the whole
    };
  }

  private JsonPiece sound(JsonRecord changed) {
    return JsonPiece.sound(origin, changed);
  }

  private @Nullable JsonPiece sameDirection(JsonRecord changed) {
    return changed.direction() == record.direction() ? sound(changed) : null;
  }

  private List<Integer> indexes(Predicate<JsonProperty> predicate) {
    return IntStream.range(0, record.properties().size())
        .filter(index -> predicate.test(record.properties().get(index)))
        .boxed()
        .toList();
  }

  private @Nullable JsonPiece change(
      Predicate<JsonProperty> predicate, UnaryOperator<JsonProperty> change) {
    List<Integer> indexes =
        indexes(property -> property.field() != null && predicate.test(property));
    if (indexes.isEmpty()) {
      return null;
    }
    int index = dice.oneOf(indexes);
    return sound(record.with(index, change.apply(record.properties().get(index))));
  }

  private @Nullable JsonPiece nullForAbsent() {
    List<CdrField> absent = new ArrayList<>();
    for (CdrField field : CdrField.of(requireNonNull(record.direction()))) {
      if (record.indexOf(field) < 0) {
        absent.add(field);
      }
    }
    return absent.isEmpty()
        ? null
        : sameDirection(record.plus(JsonProperty.of(dice.oneOf(absent).wireName(), "null")));
  }

  private @Nullable JsonPiece add(String name, String value) {
    boolean isThere = !indexes(property -> property.name().equals(name)).isEmpty();
    return isThere ? null : sound(record.plus(JsonProperty.of(name, value)));
  }

  /** A value that is not even a scalar, where one of a type is due. */
  private @Nullable JsonPiece wrong(String value) {
    List<Integer> indexes = indexes(property -> reasonOf(property.field()) != null);
    if (indexes.isEmpty()) {
      return null;
    }
    int index = dice.oneOf(indexes);
    JsonProperty property = record.properties().get(index);
    return JsonPiece.faulty(
        origin, record.with(index, property.withValue(value)), index, reasonOf(property.field()));
  }

  private static @Nullable Reason reasonOf(@Nullable CdrField field) {
    FieldKind kind = field == null ? FieldKind.TEXT : field.kind();
    return switch (kind) {
      case DATETIME -> Reason.INVALID_DATETIME;
      case SECONDS -> Reason.INVALID_SECONDS;
      case PRICE -> Reason.INVALID_PRICE;
      default -> null;
    };
  }

  /** The first property: what is broken first, breaks. */
  private JsonProperty any() {
    return record.properties().get(0);
  }

  private JsonProperty named(String rawName) {
    return any().withRawName(ByteText.of(rawName));
  }

  private JsonPiece faulty(JsonDefect defect, JsonProperty first) {
    return JsonPiece.faulty(origin, record.with(0, first), 0, defect.reason());
  }

  private JsonPiece broken(JsonDefect defect, JsonProperty first) {
    return JsonPiece.broken(origin, record.with(0, first), defect.reason());
  }

  /** The values of the record. */
  private final class JsonValues implements Values {
    @Override
    public Direction direction() {
      return requireNonNull(record.direction());
    }

    @Override
    public boolean has(CdrField field) {
      return record.indexOf(field) >= 0;
    }

    @Override
    public String text(CdrField field) {
      return record.properties().get(record.indexOf(field)).text();
    }
  }
}

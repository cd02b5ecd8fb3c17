package dev.cdr4j.testkit.corrupt;

import dev.cdr4j.CdrField;
import dev.cdr4j.FieldKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What is done to the values of a record. */
@FunctionalInterface
interface Edit {
  /** The new wire texts; empty where the record is not one to which it can be done. */
  Map<CdrField, String> of(Values values, Dice dice);

  /** A text in place of whatever is there, if anything. */
  static Edit put(CdrField field, String text) {
    return (values, dice) -> isOpen(values, field) ? changed(values, field, text) : Map.of();
  }

  /** A text in place of another one. */
  static Edit replace(CdrField field, String text) {
    return change(field, old -> text);
  }

  /** A change of a value that is there. */
  static Edit change(CdrField field, UnaryOperator<String> change) {
    return (values, dice) ->
        isFilled(values, field)
            ? changed(values, field, change.apply(values.text(field)))
            : Map.of();
  }

  /** A change of one of the values of a kind. */
  static Edit changeOne(FieldKind kind, UnaryOperator<String> change) {
    return (values, dice) -> {
      List<CdrField> fields = new ArrayList<>();
      for (CdrField field : CdrField.values()) {
        if (field.kind() == kind
            && isFilled(values, field)
            && !change.apply(values.text(field)).equals(values.text(field))) {
          fields.add(field);
        }
      }
      if (fields.isEmpty()) {
        return Map.of();
      }
      CdrField field = dice.oneOf(fields);
      return changed(values, field, change.apply(values.text(field)));
    };
  }

  /** The time of one field, moved by some seconds, becomes that of another. */
  static Edit time(CdrField from, long seconds, CdrField to) {
    return (values, dice) -> {
      if (!isFilled(values, from)
          || !isOpen(values, to)
          || !(from.parse(values.text(from)) instanceof Instant time)) {
        return Map.of();
      }
      String text =
          LocalDateTime.ofEpochSecond(time.getEpochSecond() + seconds, 0, ZoneOffset.UTC)
              .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT));
      boolean isClassic = text.length() == "YYYY-MM-DD HH:MM:SS".length();
      return isClassic ? changed(values, to, text) : Map.of();
    };
  }

  /** The seconds of one field, and some more, become those of another. */
  static Edit seconds(CdrField from, long more, CdrField to) {
    return (values, dice) -> {
      if (!isFilled(values, from) || !isOpen(values, to)) {
        return Map.of();
      }
      String text = values.text(from);
      boolean isOrdinary = text.length() <= 9;
      return isOrdinary
          ? changed(values, to, Long.toString(Long.parseLong(text) + more))
          : Map.of();
    };
  }

  /** The same, on records that have a value of the field. */
  default Edit where(CdrField field) {
    return (values, dice) -> isFilled(values, field) ? of(values, dice) : Map.of();
  }

  private static boolean isOpen(Values values, CdrField field) {
    return values.has(field) && field.isDefinedFor(values.direction());
  }

  private static boolean isFilled(Values values, CdrField field) {
    return isOpen(values, field) && !values.text(field).isEmpty();
  }

  private static Map<CdrField, String> changed(Values values, CdrField field, String text) {
    return text.equals(values.text(field)) ? Map.of() : Map.of(field, text);
  }
}

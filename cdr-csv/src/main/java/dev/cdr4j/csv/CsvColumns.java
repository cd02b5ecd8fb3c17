package dev.cdr4j.csv;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file that is written: the direction, where the others would not tell it; the
 * fields, in the order of the table; the extras.
 *
 * @param direction the direction of all records, or null where both are written
 * @param hasDirectionColumn whether the first column tells the direction
 */
record CsvColumns(
    @Nullable Direction direction,
    boolean hasDirectionColumn,
    List<CdrField> fields,
    List<String> extras) {

  /**
   * The columns of a file that gets the records of one direction, or of both where it is null.
   * Fields of the other direction come first among the extras, in the order of the table: a reader
   * puts them first too, so that what was read is written as it was. A field that was not chosen as
   * a column does not become one because a record has an extra of its name; that takes declaring
   * it.
   */
  static CsvColumns of(
      CsvWriteOptions options, @Nullable Direction direction, Collection<String> extras) {
    Set<CdrField> fields = EnumSet.copyOf(options.columns);
    fields.removeIf(field -> !isDefined(field, direction));
    Set<CdrField> foreign = EnumSet.noneOf(CdrField.class);
    Set<String> unknown = new LinkedHashSet<>();
    for (String name : extras) {
      CdrField field = CdrField.find(name);
      if (field == null) {
        unknown.add(name);
      } else {
        if (!isDefined(field, direction)) {
          foreign.add(field);
        } else if (options.extras != null) {
          fields.add(field);
        }
      }
    }
    boolean tells = fields.stream().anyMatch(field -> field.onlyDirection() != null);
    List<String> others = new ArrayList<>();
    foreign.forEach(field -> others.add(field.wireName()));
    others.addAll(unknown);
    return new CsvColumns(
        direction,
        direction == null || !foreign.isEmpty() || !tells,
        List.copyOf(fields),
        List.copyOf(others));
  }

  private static boolean isDefined(CdrField field, @Nullable Direction direction) {
    return direction == null || field.isDefinedFor(direction);
  }

  /** The columns that hold these records: of their one direction, if they have one. */
  static CsvColumns fitting(CsvWriteOptions options, Collection<? extends Cdr> cdrs) {
    Direction first = cdrs.isEmpty() ? null : cdrs.iterator().next().direction();
    Direction direction = options.direction;
    if (direction == null && cdrs.stream().allMatch(cdr -> cdr.direction() == first)) {
      direction = first;
    }
    Collection<String> extras = options.extras;
    if (extras == null) {
      Set<String> names = new LinkedHashSet<>();
      cdrs.forEach(cdr -> names.addAll(cdr.extras().keySet()));
      extras = names;
    }
    return of(options, direction, extras);
  }

  /** Whether an extra has a column: one of its own, or that of the field whose name it has. */
  boolean hasExtra(String name) {
    CdrField field = CdrField.find(name);
    return extras.contains(name) || (field != null && fields.contains(field));
  }

  /** How many columns there are. */
  int size() {
    return (hasDirectionColumn ? 1 : 0) + fields.size() + extras.size();
  }

  /** The names of the columns, in their order. */
  List<String> names() {
    List<String> names = new ArrayList<>(size());
    if (hasDirectionColumn) {
      names.add(Direction.WIRE_NAME);
    }
    fields.forEach(field -> names.add(field.wireName()));
    names.addAll(extras);
    return names;
  }
}

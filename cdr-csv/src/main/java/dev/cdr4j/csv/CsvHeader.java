package dev.cdr4j.csv;

import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Reason;
import dev.cdr4j.wire.FieldSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of a source, bound to what they mean. */
final class CsvHeader {
  /**
   * Something that is wrong with a header, at a column, or at 0 where it is the header as a whole.
   */
  record Flaw(Reason reason, int column, @Nullable String detail) {}

  private final List<String> names;
  private final @Nullable CdrField[] fields;
  private final FieldSet fieldSet = new FieldSet();
  private int directionColumn = -1;

  private CsvHeader(List<String> names) {
    this.names = names;
    fields = new @Nullable CdrField[names.size()];
  }

  /** How many of the names are fields of the table. */
  static int countKnown(List<String> names) {
    return (int) names.stream().filter(name -> CdrField.find(name) != null).count();
  }

  /** Whether the fields that every record must have are among the names. */
  static boolean hasRequired(List<String> names) {
    List<CdrField> fields = names.stream().map(CdrField::find).filter(Objects::nonNull).toList();
    return fields.contains(CdrField.CALLID) && fields.contains(CdrField.START);
  }

  /**
   * Binds names to fields.
   *
   * @param flaws gets all that is wrong with them; if it gets any, the header is not to be used
   */
  static CsvHeader bind(List<String> names, List<Flaw> flaws) {
    CsvHeader header = new CsvHeader(shownNames(names));
    Map<Object, Integer> seen = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Object meaning = header.bind(i, names.get(i));
      Integer before = seen.putIfAbsent(meaning, i + 1);
      if (names.get(i).isBlank()) {
        flaws.add(
            new Flaw(
                Reason.BLANK_NAME,
                i + 1,
                "column "
                    + (i + 1)
                    + "; if every line ends with a delimiter, set"
                    + " trailingDelimiter(true)"));
      } else if (before != null) {
        flaws.add(
            new Flaw(
                Reason.DUPLICATE_NAME,
                i + 1,
                "columns " + before + " and " + (i + 1) + " are both " + meaning));
      }
    }
    header.requireColumn(CdrField.CALLID, flaws);
    header.requireColumn(CdrField.START, flaws);
    return header;
  }

  private static List<String> shownNames(List<String> names) {
    List<String> shown = new ArrayList<>(names.size());
    for (String name : names) {
      shown.add(CdrField.find(name) == null && !isDirection(name) ? name : name.strip());
    }
    return List.copyOf(shown);
  }

  private static boolean isDirection(String name) {
    return name.strip().equalsIgnoreCase(Direction.WIRE_NAME);
  }

  private Object bind(int column, String name) {
    CdrField field = CdrField.find(name);
    if (field != null) {
      fields[column] = field;
      fieldSet.add(field);
      return field;
    }
    if (isDirection(name)) {
      directionColumn = column;
      return Direction.WIRE_NAME;
    }
    return name;
  }

  private void requireColumn(CdrField field, List<Flaw> flaws) {
    if (!fieldSet.contains(field)) {
      flaws.add(new Flaw(Reason.MISSING_COLUMN, 0, field.wireName()));
    }
  }

  /** How many columns there are. */
  int size() {
    return names.size();
  }

  /** The names of the columns, as {@link #name} has each. */
  List<String> names() {
    return names;
  }

  /** The name of a column: as the source has it, without blanks around those that are known. */
  String name(int column) {
    return names.get(column);
  }

  /** The fields of the columns, null where a column is none of the table. Not to be changed. */
  @Nullable CdrField[] fields() {
    return fields;
  }

  /** The fields that have a column. */
  FieldSet fieldSet() {
    return fieldSet;
  }

  /** The names of the columns whose values are extras of records of a direction, null: of any. */
  List<String> extraNames(@Nullable Direction direction) {
    List<String> extras = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      CdrField field = fields[i];
      if (field == null && i != directionColumn) {
        extras.add(names.get(i));
      } else if (field != null && direction != null && !field.isDefinedFor(direction)) {
        extras.add(field.wireName());
      }
    }
    return List.copyOf(extras);
  }

  /** The column of a field, or -1. */
  int columnOf(CdrField field) {
    for (int i = 0; i < fields.length; i++) {
      if (fields[i] == field) {
        return i;
      }
    }
    return -1;
  }

  /** The column that tells the direction, or -1. */
  int directionColumn() {
    return directionColumn;
  }
}

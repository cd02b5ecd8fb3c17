package dev.cdr4j.testkit.corrupt;

import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of a CSV file, by their names. Immutable. */
final class CsvNames {
  private final List<String> names;
  private final List<@Nullable CdrField> fields = new ArrayList<>();
  private final List<Boolean> directions = new ArrayList<>();
  private final @Nullable Direction byHeader;

  private CsvNames(List<String> names) {
    this.names = List.copyOf(names);
    for (String name : names) {
      fields.add(CdrField.find(name));
      directions.add(name.strip().equalsIgnoreCase(Direction.WIRE_NAME));
    }
    byHeader = only(fields);
  }

  static CsvNames of(List<CsvCell> header) {
    return new CsvNames(header.stream().map(cell -> ByteText.decode(cell.content())).toList());
  }

  int size() {
    return names.size();
  }

  /** The field of a column, or null. */
  @Nullable CdrField field(int column) {
    return fields.get(column);
  }

  /** The column of a field, or -1. */
  int columnOf(CdrField field) {
    return fields.indexOf(field);
  }

  boolean isDirection(int column) {
    return directions.get(column);
  }

  boolean isKnown(int column) {
    return fields.get(column) != null || isDirection(column);
  }

  /** The name of a column as a reader gives it: without blanks around it, where it is known. */
  String shown(int column) {
    String name = names.get(column);
    return isKnown(column) ? name.strip() : name;
  }

  /** How many columns have a name of the table; far more if those are there that must be. */
  int known() {
    int count = (int) fields.stream().filter(Objects::nonNull).count();
    return columnOf(CdrField.CALLID) >= 0 && columnOf(CdrField.START) >= 0 ? count + 10_000 : count;
  }

  /** The first column whose name is blank, or means the same as one before it, or -1. */
  int firstUnfit() {
    List<Object> meanings = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      CdrField field = fields.get(i);
      String name = names.get(i);
      Object meaning =
          field != null ? field : isDirection(i) ? name.strip().toLowerCase(Locale.ROOT) : name;
      if (name.isBlank() || meanings.contains(meaning)) {
        return i;
      }
      meanings.add(meaning);
    }
    return -1;
  }

  boolean contains(String name) {
    return names.contains(name);
  }

  /** The direction of a row, or null where nothing tells it. */
  @Nullable Direction direction(List<CsvCell> row) {
    for (int i = 0; i < names.size(); i++) {
      if (isDirection(i) && !row.get(i).content().isEmpty()) {
        return Direction.find(ByteText.decode(row.get(i).content()));
      }
    }
    return byHeader != null ? byHeader : only(filled(row));
  }

  private List<@Nullable CdrField> filled(List<CsvCell> row) {
    List<@Nullable CdrField> filled = new ArrayList<>();
    texts(row)
        .forEach(
            (field, text) -> {
              if (field.onlyDirection() != null && field.parse(text) != null) {
                filled.add(field);
              }
            });
    return filled;
  }

  private static @Nullable Direction only(Collection<@Nullable CdrField> fields) {
    boolean in = false;
    boolean out = false;
    for (CdrField field : fields) {
      in |= field != null && field.onlyDirection() == Direction.INBOUND;
      out |= field != null && field.onlyDirection() == Direction.OUTBOUND;
    }
    return in == out ? null : in ? Direction.INBOUND : Direction.OUTBOUND;
  }

  /** The texts of a row that belong to fields. */
  Map<CdrField, String> texts(List<CsvCell> row) {
    Map<CdrField, String> texts = new EnumMap<>(CdrField.class);
    for (int i = 0; i < names.size(); i++) {
      CdrField field = fields.get(i);
      if (field != null) {
        texts.put(field, ByteText.decode(row.get(i).content()));
      }
    }
    return texts;
  }

  /** The texts of a row that belong to no field; an empty one only where it is quoted. */
  Map<String, Extra> extras(List<CsvCell> row) {
    Map<String, Extra> extras = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      CsvCell cell = row.get(i);
      if (!isKnown(i) && (cell.isQuoted() || !cell.content().isEmpty())) {
        extras.put(names.get(i), Extra.ofText(ByteText.decode(cell.content())));
      }
    }
    return extras;
  }
}

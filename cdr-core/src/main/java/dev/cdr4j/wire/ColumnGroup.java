package dev.cdr4j.wire;

import dev.cdr4j.CdrField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring columns whose values recur together, as those of a voice app do: they are looked up
 * at once, by the bytes of them all, and so is the part of a record that they make.
 */
final class ColumnGroup extends RowColumn {
  private static final List<Set<CdrField>> TOGETHER =
      List.of(
          EnumSet.of(CdrField.CLI_PRES, CdrField.CLI_COUNTRY_CODE, CdrField.CLI_NUMBER_TYPE),
          Part.DID.fields(),
          EnumSet.of(CdrField.NUMBER_COUNTRY_CODE, CdrField.NUMBER_TYPE),
          EnumSet.of(
              CdrField.DIALSTATUS,
              CdrField.INVALID_NUMBER,
              CdrField.HANGUPCAUSE,
              CdrField.HANGUPSOURCE,
              CdrField.SIP_RESPONSE_CODE),
          Part.VOICE_APP.fields());

  private final List<CdrField> fields;

  /** What is made of some of the fields, or null. */
  private final @Nullable Part part;

  /** The fields whose values are asked for besides the part. */
  private final CdrField[] asked;

  private final RowValues values;
  private final Cells cells;
  private final ValueCache cache = new ValueCache();

  /** The values of a row that were found together, null where there is none. */
  @SuppressWarnings("ArrayRecordComponent") // never given away, never changed
  private record Found(@Nullable Object[] values, @Nullable Object part) {}

  /**
   * A group.
   *
   * @param first the number of its first column
   * @param fields those of its columns
   * @param hasPart whether the part is asked for, if it has all fields of one, instead of these
   */
  ColumnGroup(int first, List<CdrField> fields, boolean hasPart, RowValues values, Cells cells) {
    super(first);
    this.fields = fields;
    this.values = values;
    this.cells = cells;
    part =
        Arrays.stream(Part.values())
            .filter(part -> hasPart && fields.containsAll(part.fields()))
            .findFirst()
            .orElse(null);
    asked =
        fields.stream()
            .filter(field -> part == null || !part.fields().contains(field))
            .toArray(CdrField[]::new);
  }

  /** The fields of the group that begins at a column; none where that is in no group. */
  static List<CdrField> fieldsAt(@Nullable CdrField[] columns, int first) {
    List<CdrField> fields = new ArrayList<>();
    for (Set<CdrField> together : TOGETHER) {
      for (int i = first; i < columns.length && contains(together, columns[i]); i++) {
        fields.add(Objects.requireNonNull(columns[i]));
      }
    }
    return fields;
  }

  private static boolean contains(Set<CdrField> fields, @Nullable CdrField field) {
    return field != null && fields.contains(field);
  }

  @Override
  int last() {
    return first + fields.size() - 1;
  }

  @Override
  int decode(byte[] buffer, RowIndex index, int rows) {
    final @Nullable Object[][] objects = objects();
    final @Nullable Object[] parts = part == null ? null : values.ownParts(part);
    final int[] ends = index.ends();
    final int[] begins = index.rows();
    final int size = fields.size();
    for (int row = 0; row < rows; row++) {
      int at = begins[row] + first;
      Found found = (Found) cache.get(buffer, ends[at] + 1, ends[at + size]);
      if (found == null) {
        found = find(buffer, ends, at);
        if (found == null) {
          return row;
        }
      }
      for (int i = 0; i < objects.length; i++) {
        objects[i][row] = found.values[i];
      }
      if (parts != null) {
        parts[row] = found.part;
      }
    }
    return rows;
  }

  private @Nullable Object[][] objects() {
    @Nullable Object[][] objects = new @Nullable Object[asked.length][];
    for (int i = 0; i < asked.length; i++) {
      objects[i] = values.ownObjects(asked[i]);
    }
    return objects;
  }

  /** Decodes the values of a row and remembers them; null where one is not right. */
  private @Nullable Found find(byte[] buffer, int[] ends, int at) {
    RecordDecoder decoder = cells.decoder();
    decoder.clear();
    for (int i = 0; i < fields.size(); i++) {
      if (!cells.set(fields.get(i), buffer, ends[at + i] + 1, ends[at + i + 1])) {
        return null;
      }
    }
    FlatValues taken = decoder.values();
    @Nullable Object[] values = new @Nullable Object[asked.length];
    for (int i = 0; i < asked.length; i++) {
      values[i] = taken.value(asked[i]);
    }
    Object made = part == null ? null : decoder.assembler().assemble(part, taken);
    Found found = new Found(values, made);
    cache.put(buffer, ends[at] + 1, ends[at + fields.size()], found);
    return found;
  }
}

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
final class ColumnGroup {
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

  private final int last;
  private final @Nullable Part part;
  private final long fields;

  /** Of the fields whose values are asked for besides the part, if any. */
  private final int[] indexes;

  private final FlatValues values;
  private final RecordAssembler assembler;
  private final ValueCache cache = new ValueCache();

  /** The values of a row that were found together, null where there is none. */
  @SuppressWarnings("ArrayRecordComponent") // never given away, never changed
  private record Found(long present, @Nullable Object[] values, @Nullable Object part) {}

  private ColumnGroup(
      int last, List<CdrField> fields, FlatValues values, RecordAssembler assembler) {
    this.last = last;
    this.values = values;
    this.assembler = assembler;
    part =
        Arrays.stream(Part.values())
            .filter(part -> fields.containsAll(part.fields()))
            .findFirst()
            .orElse(null);
    this.fields = fields.stream().mapToLong(FlatValues::bit).sum();
    indexes = fields.stream().filter(this::isAskedFor).mapToInt(FlatValues::index).toArray();
  }

  /** Records of the other direction keep a value as an extra, and do not ask for the part. */
  private boolean isAskedFor(CdrField field) {
    return part == null || field.onlyDirection() != null || !part.fields().contains(field);
  }

  /** The groups of columns, each at the place of its first one; null elsewhere. */
  static @Nullable ColumnGroup[] of(
      @Nullable CdrField[] columns, FlatValues values, RecordAssembler assembler) {
    @Nullable ColumnGroup[] groups = new @Nullable ColumnGroup[columns.length];
    int first = 0;
    while (first < columns.length) {
      List<CdrField> fields = groupAt(columns, first);
      int next = first + Math.max(fields.size(), 1);
      if (fields.size() > 1) {
        groups[first] = new ColumnGroup(next - 1, fields, values, assembler);
      }
      first = next;
    }
    return groups;
  }

  private static List<CdrField> groupAt(@Nullable CdrField[] columns, int first) {
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

  /** The number of its last column. */
  int last() {
    return last;
  }

  /**
   * Takes the values of a row, if they were there before.
   *
   * @param from where its first value starts
   * @param to where its last value ends
   * @return a bit for each field that has one, or -1 if they are not known
   */
  long find(byte[] buffer, int from, int to) {
    Found found = (Found) cache.get(buffer, from, to);
    if (found == null) {
      return -1;
    }
    @Nullable Object[] valuesOfFields = values.values();
    for (int i = 0; i < indexes.length; i++) {
      Object value = found.values[i];
      if (value != null) {
        FlatValues.put(valuesOfFields, indexes[i], value);
      }
    }
    if (part != null && found.part != null) {
      values.setPart(part, found.part);
    }
    return found.present;
  }

  /** Remembers the values that were decoded and are there. */
  void remember(byte[] buffer, int from, int to) {
    @Nullable Object[] decoded = new @Nullable Object[indexes.length];
    for (int i = 0; i < indexes.length; i++) {
      decoded[i] = values.valueAt(indexes[i]);
    }
    Object made = part == null ? null : assembler.assemble(part, values);
    cache.put(buffer, from, to, new Found(values.present() & fields, decoded, made));
  }
}

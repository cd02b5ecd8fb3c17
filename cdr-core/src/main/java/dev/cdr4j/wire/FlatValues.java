package dev.cdr4j.wire;

import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record side by side, as on the wire. Times are held as epoch seconds, durations
 * as seconds, ids that are numbers as numbers; all else as the values of the model.
 */
final class FlatValues extends FieldValues {
  private static final int COUNT = CdrField.values().length;
  private static final long INBOUND_ONLY = maskOf(Direction.INBOUND);
  private static final long OUTBOUND_ONLY = maskOf(Direction.OUTBOUND);

  private final long[] numbers = new long[COUNT];
  private final @Nullable Object[] values = new @Nullable Object[COUNT];
  private long present;
  private long numeric;

  private static long maskOf(Direction direction) {
    long mask = 0;
    for (CdrField field : CdrField.values()) {
      if (field.onlyDirection() == direction) {
        mask |= bit(field);
      }
    }
    return mask;
  }

  /** The place of a field in an array that has one for each of them. */
  @SuppressWarnings("EnumOrdinal") // an EnumMap would box the numbers
  static int index(CdrField field) {
    return field.ordinal();
  }

  /** The one bit that stands for a field in a set of fields. */
  static long bit(CdrField field) {
    return 1L << index(field);
  }

  /** The fields that only records of a direction have. */
  static long only(Direction direction) {
    return direction == Direction.INBOUND ? INBOUND_ONLY : OUTBOUND_ONLY;
  }

  /** The numbers of fields by their index, for those who tell by {@link #add} which are there. */
  long[] numbers() {
    return numbers;
  }

  /** The values of fields by their index, for those who tell by {@link #add} which are there. */
  @Nullable Object[] values() {
    return values;
  }

  /**
   * Adds fields whose numbers and values were put into the arrays.
   *
   * @param fields the fields
   * @param numbers those of them that are held as numbers
   */
  void add(long fields, long numbers) {
    present |= fields;
    numeric |= numbers;
  }

  void clear() {
    present = 0;
    numeric = 0;
  }

  /** The fields that have a value. */
  long present() {
    return present;
  }

  boolean has(CdrField field) {
    return (present & bit(field)) != 0;
  }

  void setNumber(CdrField field, long number) {
    numbers[index(field)] = number;
    present |= bit(field);
    numeric |= bit(field);
  }

  void setValue(CdrField field, Object value) {
    put(values, index(field), value);
    present |= bit(field);
    numeric &= ~bit(field);
  }

  /** Puts a value where it may be already: a store that changes nothing costs more than a look. */
  @SuppressWarnings("ReferenceEquality") // as the store would be of a reference
  static void put(@Nullable Object[] values, int index, Object value) {
    if (values[index] != value) {
      values[index] = value;
    }
  }

  /** Whether the field's value is held as a number. */
  boolean isNumeric(CdrField field) {
    return (numeric & bit(field)) != 0;
  }

  /** The number of a field that {@link #isNumeric}. */
  long number(CdrField field) {
    return numbers[index(field)];
  }

  /** The number of a field, or another where it has none that is held as a number. */
  @Override
  long numberOr(CdrField field, long other) {
    return isNumeric(field) ? numbers[index(field)] : other;
  }

  /** The value of a field that is there and is not held as a number, else null. */
  @Override
  @Nullable Object value(CdrField field) {
    int index = index(field);
    return (present & ~numeric & 1L << index) != 0 ? values[index] : null;
  }

  /** The wire text of a value that is there. */
  String text(CdrField field) {
    return isNumeric(field)
        ? Long.toString(numbers[index(field)])
        : String.valueOf(values[index(field)]);
  }
}

package dev.cdr4j.wire;

import dev.cdr4j.CdrField;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of some rows, field by field; seen as those of one row at a time.
 *
 * <p>The arrays of objects are made afresh for each lot of rows: in one that is used again, and
 * therefore is old, each store of a new object would cost more than the rest of its decoding.
 */
final class RowValues extends FieldValues {
  /** Stands for a number that is not there. */
  static final long ABSENT = ModelConstructors.ABSENT;

  private final int mostRows;
  private final long[] noNumbers;
  private final @Nullable Object[] noObjects;
  private final long[][] numbers;
  private final @Nullable Object[][] objects;
  private final @Nullable Object[][] parts;
  private int row;

  RowValues(int mostRows) {
    this.mostRows = mostRows;
    int fields = CdrField.values().length;
    noNumbers = new long[mostRows];
    Arrays.fill(noNumbers, ABSENT);
    noObjects = new @Nullable Object[mostRows];
    numbers = new long[fields][];
    Arrays.fill(numbers, noNumbers);
    objects = new @Nullable Object[fields][];
    parts = new @Nullable Object[Part.values().length][];
    clear();
  }

  /** Forgets all objects; the numbers are for the columns to replace. */
  void clear() {
    Arrays.fill(objects, noObjects);
    Arrays.fill(parts, noObjects);
  }

  /** The numbers of a field, for its column to put them there, for each of the rows. */
  long[] ownNumbers(CdrField field) {
    int index = FlatValues.index(field);
    if (numbers[index] == noNumbers) {
      numbers[index] = new long[mostRows];
    }
    return numbers[index];
  }

  /** The objects of a field, for its column to put them there; null until then. */
  @Nullable Object[] ownObjects(CdrField field) {
    int index = FlatValues.index(field);
    if (objects[index] == noObjects) {
      objects[index] = new @Nullable Object[mostRows];
    }
    return objects[index];
  }

  /** The parts of a kind, likewise. */
  @SuppressWarnings("EnumOrdinal") // an EnumMap would be slower
  @Nullable Object[] ownParts(Part part) {
    int index = part.ordinal();
    if (parts[index] == noObjects) {
      parts[index] = new @Nullable Object[mostRows];
    }
    return parts[index];
  }

  /** Turns to a row: the values are its own from now on. */
  void turnTo(int row) {
    this.row = row;
  }

  /** Gives the value of a field of the row to others, if there is one. */
  void copy(CdrField field, FlatValues others) {
    long number = numberOr(field, ABSENT);
    Object value = value(field);
    if (number != ABSENT) {
      others.setNumber(field, number);
    } else if (value != null) {
      others.setValue(field, value);
    }
  }

  @Override
  long numberOr(CdrField field, long other) {
    long number = numbers[FlatValues.index(field)][row];
    return number == ABSENT ? other : number;
  }

  @Override
  @Nullable Object value(CdrField field) {
    return objects[FlatValues.index(field)][row];
  }

  @Override
  @SuppressWarnings("EnumOrdinal")
  @Nullable Object part(Part part) {
    return parts[part.ordinal()][row];
  }
}

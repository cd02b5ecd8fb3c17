package dev.cdr4j.wire;

import dev.cdr4j.CdrField;
import org.jspecify.annotations.Nullable;

/** A column of some rows, or neighbouring ones, decoded from the first row to the last. */
abstract class RowColumn {
  /** The number of the first column, from 0. */
  final int first;

  RowColumn(int first) {
    this.first = first;
  }

  /** The number of the last column. */
  int last() {
    return first;
  }

  /**
   * Decodes the values of some rows.
   *
   * @param index where they are
   * @param rows how many rows there are
   * @return how many rows from the first have values that are right
   */
  abstract int decode(byte[] buffer, RowIndex index, int rows);

  /** A column of a field. */
  static RowColumn of(
      int column, CdrField field, RowValues values, Cells cells, PlainValues plain) {
    return switch (field.kind()) {
      case DATETIME, SECONDS, ID -> new NumberColumn(column, field, values, cells, plain);
      case PHONE_NUMBER -> new PhoneNumberColumn(column, field, values, cells, plain);
      case PRICE -> new PriceColumn(column, field, values, cells, plain);
      case TEXT, HASH, TOKEN, COUNTRY, CODE -> new TextColumn(column, field, values, cells);
    };
  }

  /**
   * A column of values that are held as numbers, if they can be. Its loops differ by one call, and
   * stand side by side so that each is compiled with that call in it.
   */
  private static final class NumberColumn extends RowColumn {
    private final CdrField field;
    private final byte kind;
    private final long[] numbers;
    private final RowValues values;
    private final Cells cells;
    private final PlainValues plain;

    NumberColumn(int column, CdrField field, RowValues values, Cells cells, PlainValues plain) {
      super(column);
      this.field = field;
      kind = PlainValues.kindOf(field);
      numbers = values.ownNumbers(field);
      this.values = values;
      this.cells = cells;
      this.plain = plain;
    }

    @Override
    int decode(byte[] buffer, RowIndex index, int rows) {
      return switch (kind) {
        case PlainValues.DATETIME -> datetimes(buffer, index, rows);
        case PlainValues.SECONDS -> seconds(buffer, index, rows);
        default -> ids(buffer, index, rows);
      };
    }

    private int datetimes(byte[] buffer, RowIndex index, int rows) {
      final long[] numbers = this.numbers;
      final int[] ends = index.ends();
      final int[] begins = index.rows();
      for (int row = 0; row < rows; row++) {
        int at = begins[row] + first;
        int from = ends[at] + 1;
        int to = ends[at + 1];
        long number = plain.datetime(buffer, from, to);
        numbers[row] = number;
        if (number == PlainValues.NO_NUMBER && !carefully(row, buffer, from, to)) {
          return row;
        }
      }
      return rows;
    }

    private int seconds(byte[] buffer, RowIndex index, int rows) {
      final long[] numbers = this.numbers;
      final int[] ends = index.ends();
      final int[] begins = index.rows();
      for (int row = 0; row < rows; row++) {
        int at = begins[row] + first;
        int from = ends[at] + 1;
        int to = ends[at + 1];
        long number = PlainValues.number(buffer, from, to);
        numbers[row] = number;
        if (number == PlainValues.NO_NUMBER && !carefully(row, buffer, from, to)) {
          return row;
        }
      }
      return rows;
    }

    private int ids(byte[] buffer, RowIndex index, int rows) {
      final long[] numbers = this.numbers;
      final int[] ends = index.ends();
      final int[] begins = index.rows();
      for (int row = 0; row < rows; row++) {
        int at = begins[row] + first;
        int from = ends[at] + 1;
        int to = ends[at + 1];
        long number = PlainValues.id(buffer, from, to);
        numbers[row] = number;
        if (number == PlainValues.NO_NUMBER && !carefully(row, buffer, from, to)) {
          return row;
        }
      }
      return rows;
    }

    private boolean carefully(int row, byte[] buffer, int from, int to) {
      if (from == to) {
        return true;
      }
      boolean isRight = cells.setAlone(field, buffer, from, to);
      FlatValues taken = cells.decoder().values();
      if (taken.isNumeric(field)) {
        numbers[row] = taken.number(field);
      } else if (taken.has(field)) {
        values.ownObjects(field)[row] = taken.value(field);
      }
      return isRight;
    }
  }

  /** A column of values that are no numbers. */
  private abstract static class ObjectColumn extends RowColumn {
    private final CdrField field;
    private final RowValues values;
    private final Cells cells;

    ObjectColumn(int column, CdrField field, RowValues values, Cells cells) {
      super(column);
      this.field = field;
      this.values = values;
      this.cells = cells;
    }

    final @Nullable Object[] objects() {
      return values.ownObjects(field);
    }

    /** Takes a value, of at least one byte, that was not taken fast; whether it is right. */
    final boolean carefully(int row, byte[] buffer, int from, int to) {
      boolean isRight = cells.setAlone(field, buffer, from, to);
      objects()[row] = cells.decoder().values().value(field);
      return isRight;
    }
  }

  private static final class PhoneNumberColumn extends ObjectColumn {
    private final NumberCache numbers;

    PhoneNumberColumn(
        int column, CdrField field, RowValues values, Cells cells, PlainValues plain) {
      super(column, field, values, cells);
      numbers = plain.numbers(FlatValues.index(field));
    }

    @Override
    int decode(byte[] buffer, RowIndex index, int rows) {
      final @Nullable Object[] objects = objects();
      final int[] ends = index.ends();
      final int[] begins = index.rows();
      for (int row = 0; row < rows; row++) {
        int at = begins[row] + first;
        int from = ends[at] + 1;
        int to = ends[at + 1];
        if (from == to) {
          continue;
        }
        Object value = PlainValues.phoneNumber(buffer, from, to, numbers);
        if (value != null) {
          objects[row] = value;
        } else if (!carefully(row, buffer, from, to)) {
          return row;
        }
      }
      return rows;
    }
  }

  private static final class PriceColumn extends ObjectColumn {
    private final PlainValues plain;

    PriceColumn(int column, CdrField field, RowValues values, Cells cells, PlainValues plain) {
      super(column, field, values, cells);
      this.plain = plain;
    }

    @Override
    int decode(byte[] buffer, RowIndex index, int rows) {
      final @Nullable Object[] objects = objects();
      final int[] ends = index.ends();
      final int[] begins = index.rows();
      for (int row = 0; row < rows; row++) {
        int at = begins[row] + first;
        int from = ends[at] + 1;
        int to = ends[at + 1];
        if (from == to) {
          continue;
        }
        Object value = plain.price(buffer, from, to);
        if (value != null) {
          objects[row] = value;
        } else if (!carefully(row, buffer, from, to)) {
          return row;
        }
      }
      return rows;
    }
  }

  /** A column of texts, some of which recur; they are known by their cells, quotes and all. */
  private static final class TextColumn extends ObjectColumn {
    private final ValueCache cache = new ValueCache();

    TextColumn(int column, CdrField field, RowValues values, Cells cells) {
      super(column, field, values, cells);
    }

    @Override
    int decode(byte[] buffer, RowIndex index, int rows) {
      final @Nullable Object[] objects = objects();
      final int[] ends = index.ends();
      final int[] begins = index.rows();
      for (int row = 0; row < rows; row++) {
        int at = begins[row] + first;
        int from = ends[at] + 1;
        int to = ends[at + 1];
        if (from == to) {
          continue;
        }
        Object value = cache.get(buffer, from, to);
        if (value != null) {
          objects[row] = value;
        } else if (!remember(row, buffer, from, to)) {
          return row;
        }
      }
      return rows;
    }

    private boolean remember(int row, byte[] buffer, int from, int to) {
      boolean isRight = carefully(row, buffer, from, to);
      Object value = objects()[row];
      if (isRight && value != null) {
        cache.put(buffer, from, to, value);
      }
      return isRight;
    }
  }
}

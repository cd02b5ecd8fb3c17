package dev.cdr4j.wire;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes rows of delimited values, some at a time and column by column: each column's loop does
 * but one thing. It takes regular rows alone, and proves that they are: that each value is of its
 * field's type, each column has one, and the row ends behind the last. Any other row is left to
 * those who look at it carefully, and can tell what is wrong with it.
 */
public final class RowDecoder implements RegularRows {
  private static final int MOST_ROWS = 64;

  /** So many rows are decoded at once at first, and behind one that was not regular. */
  private static final int FIRST_ROWS = 4;

  private static final int FIRST_LENGTH = 512;

  /** Longer ones gain nothing from it, and the index would take four bytes for each of theirs. */
  private static final int LONGEST_ROW = 1 << 16;

  private final RecordDecoder decoder;
  private final Cells cells;
  private final RowValues values = new RowValues(MOST_ROWS);
  private final RowIndex index;
  private final @Nullable CdrField[] fields;
  private final List<String> names;
  private final int directionColumn;
  private final int mostBytes;
  private final FieldSet fieldSet = new FieldSet();
  private final RowColumn[] columns;

  /** The direction of all rows, which have fields of that alone; null where that is not so. */
  private final @Nullable Direction direction;

  /** How many rows are decoded at once. */
  private int atOnce = FIRST_ROWS;

  /** How long a row is, as far as those before it tell. */
  private int usualLength = FIRST_LENGTH;

  private int rows;
  private int next;

  RowDecoder(
      RecordDecoder decoder,
      @Nullable CdrField[] fields,
      List<String> names,
      int directionColumn,
      byte delimiter,
      int mostBytes) {
    this.decoder = decoder;
    this.fields = fields;
    this.names = names;
    this.directionColumn = directionColumn;
    this.mostBytes = Math.min(mostBytes, LONGEST_ROW);
    cells = new Cells(decoder);
    index = new RowIndex(delimiter, fields.length, this.mostBytes, MOST_ROWS);
    boolean hasOthers = false;
    for (CdrField field : fields) {
      if (field == null) {
        hasOthers = true;
      } else {
        fieldSet.add(field);
      }
    }
    direction = hasOthers ? null : decoder.onlyDirection(fieldSet);
    columns = columns();
  }

  private RowColumn[] columns() {
    List<RowColumn> all = new ArrayList<>();
    int first = 0;
    while (first < fields.length) {
      CdrField field = fields[first];
      List<CdrField> group = ColumnGroup.fieldsAt(fields, first);
      if (group.size() > 1) {
        all.add(new ColumnGroup(first, group, direction != null, values, cells));
      } else if (field != null) {
        all.add(RowColumn.of(first, field, values, cells, decoder.plainValues()));
      }
      first += Math.max(group.size(), 1);
    }
    return all.toArray(RowColumn[]::new);
  }

  @Override
  public void forget() {
    rows = 0;
    next = 0;
  }

  @Override
  public int decode(byte[] buffer, int from, int limit) {
    if ((next == rows && !decodeRows(buffer, from, limit)) || !isNext(from)) {
      forget();
      return IRREGULAR;
    }
    int row = next++;
    values.turnTo(row);
    if (direction == null && !load(row, buffer)) {
      forget();
      return IRREGULAR;
    }
    return index.lineEnd(row);
  }

  /**
   * Whether the next row starts at an index: a guard, as rows that are passed are to be forgotten.
   */
  private boolean isNext(int from) {
    return index.before(next) == from - 1;
  }

  /** The record of the row that was decoded last. */
  public Cdr record() {
    return direction == null
        ? decoder.record()
        : decoder.assembler().assemble(direction, values, Map.of());
  }

  private boolean decodeRows(byte[] buffer, int from, int limit) {
    forget();
    if (from >= limit) {
      return false;
    }
    int found = findRows(buffer, from, limit);
    values.clear();
    int right = found;
    for (int i = 0; i < columns.length && right > 0; i++) {
      right = columns[i].decode(buffer, index, right);
    }
    right = complete(right);
    if (direction != null) {
      makeParts(Part.CALLER, right);
      makeParts(Part.BILLING, right);
    }
    boolean isEndedByARow = right < found || (found < atOnce && !index.isCut());
    atOnce = isEndedByARow ? FIRST_ROWS : Math.min(2 * atOnce, MOST_ROWS);
    rows = right;
    return right > 0;
  }

  private int findRows(byte[] buffer, int from, int limit) {
    long length = (atOnce + 1L) * usualLength;
    int found = index.find(buffer, from, (int) Math.min(limit, from + length), atOnce);
    while (found == 0 && index.isCut() && length < limit - from && length <= mostBytes) {
      length *= 2; // the first row is longer
      found = index.find(buffer, from, (int) Math.min(limit, from + length), atOnce);
    }
    if (found > 0) {
      usualLength = (index.lineEnd(found - 1) - from) / found + 2;
    }
    return found;
  }

  private void makeParts(Part part, int count) {
    @Nullable Object[] made = values.ownParts(part);
    for (int row = 0; row < count; row++) {
      values.turnTo(row);
      made[row] = decoder.assembler().assemble(part, values);
    }
  }

  /** How many rows from the first have a call id and a start. */
  private int complete(int count) {
    for (int row = 0; row < count; row++) {
      values.turnTo(row);
      boolean hasCallId =
          values.numberOr(CdrField.CALLID, 0) != 0 || values.value(CdrField.CALLID) != null;
      if (!hasCallId || values.numberOr(CdrField.START, RowValues.ABSENT) == RowValues.ABSENT) {
        return row;
      }
    }
    return count;
  }

  /** Gives the values of a row, and what is beyond the fields, to the decoder of records. */
  private boolean load(int row, byte[] buffer) {
    decoder.clear();
    FlatValues flat = decoder.values();
    for (CdrField field : fields) {
      if (field != null) {
        values.copy(field, flat);
      }
    }
    return loadOthers(buffer, index.rows()[row]) && decoder.decideDirection(fieldSet) == null;
  }

  private boolean loadOthers(byte[] buffer, int at) {
    int[] ends = index.ends();
    for (int i = 0; i < fields.length; i++) {
      int from = ends[at + i] + 1;
      int to = ends[at + i + 1];
      if (fields[i] == null && from < to) {
        boolean isRight =
            i == directionColumn
                ? cells.setDirection(buffer, from, to)
                : addExtra(names.get(i), cells.text(buffer, from, to));
        if (!isRight) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean addExtra(String name, @Nullable String text) {
    if (text == null) {
      return false;
    }
    decoder.addExtra(name, Extra.ofText(text));
    return true;
  }
}

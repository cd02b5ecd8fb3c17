package dev.cdr4j.wire;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.CdrField;
import dev.cdr4j.Extra;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes rows of delimited values in one go: where a value ends is found while it is decoded. It
 * takes regular rows alone, and proves that they are: that each value is of its field's type, each
 * column has one, and the row ends behind the last. Any other row is left to those who look at it
 * carefully, and can tell what is wrong with it.
 */
public final class RowDecoder implements RegularRows {
  private static final byte RECURRING = PlainValues.OTHER;
  private static final byte DIRECTION = 6;
  private static final byte EXTRA = 7;

  private static final byte QUOTE = '"';

  private final RecordDecoder decoder;
  private final FlatValues values;
  private final PlainValues plain;
  private final @Nullable CdrField[] fields;
  private final @Nullable ValueCache[] caches;

  /** Of values with doubled quotes, which stand for others than the bytes that they are. */
  private final @Nullable ValueCache[] quotedCaches;

  private final @Nullable ColumnGroup[] groups;
  private final List<String> names;
  private final byte[] kinds;
  private final int[] indexes;
  private final RowIndex index;
  private final int mostBytes;
  private final FieldSet fieldSet = new FieldSet();
  private final long[] bits;
  private long numericFields;
  private final @Nullable Object[] valuesOfFields;

  RowDecoder(
      RecordDecoder decoder,
      @Nullable CdrField[] fields,
      List<String> names,
      int directionColumn,
      byte delimiter,
      int mostBytes) {
    this.decoder = decoder;
    values = decoder.values();
    valuesOfFields = values.values();
    plain = decoder.plainValues();
    this.fields = fields;
    this.names = names;
    caches = new @Nullable ValueCache[fields.length];
    quotedCaches = new @Nullable ValueCache[fields.length];
    kinds = new byte[fields.length];
    indexes = new int[fields.length];
    bits = new long[fields.length];
    index = new RowIndex(delimiter, fields.length + 1);
    this.mostBytes = mostBytes;
    groups = ColumnGroup.of(fields, values, decoder.assembler());
    for (int i = 0; i < fields.length; i++) {
      CdrField field = fields[i];
      if (field == null) {
        kinds[i] = i == directionColumn ? DIRECTION : EXTRA;
      } else {
        kinds[i] = PlainValues.kindOf(field);
        indexes[i] = FlatValues.index(field);
        caches[i] = decoder.cache(field);
        fieldSet.add(field);
        bits[i] = FlatValues.bit(field);
        numericFields |= PlainValues.isNumeric(kinds[i]) ? bits[i] : 0;
      }
    }
  }

  @Override
  public void forget() {
    index.forget();
  }

  @Override
  public int decode(byte[] buffer, int from, int limit) {
    decoder.clear();
    int end = from < limit ? decodeRow(buffer, from, limit) : IRREGULAR;
    if (end == IRREGULAR) {
      index.forget();
    }
    return end;
  }

  private int decodeRow(byte[] buffer, int start, int limit) {
    int count = fields.length;
    if (index.find(buffer, start, limit) != count) {
      return IRREGULAR;
    }
    int[] ends = index.ends();
    long present = 0;
    int from = start;
    for (int i = 0; i < count; i++) {
      ColumnGroup group = groups[i];
      long taken;
      if (group == null) {
        taken = column(i, buffer, from, ends[i]);
      } else {
        int to = ends[group.last()];
        taken = group.find(buffer, from, to);
        if (taken < 0) {
          taken = columns(i, group, buffer, from);
        }
        i = group.last();
      }
      if (taken < 0) {
        return IRREGULAR;
      }
      present |= taken;
      from = ends[i] + 1;
    }
    values.add(present, present & numericFields);
    int end = from - 1;
    return isRegular(end - start) ? end : IRREGULAR;
  }

  /** Takes the values of the columns of a group; the bits of those taken fast, or less than 0. */
  private long columns(int first, ColumnGroup group, byte[] buffer, int start) {
    int[] ends = index.ends();
    long present = 0;
    int from = start;
    for (int i = first; i <= group.last(); i++) {
      long taken = column(i, buffer, from, ends[i]);
      if (taken < 0) {
        return taken;
      }
      present |= taken;
      from = ends[i] + 1;
    }
    values.add(present, 0);
    group.remember(buffer, start, from - 1);
    return present;
  }

  /** Takes the value of a column; its field's bit if it was fast, or less than 0. */
  private long column(int column, byte[] buffer, int from, int to) {
    if (from == to) {
      return 0;
    }
    if (buffer[from] != QUOTE && fast(column, buffer, from, to)) {
      return bits[column];
    }
    return takeSlowly(column, buffer, from, to) ? 0 : IRREGULAR;
  }

  private boolean isRegular(int length) {
    return length <= mostBytes
        && decoder.has(CdrField.CALLID)
        && decoder.has(CdrField.START)
        && decoder.decideDirection(fieldSet) == null;
  }

  /** Takes the value of a column, if it is what most are. */
  private boolean fast(int column, byte[] buffer, int from, int to) {
    byte kind = kinds[column];
    return kind == RECURRING
        ? recurring(column, buffer, from, to)
        : plain.take(kind, indexes[column], buffer, from) == to;
  }

  private boolean recurring(int column, byte[] buffer, int from, int to) {
    ValueCache cache = requireNonNull(caches[column]);
    Object known = cache.get(buffer, from, to);
    if (known != null) {
      FlatValues.put(valuesOfFields, indexes[column], known);
    }
    return known != null;
  }

  private boolean takeSlowly(int column, byte[] buffer, int from, int to) {
    if (buffer[from] != QUOTE) {
      return kinds[column] == RECURRING
          ? decoder.setCarefully(requireNonNull(fields[column]), buffer, from, to) == null
          : take(column, buffer, from, to, false);
    }
    int close = to - 1;
    if (!Quotes.areDoubledWithin(buffer, from, close)) {
      return take(column, buffer, from + 1, close, true);
    }
    return kinds[column] == RECURRING
        ? takeRecurringEscaped(column, buffer, from, close)
        : takeEscaped(column, buffer, from, close);
  }

  private boolean takeEscaped(int column, byte[] buffer, int open, int close) {
    int length = Quotes.length(buffer, open, close);
    return take(column, Quotes.unescape(buffer, open, close, length), 0, length, true);
  }

  /** Takes a text with doubled quotes; those that recur are known by their bytes as they stand. */
  private boolean takeRecurringEscaped(int column, byte[] buffer, int open, int close) {
    ValueCache cache = quotedCaches[column];
    if (cache == null) {
      cache = new ValueCache();
      quotedCaches[column] = cache;
    }
    CdrField field = requireNonNull(fields[column]);
    Object known = cache.get(buffer, open, close);
    if (known != null) {
      values.setValue(field, known);
      return true;
    }
    if (!takeEscaped(column, buffer, open, close)) {
      return false;
    }
    Object value = values.value(field);
    if (value != null) {
      cache.put(buffer, open, close, value);
    }
    return true;
  }

  private boolean take(int column, byte[] buffer, int from, int to, boolean quoted) {
    CdrField field = fields[column];
    if (field != null) {
      return decoder.set(field, buffer, from, to) == null;
    }
    if (kinds[column] == DIRECTION) {
      return decoder.setDirection(buffer, from, to);
    }
    if (from == to && !quoted) {
      return true;
    }
    String text = decoder.text(buffer, from, to);
    if (text == null) {
      return false;
    }
    decoder.addExtra(names.get(column), Extra.ofText(text));
    return true;
  }
}

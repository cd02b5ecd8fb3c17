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
  private static final byte DATETIME = 0;
  private static final byte SECONDS = 1;
  private static final byte ID = 2;
  private static final byte PRICE = 3;
  private static final byte PHONE_NUMBER = 4;
  private static final byte RECURRING = 5;
  private static final byte DIRECTION = 6;
  private static final byte EXTRA = 7;

  private static final byte QUOTE = '"';
  private static final int MOST_E164_DIGITS = 15;

  private final RecordDecoder decoder;
  private final FlatValues values;
  private final DatetimeDecoder datetimes;
  private final NumberCache numbers;
  private final PriceCache prices = new PriceCache();
  private final @Nullable CdrField[] fields;
  private final @Nullable ValueCache[] caches;

  /** Of values with doubled quotes, which stand for others than the bytes that they are. */
  private final @Nullable ValueCache[] quotedCaches;

  private final List<String> names;
  private final byte[] kinds;
  private final int[] indexes;
  private final RowIndex index;
  private final int mostBytes;
  private final FieldSet fieldSet = new FieldSet();
  private final long[] bits;
  private long numericFields;
  private final long[] numbersOfFields;
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
    numbersOfFields = values.numbers();
    valuesOfFields = values.values();
    datetimes = decoder.datetimes();
    numbers = decoder.numbers();
    this.fields = fields;
    this.names = names;
    caches = new @Nullable ValueCache[fields.length];
    quotedCaches = new @Nullable ValueCache[fields.length];
    kinds = new byte[fields.length];
    indexes = new int[fields.length];
    bits = new long[fields.length];
    index = new RowIndex(delimiter, fields.length + 1);
    this.mostBytes = mostBytes;
    for (int i = 0; i < fields.length; i++) {
      CdrField field = fields[i];
      if (field == null) {
        kinds[i] = i == directionColumn ? DIRECTION : EXTRA;
      } else {
        kinds[i] = kindOf(field);
        indexes[i] = FlatValues.index(field);
        caches[i] = decoder.cache(field);
        fieldSet.add(field);
        bits[i] = FlatValues.bit(field);
        numericFields |= kinds[i] <= ID ? bits[i] : 0;
      }
    }
  }

  private static byte kindOf(CdrField field) {
    return switch (field.kind()) {
      case DATETIME -> DATETIME;
      case SECONDS -> SECONDS;
      case ID -> ID;
      case PRICE -> PRICE;
      case PHONE_NUMBER -> PHONE_NUMBER;
      case TEXT, HASH, TOKEN, COUNTRY, CODE -> RECURRING;
    };
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
      int to = ends[i];
      if (from != to) {
        if (buffer[from] != QUOTE && fast(i, buffer, from, to)) {
          present |= bits[i];
        } else if (!takeSlowly(i, buffer, from, to)) {
          return IRREGULAR;
        }
      }
      from = to + 1;
    }
    values.add(present, present & numericFields);
    int end = from - 1;
    return isRegular(end - start) ? end : IRREGULAR;
  }

  private boolean isRegular(int length) {
    return length <= mostBytes
        && decoder.has(CdrField.CALLID)
        && decoder.has(CdrField.START)
        && decoder.decideDirection(fieldSet) == null;
  }

  /** Takes the value of a column, if it is what most are. */
  private boolean fast(int column, byte[] buffer, int from, int to) {
    return switch (kinds[column]) {
      case DATETIME -> datetime(indexes[column], buffer, from, to);
      case SECONDS -> number(indexes[column], buffer, from, to);
      case ID -> buffer[from] != '0' && number(indexes[column], buffer, from, to);
      case PRICE -> price(indexes[column], buffer, from, to);
      case PHONE_NUMBER -> phoneNumber(indexes[column], buffer, from, to);
      case RECURRING -> recurring(column, buffer, from, to);
      default -> false;
    };
  }

  private boolean datetime(int index, byte[] buffer, int from, int to) {
    if (to - from != DatetimeDecoder.LENGTH) {
      return false;
    }
    long epochSecond = datetimes.decode(buffer, from);
    numbersOfFields[index] = epochSecond;
    return epochSecond != DatetimeDecoder.NONE;
  }

  private boolean number(int index, byte[] buffer, int from, int to) {
    long number = Digits.decode(buffer, from, to);
    numbersOfFields[index] = number;
    return number >= 0;
  }

  private boolean phoneNumber(int index, byte[] buffer, int from, int to) {
    int count = to - from - 1;
    if (buffer[from] != '+' || count < 2 || count > MOST_E164_DIGITS || buffer[from + 1] == '0') {
      return false;
    }
    long digits = Digits.decode(buffer, from + 1, to);
    if (digits < 0) {
      return false;
    }
    FlatValues.put(valuesOfFields, index, numbers.get(digits));
    return true;
  }

  private boolean price(int index, byte[] buffer, int from, int to) {
    int point = to - 3;
    if (point <= from || buffer[point] != '.') {
      return false;
    }
    long whole = Digits.decode(buffer, from, point);
    long cents = Digits.decode(buffer, point + 1, to);
    if (whole < 0 || cents < 0) {
      return false;
    }
    FlatValues.put(valuesOfFields, index, prices.get(whole * 100 + cents));
    return true;
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
      return take(column, buffer, from, to, false);
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
    boolean isDirection = kinds[column] == DIRECTION;
    if (from == to && (isDirection || !quoted)) {
      return true;
    }
    String text = decoder.text(buffer, from, to);
    if (text == null) {
      return false;
    }
    if (isDirection) {
      return decoder.setDirection(text) == null;
    }
    decoder.addExtra(names.get(column), Extra.ofText(text));
    return true;
  }
}

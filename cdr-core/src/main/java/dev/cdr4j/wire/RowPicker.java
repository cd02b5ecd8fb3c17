package dev.cdr4j.wire;

import dev.cdr4j.CdrField;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Decodes the values of some columns of a row, and leaves the others alone. */
final class RowPicker implements RegularRows {
  private static final byte DATETIME = PlainValues.DATETIME;
  private static final byte SECONDS = PlainValues.SECONDS;
  private static final byte PRICE = PlainValues.PRICE;
  private static final byte OTHER = PlainValues.OTHER;
  private static final byte DIRECTION = 6;

  /**
   * Where one of these is the delimiter, a number or a datetime may go on behind it, so that its
   * end has to be found first.
   */
  private static final String IN_NUMBERS = "0123456789-.: ";

  private final RecordDecoder decoder;
  private final FlatValues values;
  private final PlainValues plain;
  private final long[] numbersOfFields;
  private final @Nullable CdrField[] fields;
  private final byte[] kinds;
  private final int[] indexes;
  private final long[] bits;
  private final long numericBits;
  private final long requiredBits;

  private final boolean hasDirection;
  private final int mostBytes;
  private final ValueFinder finder;
  private byte[] scratch = new byte[256];

  RowPicker(
      RecordDecoder decoder,
      @Nullable CdrField[] columns,
      int directionColumn,
      byte delimiter,
      int mostBytes) {
    this.decoder = decoder;
    values = decoder.values();
    plain = decoder.plainValues();
    numbersOfFields = values.numbers();
    this.mostBytes = mostBytes;
    hasDirection = directionColumn >= 0;
    boolean isInNumbers = IN_NUMBERS.indexOf(delimiter) >= 0;
    int count = 0;
    int[] picked = new int[columns.length];
    fields = new @Nullable CdrField[columns.length];
    kinds = new byte[columns.length];
    indexes = new int[columns.length];
    bits = new long[columns.length];
    long numeric = 0;
    long required = 0;
    for (int i = 0; i < columns.length; i++) {
      CdrField field = columns[i];
      if (field == null && i != directionColumn) {
        continue;
      }
      picked[count] = i;
      kinds[count] = DIRECTION;
      if (field != null) {
        fields[count] = field;
        kinds[count] = isInNumbers ? OTHER : kindOf(field);
        indexes[count] = FlatValues.index(field);
        bits[count] = FlatValues.bit(field);
        numeric |= kinds[count] <= PRICE ? bits[count] : 0;
        required |= field == CdrField.CALLID || field == CdrField.START ? bits[count] : 0;
      }
      count++;
    }
    finder = new ValueFinder(delimiter, Arrays.copyOf(picked, count), columns.length);
    numericBits = numeric;
    requiredBits = required;
  }

  private static byte kindOf(CdrField field) {
    return switch (field.kind()) {
      case DATETIME, SECONDS, PRICE -> PlainValues.kindOf(field);
      default -> OTHER;
    };
  }

  @Override
  public void forget() {
    // nothing is remembered that would have to be right
  }

  @Override
  public int decode(byte[] buffer, int from, int limit) {
    if (hasDirection) {
      decoder.clear();
    } else {
      values.clear();
    }
    int end = finder.find(buffer, from, limit);
    return end >= 0 && end - from <= mostBytes && pickAll(buffer, limit) ? end : IRREGULAR;
  }

  private boolean pickAll(byte[] buffer, int limit) {
    long present = 0;
    int[] starts = finder.starts();
    for (int i = 0; i < starts.length; i++) {
      int at = starts[i];
      if (fast(i, buffer, at)) {
        present |= bits[i];
      } else if (!finder.isEnd(buffer[at]) && !carefully(i, buffer, at, limit)) {
        return false;
      }
    }
    values.add(present, present & numericBits);
    return (values.present() & requiredBits) == requiredBits;
  }

  /** Takes a value if it is what most are; whether it is. */
  private boolean fast(int pick, byte[] buffer, int from) {
    byte kind = kinds[pick];
    if (kind == DATETIME) {
      int end = plain.take(kind, indexes[pick], buffer, from);
      return end >= 0 && finder.isEnd(buffer[end]);
    }
    long taken =
        switch (kind) {
          case SECONDS -> ShortNumbers.digits(buffer, from);
          case PRICE -> ShortNumbers.price(buffer, from);
          default -> ShortNumbers.NONE;
        };
    if (taken == ShortNumbers.NONE || !finder.isEnd(buffer[from + ShortNumbers.length(taken)])) {
      return false;
    }
    numbersOfFields[indexes[pick]] = ShortNumbers.number(taken);
    return true;
  }

  /** Takes any value, if it is right. */
  private boolean carefully(int pick, byte[] buffer, int from, int limit) {
    int to = finder.end(buffer, from, limit);
    return buffer[from] == '"'
        ? quoted(pick, buffer, from + 1, to - 1)
        : take(pick, buffer, from, to);
  }

  private boolean quoted(int pick, byte[] buffer, int from, int to) {
    if (scratch.length < to - from + Words.PADDING) {
      scratch = new byte[2 * (to - from) + Words.PADDING];
    }
    int length = 0;
    for (int i = from; i < to; i++) {
      scratch[length++] = buffer[i];
      if (buffer[i] == '"') {
        i++; // the quote that doubles it
      }
    }
    return length == to - from ? take(pick, buffer, from, to) : take(pick, scratch, 0, length);
  }

  private boolean take(int pick, byte[] buffer, int from, int to) {
    CdrField field = fields[pick];
    return field == null
        ? decoder.setDirection(buffer, from, to)
        : decoder.set(field, buffer, from, to) == null;
  }
}

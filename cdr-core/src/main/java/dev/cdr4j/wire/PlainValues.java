package dev.cdr4j.wire;

import dev.cdr4j.CdrField;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import org.jspecify.annotations.Nullable;

/**
 * Decodes values that are made of digits, straight from where they start: where one ends is found
 * while it is decoded. It takes what most of them are, and proves that they are; all others are
 * left to those who look at them carefully.
 */
final class PlainValues {
  /** What is answered for a value that is not taken. */
  static final int NONE = -1;

  /** What is answered for a value that is no number, or not one that is taken. */
  static final long NO_NUMBER = DatetimeDecoder.NONE;

  static final byte DATETIME = 0;
  static final byte SECONDS = 1;
  static final byte ID = 2;
  static final byte PRICE = 3;
  static final byte PHONE_NUMBER = 4;

  /** Of the fields whose values are not made of digits alone. */
  static final byte OTHER = 5;

  /** How many digits a number has at the most. */
  private static final int MOST_DIGITS = 15;

  /** The price 0.00, which is that of most calls. */
  private static final int NOUGHT = '0' | '.' << 8 | '0' << 16 | '0' << 24;

  // Of a word that ends with a price:

  private static final long LAST_TWO = 0xFFFF_0000_0000_0000L;
  private static final int POINT_AT = 5 * Byte.SIZE;

  /** Where the bytes before the point are when they have moved to its place. */
  private static final long BEFORE_POINT = 0x0000_FFFF_FFFF_FFFFL;

  private final long[] numbersOfFields;
  private final @Nullable Object[] valuesOfFields;
  private final DatetimeDecoder datetimes = new DatetimeDecoder();
  private final @Nullable NumberCache[] numberCaches =
      new @Nullable NumberCache[CdrField.values().length];
  private final PriceCache prices = new PriceCache();
  private final Price nought = prices.get(0);

  PlainValues(FlatValues values) {
    numbersOfFields = values.numbers();
    valuesOfFields = values.values();
  }

  /** Of what kind a field's values are. */
  static byte kindOf(CdrField field) {
    return switch (field.kind()) {
      case DATETIME -> DATETIME;
      case SECONDS -> SECONDS;
      case ID -> ID;
      case PRICE -> PRICE;
      case PHONE_NUMBER -> PHONE_NUMBER;
      case TEXT, HASH, TOKEN, COUNTRY, CODE -> OTHER;
    };
  }

  /** The phone numbers of the field with an index. */
  NumberCache numbers(int index) {
    NumberCache cache = numberCaches[index];
    if (cache == null) {
      cache = new NumberCache();
      numberCaches[index] = cache;
    }
    return cache;
  }

  /** Whether values of a kind are held as numbers. */
  static boolean isNumeric(byte kind) {
    return kind <= ID;
  }

  /**
   * Takes a value. That it is there is for the caller to {@link FlatValues#add}.
   *
   * @param index of its field
   * @param buffer holds at least {@link Words#PADDING} bytes behind the start
   * @return the index behind it, or {@link #NONE}
   */
  int take(byte kind, int index, byte[] buffer, int from) {
    return switch (kind) {
      case DATETIME -> datetime(index, buffer, from);
      case SECONDS -> number(index, buffer, from);
      case ID -> buffer[from] == '0' ? NONE : number(index, buffer, from);
      case PRICE -> price(index, buffer, from);
      case PHONE_NUMBER -> phoneNumber(index, buffer, from);
      default -> NONE;
    };
  }

  // Values whose end is known:

  /** The epoch second of a datetime, or {@link #NO_NUMBER}. */
  long datetime(byte[] buffer, int from, int to) {
    return to - from == DatetimeDecoder.LENGTH ? datetimes.decode(buffer, from) : NO_NUMBER;
  }

  /** A number of seconds, or {@link #NO_NUMBER}. */
  static long number(byte[] buffer, int from, int to) {
    int count = to - from;
    return count > 0 && count <= MOST_DIGITS && Digits.count(buffer, from) == count
        ? Digits.ofDigits(buffer, from, count)
        : NO_NUMBER;
  }

  /** The number that an id is, or {@link #NO_NUMBER}. */
  static long id(byte[] buffer, int from, int to) {
    return buffer[from] == '0' ? NO_NUMBER : number(buffer, from, to);
  }

  /** A price, or null where it is not taken. */
  @Nullable Price price(byte[] buffer, int from, int to) {
    if (to - from > Long.BYTES) {
      return endOfPrice(buffer, from) == to ? prices.get(hundredths(buffer, from, to)) : null;
    }
    long hundredths = hundredthsOfWord(buffer, from, to);
    return hundredths != NO_NUMBER ? prices.get(hundredths) : null;
  }

  /** The hundredths that a price is, of at most eight bytes, or {@link #NO_NUMBER}. */
  private static long hundredthsOfWord(byte[] buffer, int from, int to) {
    int missing = Long.SIZE - ((to - from) << 3);
    long word = Words.get(buffer, from) << missing;
    long withoutPoint = (word & LAST_TWO) | (word << Byte.SIZE & BEFORE_POINT);
    boolean isPrice =
        to - from >= Integer.BYTES
            && (word >>> POINT_AT & 0xFF) == '.'
            && Digits.areAtEnd(withoutPoint, to - from - 1);
    return isPrice ? Digits.ofEndOf(withoutPoint, to - from - 1) : NO_NUMBER;
  }

  /**
   * A phone number, or null where it is not taken.
   *
   * @param numbers those of the field
   */
  static @Nullable PhoneNumber phoneNumber(byte[] buffer, int from, int to, NumberCache numbers) {
    return endOfPhoneNumber(buffer, from) == to
        ? numbers.get(Digits.ofDigits(buffer, from + 1, to - from - 1))
        : null;
  }

  private static int endOfPhoneNumber(byte[] buffer, int from) {
    int count = Digits.count(buffer, from + 1);
    boolean isTaken =
        buffer[from] == '+' && count > 1 && count <= MOST_DIGITS && buffer[from + 1] != '0';
    return isTaken ? from + 1 + count : NONE;
  }

  // Values that are taken as far as they go:

  private int datetime(int index, byte[] buffer, int from) {
    long epochSecond = datetimes.decode(buffer, from);
    numbersOfFields[index] = epochSecond;
    return epochSecond == DatetimeDecoder.NONE ? NONE : from + DatetimeDecoder.LENGTH;
  }

  private int number(int index, byte[] buffer, int from) {
    int count = Digits.count(buffer, from);
    if (count == 0 || count > MOST_DIGITS) {
      return NONE;
    }
    numbersOfFields[index] = Digits.ofDigits(buffer, from, count);
    return from + count;
  }

  private int price(int index, byte[] buffer, int from) {
    if ((int) Words.get(buffer, from) == NOUGHT && !isDigit(buffer[from + Integer.BYTES])) {
      FlatValues.put(valuesOfFields, index, nought);
      return from + Integer.BYTES;
    }
    int end = endOfPrice(buffer, from);
    if (end != NONE) {
      FlatValues.put(valuesOfFields, index, prices.get(hundredths(buffer, from, end)));
    }
    return end;
  }

  /** The index behind a price with two decimals, or {@link #NONE}. */
  private static int endOfPrice(byte[] buffer, int from) {
    int count = Digits.count(buffer, from);
    int point = from + count;
    boolean isPrice =
        count > 0
            && count <= MOST_DIGITS
            && buffer[point] == '.'
            && isDigit(buffer[point + 1])
            && isDigit(buffer[point + 2]);
    return isPrice ? point + 1 + PriceCache.SCALE : NONE;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** The hundredths that a price is, which ends before an index. */
  private static long hundredths(byte[] buffer, int from, int end) {
    int point = end - 1 - PriceCache.SCALE;
    return Digits.ofDigits(buffer, from, point - from) * 100
        + (buffer[point + 1] - '0') * 10L
        + (buffer[point + 2] - '0');
  }

  private int phoneNumber(int index, byte[] buffer, int from) {
    int end = endOfPhoneNumber(buffer, from);
    if (end != NONE) {
      long digits = Digits.ofDigits(buffer, from + 1, end - from - 1);
      FlatValues.put(valuesOfFields, index, numbers(index).get(digits));
    }
    return end;
  }
}

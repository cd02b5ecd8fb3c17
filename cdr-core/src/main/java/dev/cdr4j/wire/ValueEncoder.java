package dev.cdr4j.wire;

import dev.cdr4j.Price;
import java.time.LocalDate;

/**
 * Encodes values straight into bytes, as the classic wire spells them: the inverse of the decoders.
 * Every method writes from an index on, answers the index behind the last byte, and may scribble
 * over the bytes behind that, up to {@link #ROOM} from where it began.
 *
 * <p>Remembers the last calendar day, as neighbours in an export mostly share it. Not thread-safe.
 */
public final class ValueEncoder {
  /** How many bytes of room each method needs, whatever the value. */
  public static final int ROOM = 32;

  /** The first second that a classic datetime can name: 0000-01-01 00:00:00. */
  public static final long MIN_DATETIME = -62_167_219_200L;

  /** The last second that a classic datetime can name: 9999-12-31 23:59:59. */
  public static final long MAX_DATETIME = 253_402_300_799L;

  private static final int SECONDS_PER_DAY = 86_400;
  private static final int TWO_ZEROS = 0x3030;
  private static final long EIGHT_ZEROS = 0x3030_3030_3030_3030L;
  private static final int HUNDRED_MILLION = 100_000_000;
  private static final long COLONS = (long) ':' << 16 | (long) ':' << 40;
  private static final int LENGTH_TO_DAY = 8;
  private static final int LENGTH_TO_TIME = 11;
  private static final int LENGTH_OF_TIME = 8;
  private static final long[] POWERS_OF_TEN = powersOfTen();

  private long lastMidnight = Long.MAX_VALUE - SECONDS_PER_DAY; // of no day that can be written
  private long lastYearAndMonth;
  private long lastDay;

  /** An encoder that remembers no day yet. */
  public ValueEncoder() {}

  private static long[] powersOfTen() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /**
   * {@code YYYY-MM-DD HH:MM:SS} in UTC.
   *
   * @param epochSecond from {@link #MIN_DATETIME} to {@link #MAX_DATETIME}
   */
  public int datetime(byte[] buffer, int at, long epochSecond) {
    long sinceMidnight = epochSecond - lastMidnight;
    if (sinceMidnight < 0 || sinceMidnight >= SECONDS_PER_DAY) {
      long day = Math.floorDiv(epochSecond, (long) SECONDS_PER_DAY);
      remember(LocalDate.ofEpochDay(day));
      lastMidnight = day * SECONDS_PER_DAY;
      sinceMidnight = epochSecond - lastMidnight;
    }
    int second = (int) sinceMidnight;
    int minute = second / 60;
    int hour = minute / 60;
    Words.put(buffer, at, lastYearAndMonth);
    Words.put(buffer, at + LENGTH_TO_DAY, lastDay);
    Words.put(
        buffer,
        at + LENGTH_TO_TIME,
        COLONS
            | twoDigits(hour)
            | twoDigits(minute - hour * 60) << 24
            | twoDigits(second - minute * 60) << 48);
    return at + LENGTH_TO_TIME + LENGTH_OF_TIME;
  }

  private void remember(LocalDate date) {
    int year = date.getYear();
    lastYearAndMonth =
        twoDigits(year / 100)
            | twoDigits(year % 100) << 16
            | (long) '-' << 32
            | twoDigits(date.getMonthValue()) << 40
            | (long) '-' << 56;
    lastDay = twoDigits(date.getDayOfMonth()) | (long) ' ' << 16;
  }

  /** Two digits as they stand in a word: the tens first, in its lowest bits. */
  private static long twoDigits(int number) {
    int tens = (number * 103) >>> 10; // number / 10, for 0 to 99
    return TWO_ZEROS | tens | (number - tens * 10) << 8;
  }

  /** A whole number, with a {@code -} in front where it is negative. */
  public static int number(byte[] buffer, int at, long number) {
    if (number >= 0) {
      return digits(buffer, at, number);
    }
    buffer[at] = '-';
    if (number == Long.MIN_VALUE) { // its negation is no long
      return lastDigits(buffer, digits(buffer, at + 1, -(number / 10)), -(number % 10), 1);
    }
    return digits(buffer, at + 1, -number);
  }

  private static int digits(byte[] buffer, int at, long number) {
    if (number < HUNDRED_MILLION) {
      long word = eightDigits((int) number);
      int zeros = Math.min(Long.numberOfTrailingZeros(word) >>> 3, 7); // in front
      Words.put(buffer, at, (word | EIGHT_ZEROS) >>> (zeros << 3));
      return at + 8 - zeros;
    }
    long rest = number / HUNDRED_MILLION;
    return lastDigits(buffer, digits(buffer, at, rest), number - rest * HUNDRED_MILLION, 8);
  }

  /** The last 1 to 8 digits of a number that has no more, zeros in front among them. */
  private static int lastDigits(byte[] buffer, int at, long number, int count) {
    Words.put(buffer, at, (eightDigits((int) number) | EIGHT_ZEROS) >>> ((8 - count) << 3));
    return at + count;
  }

  /**
   * The values of eight digits, one in each byte of a word, the first in the lowest: halved into
   * two times four digits, these into four times two, these into eight.
   */
  private static long eightDigits(int number) {
    long fours = number / 10_000 | (long) (number % 10_000) << 32;
    long hundreds = ((fours * 10_486) >>> 20) & 0x7F_0000_007FL; // of each, divided by 100
    long twos = hundreds | (fours - hundreds * 100) << 16;
    long tens = ((twos * 103) >>> 10) & 0x000F_000F_000F_000FL; // of each, divided by 10
    return tens | (twos - tens * 10) << 8;
  }

  /**
   * A number in the form of E.164.
   *
   * @param digits country code and national number, not negative
   */
  public static int e164(byte[] buffer, int at, long digits) {
    buffer[at] = '+';
    return digits(buffer, at + 1, digits);
  }

  /** A price in cents, with just the decimals that it has. */
  public static int price(byte[] buffer, int at, Price price) {
    long unscaled = price.unscaledCents();
    int scale = price.scale();
    if (scale == 0) {
      return number(buffer, at, unscaled);
    }
    int start = at;
    if (unscaled < 0) {
      buffer[start++] = '-';
    }
    long amount = Math.abs(unscaled);
    if (scale == 2) { // as on the wire
      long whole = amount / 100;
      return decimals(buffer, digits(buffer, start, whole), amount - whole * 100, 2);
    }
    long one = POWERS_OF_TEN[scale];
    return decimals(buffer, digits(buffer, start, amount / one), amount % one, scale);
  }

  private static int decimals(byte[] buffer, int at, long number, int count) {
    buffer[at] = '.';
    int next = at + 1;
    long rest = number;
    for (int left = count; left > 8; left -= 8) {
      long unit = POWERS_OF_TEN[left - 8];
      next = lastDigits(buffer, next, rest / unit, 8);
      rest %= unit;
    }
    return lastDigits(buffer, next, rest, ((count - 1) & 7) + 1);
  }
}

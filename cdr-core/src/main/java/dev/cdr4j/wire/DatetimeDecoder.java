package dev.cdr4j.wire;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Decodes classic datetimes from bytes, three words each, and remembers the last day: neighbours in
 * an export mostly share it.
 */
final class DatetimeDecoder {
  /** What {@link #decode} answers where the bytes are not a datetime of the calendar. */
  static final long NONE = Long.MIN_VALUE;

  static final int LENGTH = 19;

  private static final long TIME_SHAPE = 0x30303A30303A3030L; // 00:00:00
  private static final long TIME_LIMITS =
      0x767A7F767A7F767DL; // 0x7F less each place's largest digit
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long DAY_AND_BLANK = 0xFFFFFFL;
  private static final int SECONDS_PER_DAY = 86_400;

  private long lastYearAndMonth;
  private long lastDay = -1; // no three bytes are that
  private long lastMidnight;

  /** Seconds since 1970 of the 19 bytes from {@code from} on, or {@link #NONE}. */
  long decode(byte[] buffer, int from) {
    long time = Words.get(buffer, from + 11) ^ TIME_SHAPE;
    if ((((time + TIME_LIMITS) | time) & HIGH_BITS) != 0) {
      return NONE;
    }
    long hour = (time & 0xF) * 10 + (time >>> 8 & 0xF);
    if (hour > 23) {
      return NONE;
    }
    long minute = (time >>> 24 & 0xF) * 10 + (time >>> 32 & 0xF);
    long second = (time >>> 48 & 0xF) * 10 + (time >>> 56);
    long yearAndMonth = Words.get(buffer, from);
    long day = Words.get(buffer, from + 8) & DAY_AND_BLANK;
    if ((yearAndMonth != lastYearAndMonth || day != lastDay)
        && !decodeDay(buffer, from, yearAndMonth, day)) {
      return NONE;
    }
    return lastMidnight + hour * 3600 + minute * 60 + second;
  }

  private boolean decodeDay(byte[] buffer, int from, long yearAndMonth, long day) {
    int century = twoDigits(buffer, from);
    int yearOfCentury = twoDigits(buffer, from + 2);
    int month = twoDigits(buffer, from + 5);
    int dayOfMonth = twoDigits(buffer, from + 8);
    if ((century | yearOfCentury | month | dayOfMonth) < 0
        || buffer[from + 4] != '-'
        || buffer[from + 7] != '-'
        || buffer[from + 10] != ' ') {
      return false;
    }
    int year = century * 100 + yearOfCentury;
    if (month < 1 || month > 12 || !YearMonth.of(year, month).isValidDay(dayOfMonth)) {
      return false;
    }
    lastYearAndMonth = yearAndMonth;
    lastDay = day;
    lastMidnight = LocalDate.of(year, month, dayOfMonth).toEpochDay() * SECONDS_PER_DAY;
    return true;
  }

  private static int twoDigits(byte[] buffer, int index) {
    int tens = buffer[index] - '0';
    int ones = buffer[index + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }
}

package dev.cdr4j.benchmarks.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The datetime of the wire, {@code YYYY-MM-DD HH:MM:SS} in UTC: by a formatter, as documentation
 * has it, and by hand, as those write it who are after speed.
 */
public final class WireTime {
  public static final String PATTERN = "uuuu-MM-dd HH:mm:ss";

  /** What most would use. */
  public static final DateTimeFormatter FORMATTER =
      DateTimeFormatter.ofPattern(PATTERN, Locale.ROOT).withZone(ZoneOffset.UTC);

  public static final int LENGTH = 19;

  private static final int SECONDS_A_DAY = 86_400;
  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private WireTime() {}

  /** Parses by hand; about a tenth of the time that the formatter takes. */
  public static Instant parse(String text) {
    if (text.length() != LENGTH
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != ' '
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      throw new IllegalArgumentException("not a datetime: " + text);
    }
    int year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
    long day = LocalDate.of(year, twoDigits(text, 5), twoDigits(text, 8)).toEpochDay();
    int second = secondOfDay(twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17));
    return Instant.ofEpochSecond(day * SECONDS_A_DAY + second);
  }

  static int secondOfDay(int hour, int minute, int second) {
    if (hour > 23 || minute > 59 || second > 59) {
      throw new IllegalArgumentException("not a time of day");
    }
    return (hour * 60 + minute) * 60 + second;
  }

  private static int twoDigits(String text, int at) {
    return digit(text.charAt(at)) * 10 + digit(text.charAt(at + 1));
  }

  static int digit(char c) {
    int digit = c - '0';
    if (digit < 0 || digit > 9) {
      throw new IllegalArgumentException("not a digit: " + c);
    }
    return digit;
  }

  /** Formats by hand. */
  public static String format(Instant time) {
    byte[] text = new byte[LENGTH];
    write(time, text, 0);
    return new String(text, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  /** Writes the ASCII characters of a time into a buffer. */
  public static void write(Instant time, byte[] buffer, int at) {
    long seconds = time.getEpochSecond();
    if (seconds < FIRST || seconds > LAST || time.getNano() != 0) {
      throw new IllegalArgumentException("the wire cannot carry " + time);
    }
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(seconds, (long) SECONDS_A_DAY));
    int second = Math.floorMod(seconds, SECONDS_A_DAY);
    twoDigits(day.getYear() / 100, buffer, at);
    twoDigits(day.getYear() % 100, buffer, at + 2);
    buffer[at + 4] = '-';
    twoDigits(day.getMonthValue(), buffer, at + 5);
    buffer[at + 7] = '-';
    twoDigits(day.getDayOfMonth(), buffer, at + 8);
    buffer[at + 10] = ' ';
    twoDigits(second / 3600, buffer, at + 11);
    buffer[at + 13] = ':';
    twoDigits(second / 60 % 60, buffer, at + 14);
    buffer[at + 16] = ':';
    twoDigits(second % 60, buffer, at + 17);
  }

  private static void twoDigits(int number, byte[] buffer, int at) {
    buffer[at] = (byte) ('0' + number / 10);
    buffer[at + 1] = (byte) ('0' + number % 10);
  }
}

package dev.cdr4j.benchmarks.csv;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** Decodes values from characters by hand, with the checks that the wire asks for. */
final class FieldDecoder {
  private static final int SECONDS_A_DAY = 86_400;
  private static final int MOST_DIGITS = 18;
  private static final int SLOTS = 128;
  private static final char[] NOTHING = {};

  private final char[][] characters;
  private final String[] texts;
  private int lastDate = -1;
  private long lastMidnight;
  private int priceScale;

  /** Decodes records with so many fields. */
  FieldDecoder(int fields) {
    characters = new char[fields * SLOTS][];
    texts = new String[fields * SLOTS];
    Arrays.fill(characters, NOTHING);
    Arrays.fill(texts, "");
  }

  /**
   * A text that recurs in a field: the same String as before, if it is still known. Where to look
   * is told by its length and three of its characters, as a hash of all takes longer than
   * comparing.
   */
  String recurring(int field, char[] buffer, int offset, int length) {
    int last = buffer[offset + length - 1];
    int middle = buffer[offset + length / 2];
    int hash = (last * 31 + middle) * 31 + buffer[offset] + 7 * length;
    int slot = field * SLOTS + ((hash ^ (hash >>> 7)) & (SLOTS - 1));
    char[] known = characters[slot];
    if (known.length == length
        && Arrays.equals(known, 0, length, buffer, offset, offset + length)) {
      return texts[slot];
    }
    characters[slot] = Arrays.copyOfRange(buffer, offset, offset + length);
    texts[slot] = new String(buffer, offset, length);
    return texts[slot];
  }

  /** A datetime. The midnight of its day is computed once a day, as records come in order. */
  Instant time(char[] buffer, int offset, int length) {
    if (length != 19
        || buffer[offset + 4] != '-'
        || buffer[offset + 7] != '-'
        || buffer[offset + 10] != ' '
        || buffer[offset + 13] != ':'
        || buffer[offset + 16] != ':') {
      throw invalid("datetime", buffer, offset, length);
    }
    int year = twoDigits(buffer, offset) * 100 + twoDigits(buffer, offset + 2);
    int month = twoDigits(buffer, offset + 5);
    int day = twoDigits(buffer, offset + 8);
    int hour = twoDigits(buffer, offset + 11);
    int minute = twoDigits(buffer, offset + 14);
    int second = twoDigits(buffer, offset + 17);
    if (hour > 23 || minute > 59 || second > 59) {
      throw invalid("datetime", buffer, offset, length);
    }
    return Instant.ofEpochSecond(midnight(year, month, day) + (hour * 60L + minute) * 60 + second);
  }

  private long midnight(int year, int month, int day) {
    int date = (year * 100 + month) * 100 + day;
    if (date != lastDate) {
      lastMidnight = LocalDate.of(year, month, day).toEpochDay() * SECONDS_A_DAY;
      lastDate = date;
    }
    return lastMidnight;
  }

  private static int twoDigits(char[] buffer, int at) {
    int tens = buffer[at] - '0';
    int ones = buffer[at + 1] - '0';
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
      throw invalid("number", buffer, at, 2);
    }
    return tens * 10 + ones;
  }

  /** A whole number of seconds. */
  int seconds(char[] buffer, int offset, int length) {
    int from = buffer[offset] == '-' ? 1 : 0;
    long number = 0;
    for (int i = from; i < length; i++) {
      int digit = buffer[offset + i] - '0';
      if (digit < 0 || digit > 9 || i > MOST_DIGITS) {
        throw invalid("number", buffer, offset, length);
      }
      number = number * 10 + digit;
    }
    if (length == from) {
      throw invalid("number", buffer, offset, length);
    }
    return Math.toIntExact(from == 0 ? number : -number);
  }

  /** A decimal number with a point. */
  BigDecimal price(char[] buffer, int offset, int length) {
    return BigDecimal.valueOf(unscaledPrice(buffer, offset, length), priceScale);
  }

  /** The digits of a price, without its point. */
  long unscaledPrice(char[] buffer, int offset, int length) {
    int from = buffer[offset] == '-' ? 1 : 0;
    int point = -1;
    long number = 0;
    if (length == from || length > MOST_DIGITS || buffer[offset + length - 1] == '.') {
      throw invalid("price", buffer, offset, length);
    }
    for (int i = from; i < length; i++) {
      int digit = buffer[offset + i] - '0';
      if (digit >= 0 && digit <= 9) {
        number = number * 10 + digit;
      } else if (buffer[offset + i] == '.' && point < 0 && i > from) {
        point = i;
      } else {
        throw invalid("price", buffer, offset, length);
      }
    }
    priceScale = point < 0 ? 0 : length - 1 - point;
    return from == 0 ? number : -number;
  }

  /** How many of the digits of the last price stand behind its point. */
  int priceScale() {
    return priceScale;
  }

  private static IllegalArgumentException invalid(
      String what, char[] buffer, int offset, int length) {
    return new IllegalArgumentException(
        "not a " + what + ": " + new String(buffer, offset, length));
  }
}

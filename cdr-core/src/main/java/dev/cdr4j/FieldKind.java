package dev.cdr4j;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What sort of value a wire field holds, and in which unit. */
public enum FieldKind {
  /** An opaque id, most often a number. A {@link String}. */
  ID("id", ""),
  /** Any text. A {@link String}. */
  TEXT("text", ""),
  /** An opaque object id of letters and digits. A {@link String}. */
  HASH("hash", ""),
  /** One of an open list of words. A {@link Token}. */
  TOKEN("token", ""),
  /** A {@link PhoneNumber}. */
  PHONE_NUMBER("phone number", "E.164"),
  /** A {@link CountryCode}. */
  COUNTRY("country", "ISO 3166-1 alpha-2"),
  /** {@code YYYY-MM-DD HH:MM:SS} in UTC. An {@link Instant}. */
  DATETIME("datetime", "UTC"),
  /**
   * A whole number of seconds. A {@link Duration}; leading zeros and the sign of a zero are not
   * kept.
   */
  SECONDS("seconds", "s"),
  /**
   * A decimal number of cents. A {@link Price}; leading zeros and the sign of a zero are not kept.
   */
  PRICE("price", "cents"),
  /** A code of one of the tables, which is a number if it is a known one. A {@link Token}. */
  CODE("code", "");

  private static final String ZERO_DATE = "0000-00-00 00:00:00";
  private static final String DATETIME_SHAPE = "dddd-dd-dd dd:dd:dd";
  private static final Instant FIRST_DATETIME = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant AFTER_LAST_DATETIME = Instant.parse("+10000-01-01T00:00:00Z");
  private static final DateTimeFormatter CLASSIC_DATETIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final String label;
  private final String unit;

  FieldKind(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  /** The unit or the standard in which the value is given, or empty text where there is none. */
  public String unit() {
    return unit;
  }

  /** The instant that a classic datetime names, or null for the zero date, which means none. */
  static @Nullable Instant parseDatetime(String text) {
    if (text.equals(ZERO_DATE)) {
      return null;
    }
    if (!hasShape(text)) {
      throw new IllegalArgumentException("text must be a datetime, YYYY-MM-DD HH:MM:SS");
    }
    try {
      return LocalDateTime.of(
              twoDigits(text, 0) * 100 + twoDigits(text, 2),
              twoDigits(text, 5),
              twoDigits(text, 8),
              twoDigits(text, 11),
              twoDigits(text, 14),
              twoDigits(text, 17))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("text must be a day of the calendar and a time of it", e);
    }
  }

  private static boolean hasShape(String text) {
    if (text.length() != DATETIME_SHAPE.length()) {
      return false;
    }
    for (int i = 0; i < DATETIME_SHAPE.length(); i++) {
      char c = text.charAt(i);
      char shape = DATETIME_SHAPE.charAt(i);
      if (shape == 'd' ? c < '0' || c > '9' : c != shape) {
        return false;
      }
    }
    return true;
  }

  private static int twoDigits(String text, int index) {
    return (text.charAt(index) - '0') * 10 + text.charAt(index + 1) - '0';
  }

  /** The classic datetime of an instant. */
  static String formatDatetime(Instant instant) {
    if (instant.isBefore(FIRST_DATETIME) || !instant.isBefore(AFTER_LAST_DATETIME)) {
      throw new ArithmeticException("the classic datetime has years from 0000 to 9999 alone");
    }
    OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
    if (time.getNano() != 0) {
      throw new ArithmeticException("the classic datetime has no fraction of a second");
    }
    return CLASSIC_DATETIME.format(time);
  }

  /** The duration that a whole number of seconds names. */
  static Duration parseSeconds(String text) {
    int first = text.startsWith("-") ? 1 : 0;
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw new IllegalArgumentException("text must be a whole number of seconds");
      }
    }
    if (text.length() == first) {
      throw new IllegalArgumentException("text must be a whole number of seconds");
    }
    try {
      long seconds = Long.parseLong(text);
      if (seconds != Long.MIN_VALUE) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException e) {
      // all digits, so the number is too large: said below
    }
    throw new ArithmeticException("a duration has at most " + Long.MAX_VALUE + " seconds");
  }

  /** The wire text of a duration. */
  static String formatSeconds(Duration duration) {
    if (duration.toNanosPart() != 0) {
      throw new ArithmeticException("a duration on the wire has no fraction of a second");
    }
    return Long.toString(duration.toSeconds());
  }

  /** The name of the kind as the documentation gives it, such as {@code phone number}. */
  @Override
  public String toString() {
    return label;
  }
}

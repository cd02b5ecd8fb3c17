package dev.cdr4j.rules;

import dev.cdr4j.CdrField;
import dev.cdr4j.FieldKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The text of a value as the wire has it, or would have it if it could carry it. */
final class FieldText {
  private static final DateTimeFormatter DATETIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

  private FieldText() {}

  static String of(CdrField field, Object value) {
    if (field.kind() == FieldKind.DATETIME) {
      Instant time = (Instant) value;
      return isClassic(time)
          ? DATETIME.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC))
          : time.toString();
    }
    if (field.kind() == FieldKind.SECONDS) {
      Duration duration = (Duration) value;
      return duration.toNanosPart() == 0
          ? Long.toString(duration.toSeconds())
          : duration.toString();
    }
    return value.toString();
  }

  private static boolean isClassic(Instant time) {
    return time.equals(time.truncatedTo(ChronoUnit.SECONDS))
        && !time.isBefore(FIRST)
        && time.isBefore(AFTER_LAST);
  }
}

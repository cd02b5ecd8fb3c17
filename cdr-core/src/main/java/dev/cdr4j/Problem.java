package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** One thing that is wrong with a record: why, where, and with which value. Immutable. */
public final class Problem {
  private final Reason reason;
  private final Location location;
  private final @Nullable CdrField field;
  private final @Nullable String rawValue;
  private final @Nullable String detail;

  private Problem(
      Reason reason,
      Location location,
      @Nullable CdrField field,
      @Nullable String rawValue,
      @Nullable String detail) {
    this.reason = requireNonNull(reason, "reason must not be null");
    this.location = requireNonNull(location, "location must not be null");
    this.field = field;
    this.rawValue = rawValue;
    this.detail = detail;
  }

  /**
   * A problem of a record as a whole.
   *
   * @param detail what there is to say beyond the reason, or null; it must hold nothing personal
   */
  public static Problem ofRecord(Reason reason, Location location, @Nullable String detail) {
    return new Problem(reason, location, null, null, detail);
  }

  /**
   * A problem of one value.
   *
   * @param field the field that it belongs to, or null where the table has none for it
   * @param rawValue the value's exact text, or null where there is none
   * @param detail what there is to say beyond the reason, or null; it must hold nothing personal
   */
  public static Problem ofValue(
      Reason reason,
      Location location,
      @Nullable CdrField field,
      @Nullable String rawValue,
      @Nullable String detail) {
    return new Problem(reason, location, field, rawValue, detail);
  }

  /** The same, at a place that is moved by a number of records and lines. */
  Problem movedBy(long records, long lines) {
    return new Problem(reason, location.movedBy(records, lines), field, rawValue, detail);
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Where. */
  public Location location() {
    return location;
  }

  /** The field of the value, or null where the problem is not one of a field of the table. */
  public @Nullable CdrField field() {
    return field;
  }

  /** The value's exact text, unmasked, or null where the problem is not one of a value. */
  public @Nullable String rawValue() {
    return rawValue;
  }

  /**
   * The value as logs may show it, between quotes: masked where it is personal or may be, with
   * control characters escaped; null where the problem is not one of a value.
   */
  public @Nullable String maskedValue() {
    return rawValue == null
        ? null
        : Masking.rawValue(field == null || field.isPersonal(), rawValue);
  }

  /**
   * One sentence that says what is wrong, without the place; what is personal is masked. A path or
   * a column's name is shown as {@link Location#toString()} does.
   */
  public String message() {
    StringBuilder text = new StringBuilder();
    String name = location.path() == null && field != null ? field.wireName() : location.path();
    if (name != null) {
      text.append(Masking.path(name)).append(reason.isMalformed() ? ": " : " ");
    } else if (reason.isOfValue()) {
      text.append("a value ");
    }
    text.append(reason.text());
    if (detail != null) {
      text.append(": ").append(Masking.escape(detail));
    }
    if (rawValue != null) {
      text.append(": ").append(maskedValue());
    }
    return text.toString();
  }

  /** The place and the message. */
  @Override
  public String toString() {
    return location + ": " + message();
  }
}

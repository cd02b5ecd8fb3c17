package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A number as the platform wrote it: in the international form of E.164 ({@code +} and the country
 * code), or whatever else real feeds hold, such as a short code, the name of a withheld caller or a
 * SIP address.
 *
 * <p>Any non-empty text is a phone number here, and keeps its exact spelling: {@link #of} and
 * {@link #toString} are one canonical pair. {@link #isE164()} tells the well-formed ones.
 * Immutable; equal where the texts are equal.
 */
public final class PhoneNumber {
  private static final int MAX_E164_DIGITS = 15;
  private static final long MIN_E164 = 10;
  private static final long MAX_E164 = 999_999_999_999_999L;

  /** The digits of an E.164 number, which is most of them, or 0: half the memory of a text. */
  private final long digits;

  /** The exact text of any other number, else null. */
  private final @Nullable String text;

  private PhoneNumber(long digits, @Nullable String text) {
    this.digits = digits;
    this.text = text;
  }

  /**
   * The number that a text spells.
   *
   * @throws IllegalArgumentException if the text is empty
   */
  public static PhoneNumber of(String text) {
    requireNonNull(text, "text must not be null");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("text must not be empty");
    }
    long digits = parseE164(text);
    return digits != 0 ? new PhoneNumber(digits, null) : new PhoneNumber(0, text);
  }

  /**
   * The E.164 number with these digits: {@code ofE164Digits(33678912345L)} is {@code +33678912345}.
   *
   * @param digits country code and national number, 2 to 15 digits
   * @throws IllegalArgumentException if there are fewer or more digits
   */
  public static PhoneNumber ofE164Digits(long digits) {
    if (digits < MIN_E164 || digits > MAX_E164) {
      throw new IllegalArgumentException("digits must be 2 to 15 digits, the first not 0");
    }
    return new PhoneNumber(digits, null);
  }

  private static long parseE164(String text) {
    int length = text.length();
    if (length < 3 || length > MAX_E164_DIGITS + 1 || text.charAt(0) != '+') {
      return 0;
    }
    if (text.charAt(1) == '0') {
      return 0;
    }
    long value = 0;
    for (int i = 1; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /**
   * Whether this has the international form of ITU-T E.164: {@code +}, then 2 to 15 digits of which
   * the first is not 0. It says nothing about whether such a number is in service.
   */
  public boolean isE164() {
    return text == null;
  }

  /** The digits of an E.164 number, without the {@code +}; empty for any other. */
  public OptionalLong e164Digits() {
    return text == null ? OptionalLong.of(digits) : OptionalLong.empty();
  }

  /**
   * The number with all but its first and last few characters hidden, for logs: {@code
   * +33*******45}.
   */
  public String masked() {
    return Masking.number(toString());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof PhoneNumber that
            && digits == that.digits
            && (text == null ? that.text == null : text.equals(that.text)));
  }

  @Override
  public int hashCode() {
    return text == null ? Long.hashCode(digits * 0x9E3779B97F4A7C15L) : text.hashCode();
  }

  /** The exact text of the number, unmasked. */
  @Override
  public String toString() {
    return text == null ? "+" + digits : text;
  }
}

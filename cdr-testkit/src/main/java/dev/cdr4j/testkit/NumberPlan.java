package dev.cdr4j.testkit;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.CountryCode;
import dev.cdr4j.NumberType;
import dev.cdr4j.PhoneNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of one type in one country, from which made-up traffic takes its own. Immutable.
 *
 * <p>The ready-made ones are valid by Google's libphonenumber, and come from ranges that a country
 * reserves for fiction or tests, where it has any that libphonenumber accepts; elsewhere they are
 * runs of zeros, which hardly anybody has. Do not dial them.
 */
public final class NumberPlan {
  private final CountryCode country;
  private final NumberType type;
  private final boolean fictional;
  private final List<NumberRange> ranges;
  private final long size;

  NumberPlan(CountryCode country, NumberType type, List<NumberRange> ranges, boolean fictional) {
    this.country = country;
    this.type = type;
    this.fictional = fictional;
    this.ranges = List.copyOf(ranges);
    size = ranges.stream().mapToLong(NumberRange::size).sum();
  }

  /** All that are ready-made, in a fixed order. Unmodifiable. */
  public static List<NumberPlan> all() {
    return ReadyMade.NUMBER_PLANS;
  }

  /**
   * One that is ready-made.
   *
   * @throws IllegalArgumentException if there is none of that type for the country
   */
  public static NumberPlan of(CountryCode country, NumberType type) {
    return Route.of(country, type).numberPlan();
  }

  /**
   * One of your own.
   *
   * @param patterns numbers in E.164 with {@code #} for any digit, such as {@code +44113496####};
   *     the first digit cannot be any, and there may be no more than 15
   * @throws IllegalArgumentException if there is no pattern, or one is not such a number
   */
  public static NumberPlan of(CountryCode country, NumberType type, String... patterns) {
    requireNonNull(country, "country must not be null");
    requireNonNull(type, "type must not be null");
    requireNonNull(patterns, "patterns must not be null");
    if (patterns.length == 0) {
      throw new IllegalArgumentException("patterns must not be empty");
    }
    List<NumberRange> ranges = Arrays.stream(patterns).map(NumberRange::parse).toList();
    return new NumberPlan(country, type, ranges, false);
  }

  /** The country of the numbers. */
  public CountryCode country() {
    return country;
  }

  /** The type of the numbers. */
  public NumberType type() {
    return type;
  }

  /** Whether all numbers are reserved for fiction or tests. False for one of your own. */
  public boolean isFictional() {
    return fictional;
  }

  /** How many numbers there are. */
  public long size() {
    return size;
  }

  /**
   * One of the numbers.
   *
   * @throws IndexOutOfBoundsException if the index is not from 0 to the size, exclusive
   */
  public PhoneNumber number(long index) {
    long rest = Objects.checkIndex(index, size);
    for (NumberRange range : ranges) {
      if (rest < range.size()) {
        return PhoneNumber.ofE164Digits(range.digits(rest));
      }
      rest -= range.size();
    }
    throw new IllegalStateException("the ranges must be as many numbers as the plan");
  }

  /** Whether a number is one of these. */
  public boolean contains(PhoneNumber number) {
    requireNonNull(number, "number must not be null");
    return number.isE164() && ranges.stream().anyMatch(range -> range.contains(number.toString()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof NumberPlan that
            && country.equals(that.country)
            && type.equals(that.type)
            && fictional == that.fictional
            && ranges.equals(that.ranges));
  }

  @Override
  public int hashCode() {
    return Objects.hash(country, type, fictional, ranges);
  }

  /** The country, the type and the patterns. */
  @Override
  public String toString() {
    return country + " " + type + " " + ranges;
  }
}

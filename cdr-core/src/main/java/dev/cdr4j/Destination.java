package dev.cdr4j;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom an outbound call dialled. Every part of it is optional. Immutable; value equality.
 *
 * <p>The name under which the call is billed is {@link Billing#costLabel()}.
 */
public final class Destination {
  /** A destination of which nothing is known. */
  public static final Destination UNKNOWN = new Builder().build();

  private final @Nullable PhoneNumber number;
  private final @Nullable CountryCode countryCode;
  private final @Nullable NumberType numberType;

  Destination(
      @Nullable PhoneNumber number,
      @Nullable CountryCode countryCode,
      @Nullable NumberType numberType) {
    this.number = number;
    this.countryCode = countryCode;
    this.numberType = numberType;
  }

  /** A builder of a destination of which nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** The dialled number, or null. On the wire: {@code number}. */
  public @Nullable PhoneNumber number() {
    return number;
  }

  /** The country of the dialled number, or null. On the wire: {@code number_country_code}. */
  public @Nullable CountryCode countryCode() {
    return countryCode;
  }

  /** The type of the dialled number, or null. On the wire: {@code number_type}. */
  public @Nullable NumberType numberType() {
    return numberType;
  }

  /** A builder that starts from this destination. */
  public Builder toBuilder() {
    return new Builder().number(number).countryCode(countryCode).numberType(numberType);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Destination that
            && Objects.equals(number, that.number)
            && Objects.equals(countryCode, that.countryCode)
            && Objects.equals(numberType, that.numberType));
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, countryCode, numberType);
  }

  /** The parts that are there, with the number masked. */
  @Override
  public String toString() {
    return new Description("Destination")
        .addMasked("number", number)
        .add("countryCode", countryCode)
        .add("numberType", numberType)
        .toString();
  }

  /** Builds a {@link Destination}. May be used again after {@link #build()}. Not thread-safe. */
  public static final class Builder {
    private @Nullable PhoneNumber number;
    private @Nullable CountryCode countryCode;
    private @Nullable NumberType numberType;

    private Builder() {}

    /** Sets the dialled number; null: none. */
    public Builder number(@Nullable PhoneNumber number) {
      this.number = number;
      return this;
    }

    /** Sets the country of the number; null: none. */
    public Builder countryCode(@Nullable CountryCode countryCode) {
      this.countryCode = countryCode;
      return this;
    }

    /** Sets the type of the number; null: none. */
    public Builder numberType(@Nullable NumberType numberType) {
      this.numberType = numberType;
      return this;
    }

    /** The destination that was described. */
    public Destination build() {
      return new Destination(number, countryCode, numberType);
    }
  }
}

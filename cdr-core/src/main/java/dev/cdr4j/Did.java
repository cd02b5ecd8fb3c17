package dev.cdr4j;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The direct inward dialling number (DID) on which an inbound call arrived: a number that the
 * customer rents from the platform. Both parts are optional. Immutable; value equality.
 */
public final class Did {
  /** A DID of which nothing is known. */
  public static final Did UNKNOWN = new Builder().build();

  private final @Nullable String hash;
  private final @Nullable PhoneNumber number;

  Did(@Nullable String hash, @Nullable PhoneNumber number) {
    this.hash = hash;
    this.number = number;
  }

  /** A builder of a DID of which nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** The DID's object id, or null. On the wire: {@code did_hash}. */
  public @Nullable String hash() {
    return hash;
  }

  /** The DID's number, or null. On the wire: {@code did_intl_number}. */
  public @Nullable PhoneNumber number() {
    return number;
  }

  /** A builder that starts from this DID. */
  public Builder toBuilder() {
    return new Builder().hash(hash).number(number);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Did that
            && Objects.equals(hash, that.hash)
            && Objects.equals(number, that.number));
  }

  @Override
  public int hashCode() {
    return Objects.hash(hash, number);
  }

  /** The parts that are there, with the number masked. */
  @Override
  public String toString() {
    return new Description("Did").add("hash", hash).addMasked("number", number).toString();
  }

  /** Builds a {@link Did}. May be used again after {@link #build()}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String hash;
    private @Nullable PhoneNumber number;

    private Builder() {}

    /** Sets the object id; null or empty: none. */
    public Builder hash(@Nullable String hash) {
      this.hash = Texts.emptyToNull(hash);
      return this;
    }

    /** Sets the number; null: none. */
    public Builder number(@Nullable PhoneNumber number) {
      this.number = number;
      return this;
    }

    /** The DID that was described. */
    public Did build() {
      return new Did(hash, number);
    }
  }
}

package dev.cdr4j;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who called: the calling line identification (CLI). Every part of it is optional, since a caller
 * may withhold it and a network may drop it. Immutable; value equality.
 */
public final class Caller {
  /** A caller of whom nothing is known. */
  public static final Caller UNKNOWN = new Builder().build();

  private final @Nullable PhoneNumber number;
  private final @Nullable String name;
  private final @Nullable CliPresentation presentation;
  private final @Nullable CountryCode countryCode;
  private final @Nullable NumberType numberType;

  Caller(
      @Nullable PhoneNumber number,
      @Nullable String name,
      @Nullable CliPresentation presentation,
      @Nullable CountryCode countryCode,
      @Nullable NumberType numberType) {
    this.number = number;
    this.name = name;
    this.presentation = presentation;
    this.countryCode = countryCode;
    this.numberType = numberType;
  }

  /** A builder of a caller of whom nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** The CLI number, or null where the call has none. On the wire: {@code cli_number}. */
  public @Nullable PhoneNumber number() {
    return number;
  }

  /** The CLI name, or null where the call has none. On the wire: {@code cli_name}. */
  public @Nullable String name() {
    return name;
  }

  /** Whether the CLI was shown to the callee, or null. On the wire: {@code cli_pres}. */
  public @Nullable CliPresentation presentation() {
    return presentation;
  }

  /** The country of the CLI number, or null. On the wire: {@code cli_country_code}. */
  public @Nullable CountryCode countryCode() {
    return countryCode;
  }

  /** The type of the CLI number, or null. On the wire: {@code cli_number_type}. */
  public @Nullable NumberType numberType() {
    return numberType;
  }

  /** A builder that starts from this caller. */
  public Builder toBuilder() {
    return new Builder()
        .number(number)
        .name(name)
        .presentation(presentation)
        .countryCode(countryCode)
        .numberType(numberType);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Caller that
            && Objects.equals(number, that.number)
            && Objects.equals(name, that.name)
            && Objects.equals(presentation, that.presentation)
            && Objects.equals(countryCode, that.countryCode)
            && Objects.equals(numberType, that.numberType));
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, name, presentation, countryCode, numberType);
  }

  /** The parts that are there, with number and name masked. */
  @Override
  public String toString() {
    return new Description("Caller")
        .addMasked("number", number)
        .addMasked("name", name)
        .add("presentation", presentation)
        .add("countryCode", countryCode)
        .add("numberType", numberType)
        .toString();
  }

  /** Builds a {@link Caller}. May be used again after {@link #build()}. Not thread-safe. */
  public static final class Builder {
    private @Nullable PhoneNumber number;
    private @Nullable String name;
    private @Nullable CliPresentation presentation;
    private @Nullable CountryCode countryCode;
    private @Nullable NumberType numberType;

    private Builder() {}

    /** Sets the CLI number; null: none. */
    public Builder number(@Nullable PhoneNumber number) {
      this.number = number;
      return this;
    }

    /** Sets the CLI name; null or empty: none. */
    public Builder name(@Nullable String name) {
      this.name = Texts.emptyToNull(name);
      return this;
    }

    /** Sets the CLI presentation; null: none. */
    public Builder presentation(@Nullable CliPresentation presentation) {
      this.presentation = presentation;
      return this;
    }

    /** Sets the country of the CLI number; null: none. */
    public Builder countryCode(@Nullable CountryCode countryCode) {
      this.countryCode = countryCode;
      return this;
    }

    /** Sets the type of the CLI number; null: none. */
    public Builder numberType(@Nullable NumberType numberType) {
      this.numberType = numberType;
      return this;
    }

    /** The caller that was described. */
    public Caller build() {
      return new Caller(number, name, presentation, countryCode, numberType);
    }
  }
}

package dev.cdr4j;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a call cost the customer, or earned them. Every part of it is optional. Immutable; value
 * equality.
 */
public final class Billing {
  /** A billing of which nothing is known. */
  public static final Billing UNKNOWN = new Builder().build();

  private final @Nullable String costLabel;
  private final @Nullable Price debit;
  private final @Nullable Price credit;

  Billing(@Nullable String costLabel, @Nullable Price debit, @Nullable Price credit) {
    this.costLabel = costLabel;
    this.debit = debit;
    this.credit = credit;
  }

  /** A builder of a billing of which nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The name of the billing destination, or null. On the wire: {@code billing_customer_cost_label}.
   */
  public @Nullable String costLabel() {
    return costLabel;
  }

  /** The debit, in cents, or null. On the wire: {@code billing_customer_debit_eur}. */
  public @Nullable Price debit() {
    return debit;
  }

  /** The credit, in cents, or null. On the wire: {@code billing_customer_credit_eur}. */
  public @Nullable Price credit() {
    return credit;
  }

  /** A builder that starts from this billing. */
  public Builder toBuilder() {
    return new Builder().costLabel(costLabel).debit(debit).credit(credit);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Billing that
            && Objects.equals(costLabel, that.costLabel)
            && Objects.equals(debit, that.debit)
            && Objects.equals(credit, that.credit));
  }

  @Override
  public int hashCode() {
    return Objects.hash(costLabel, debit, credit);
  }

  /** The parts that are there, the prices in cents. */
  @Override
  public String toString() {
    return new Description("Billing")
        .add("costLabel", costLabel)
        .add("debit", debit)
        .add("credit", credit)
        .toString();
  }

  /** Builds a {@link Billing}. May be used again after {@link #build()}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String costLabel;
    private @Nullable Price debit;
    private @Nullable Price credit;

    private Builder() {}

    /** Sets the name of the billing destination; null or empty: none. */
    public Builder costLabel(@Nullable String costLabel) {
      this.costLabel = Texts.emptyToNull(costLabel);
      return this;
    }

    /** Sets the debit; null: none. */
    public Builder debit(@Nullable Price debit) {
      this.debit = debit;
      return this;
    }

    /** Sets the credit; null: none. */
    public Builder credit(@Nullable Price credit) {
      this.credit = credit;
      return this;
    }

    /** The billing that was described. */
    public Billing build() {
      return new Billing(costLabel, debit, credit);
    }
  }
}

package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The record of a call that arrived on one of the customer's DIDs. Immutable. */
public final class InboundCdr extends Cdr {
  private final Did did;

  private InboundCdr(Builder builder) {
    super(builder);
    did = builder.did;
  }

  InboundCdr(
      long callNumber,
      @Nullable String callText,
      Timing timing,
      Caller caller,
      Release release,
      Billing billing,
      VoiceApp voiceApp,
      @Nullable String customerField,
      Map<String, Extra> extras,
      Did did) {
    super(callNumber, callText, timing, caller, release, billing, voiceApp, customerField, extras);
    this.did = did;
  }

  /** A builder of an inbound record of which nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Direction direction() {
    return Direction.INBOUND;
  }

  /** The DID on which the call arrived. */
  public Did did() {
    return did;
  }

  @Override
  public Builder toBuilder() {
    return new Builder().startFrom(this).did(did);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof InboundCdr that && equalsShared(that) && did.equals(that.did));
  }

  @Override
  public int hashCode() {
    return 31 * hashShared() + did.hashCode();
  }

  /** The record for logs: numbers, names and the customer's own values are masked. */
  @Override
  public String toString() {
    return describe("InboundCdr").add("did", did).toString();
  }

  /** Builds an {@link InboundCdr}. */
  public static final class Builder extends Cdr.Builder<Builder> {
    private Did did = Did.UNKNOWN;

    private Builder() {
      super(Direction.INBOUND);
    }

    @Override
    Builder self() {
      return this;
    }

    /** Sets the DID on which the call arrived. */
    public Builder did(Did did) {
      this.did = requireNonNull(did, "did must not be null");
      return this;
    }

    /** Describes the DID on which the call arrived, starting from what is set so far. */
    public Builder did(Consumer<? super Did.Builder> description) {
      Did.Builder builder = did.toBuilder();
      requireNonNull(description, "description must not be null").accept(builder);
      return did(builder.build());
    }

    @Override
    public InboundCdr build() {
      return new InboundCdr(this);
    }
  }
}

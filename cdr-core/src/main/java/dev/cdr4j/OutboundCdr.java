package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The record of a call that the platform dialled. Immutable. */
public final class OutboundCdr extends Cdr {
  private final Destination destination;
  private final @Nullable DialStatus dialStatus;

  /** As those of the call's own id; both 0 and null where there is none. */
  private final long inboundCallNumber;

  private final @Nullable String inboundCallText;
  private final @Nullable InvalidNumberReason invalidNumber;

  private OutboundCdr(Builder builder) {
    super(builder);
    destination = builder.destination;
    dialStatus = builder.dialStatus;
    inboundCallNumber = builder.inboundCallId == null ? 0 : builder.inboundCallId.number();
    inboundCallText = builder.inboundCallId == null ? null : builder.inboundCallId.text();
    invalidNumber = builder.invalidNumber;
  }

  OutboundCdr(
      long callNumber,
      @Nullable String callText,
      Timing timing,
      Caller caller,
      Release release,
      Billing billing,
      VoiceApp voiceApp,
      @Nullable String customerField,
      Map<String, Extra> extras,
      Destination destination,
      @Nullable DialStatus dialStatus,
      long inboundCallNumber,
      @Nullable String inboundCallText,
      @Nullable InvalidNumberReason invalidNumber) {
    super(callNumber, callText, timing, caller, release, billing, voiceApp, customerField, extras);
    this.destination = destination;
    this.dialStatus = dialStatus;
    this.inboundCallNumber = inboundCallNumber;
    this.inboundCallText = inboundCallText;
    this.invalidNumber = invalidNumber;
  }

  /** A builder of an outbound record of which nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Direction direction() {
    return Direction.OUTBOUND;
  }

  /** Whom the call dialled. */
  public Destination destination() {
    return destination;
  }

  /** What came of the dialling, or null. On the wire: {@code dialstatus}. */
  public @Nullable DialStatus dialStatus() {
    return dialStatus;
  }

  /**
   * The id of the inbound call to which this call is a leg, or null where there is none. On the
   * wire: {@code callid_in}, where 0 means none too.
   */
  public @Nullable String inboundCallId() {
    return hasInboundCallId() ? CallId.toText(inboundCallNumber, inboundCallText) : null;
  }

  private boolean hasInboundCallId() {
    return inboundCallNumber != 0 || inboundCallText != null;
  }

  /**
   * The id of the inbound call as a number, where it is the canonical text of one of at most 18
   * digits. Empty where it is another text, or there is none.
   */
  public OptionalLong inboundCallIdNumber() {
    return inboundCallNumber != 0 ? OptionalLong.of(inboundCallNumber) : OptionalLong.empty();
  }

  /** Why the number will not be dialled again, or null. On the wire: {@code invalid_number}. */
  public @Nullable InvalidNumberReason invalidNumber() {
    return invalidNumber;
  }

  @Override
  public Builder toBuilder() {
    Builder builder = new Builder().startFrom(this);
    builder.destination = destination;
    builder.dialStatus = dialStatus;
    builder.inboundCallId =
        hasInboundCallId() ? CallId.of(inboundCallNumber, inboundCallText) : null;
    builder.invalidNumber = invalidNumber;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof OutboundCdr that
            && equalsShared(that)
            && destination.equals(that.destination)
            && Objects.equals(dialStatus, that.dialStatus)
            && inboundCallNumber == that.inboundCallNumber
            && Objects.equals(inboundCallText, that.inboundCallText)
            && Objects.equals(invalidNumber, that.invalidNumber));
  }

  @Override
  public int hashCode() {
    return 31 * hashShared()
        + Objects.hash(destination, dialStatus, inboundCallId(), invalidNumber);
  }

  /** The record for logs: numbers, names and the customer's own values are masked. */
  @Override
  public String toString() {
    return describe("OutboundCdr")
        .add("destination", destination)
        .add("dialStatus", dialStatus)
        .add("inboundCallId", inboundCallId())
        .add("invalidNumber", invalidNumber)
        .toString();
  }

  /** Builds an {@link OutboundCdr}. */
  public static final class Builder extends Cdr.Builder<Builder> {
    private Destination destination = Destination.UNKNOWN;
    private @Nullable DialStatus dialStatus;
    private @Nullable CallId inboundCallId;
    private @Nullable InvalidNumberReason invalidNumber;

    private Builder() {
      super(Direction.OUTBOUND);
    }

    @Override
    Builder self() {
      return this;
    }

    /** Sets whom the call dialled. */
    public Builder destination(Destination destination) {
      this.destination = requireNonNull(destination, "destination must not be null");
      return this;
    }

    /** Describes whom the call dialled, starting from what is set so far. */
    public Builder destination(Consumer<? super Destination.Builder> description) {
      Destination.Builder builder = destination.toBuilder();
      requireNonNull(description, "description must not be null").accept(builder);
      return destination(builder.build());
    }

    /** Sets what came of the dialling; null: not known. */
    public Builder dialStatus(@Nullable DialStatus dialStatus) {
      this.dialStatus = dialStatus;
      return this;
    }

    /** Sets the id of the inbound call that this is a leg of; null, empty or 0: none. */
    public Builder inboundCallId(@Nullable String callId) {
      inboundCallId =
          callId == null || callId.isEmpty() || callId.equals("0") ? null : CallId.of(callId);
      return this;
    }

    /**
     * Sets the id of the inbound call that this is a leg of, a number; 0: none.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder inboundCallId(long callId) {
      inboundCallId = callId == 0 ? null : CallId.of(callId);
      return this;
    }

    /** Sets why the number will not be dialled again; null: it may be. */
    public Builder invalidNumber(@Nullable InvalidNumberReason invalidNumber) {
      this.invalidNumber = invalidNumber;
      return this;
    }

    @Override
    public OutboundCdr build() {
      return new OutboundCdr(this);
    }
  }
}

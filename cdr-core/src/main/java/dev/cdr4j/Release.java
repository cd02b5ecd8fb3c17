package dev.cdr4j;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a call ended, and who ended it. Every part of it is optional. Immutable; value equality. */
public final class Release {
  /** A release of which nothing is known. */
  public static final Release UNKNOWN = new Builder().build();

  private final @Nullable HangupCause cause;
  private final @Nullable HangupSource source;
  private final @Nullable SipResponse sipResponse;

  Release(
      @Nullable HangupCause cause,
      @Nullable HangupSource source,
      @Nullable SipResponse sipResponse) {
    this.cause = cause;
    this.source = source;
    this.sipResponse = sipResponse;
  }

  /** A builder of a release of which nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** The ISDN (Q.850) cause of the hang-up, or null. On the wire: {@code hangupcause}. */
  public @Nullable HangupCause cause() {
    return cause;
  }

  /** Who hung up, or null. On the wire: {@code hangupsource}. */
  public @Nullable HangupSource source() {
    return source;
  }

  /** The SIP response that ended the call, or null. On the wire: {@code sip_response_code}. */
  public @Nullable SipResponse sipResponse() {
    return sipResponse;
  }

  /** A builder that starts from this release. */
  public Builder toBuilder() {
    return new Builder().cause(cause).source(source).sipResponse(sipResponse);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Release that
            && Objects.equals(cause, that.cause)
            && Objects.equals(source, that.source)
            && Objects.equals(sipResponse, that.sipResponse));
  }

  @Override
  public int hashCode() {
    return Objects.hash(cause, source, sipResponse);
  }

  @Override
  public String toString() {
    return new Description("Release")
        .add("cause", cause)
        .add("source", source)
        .add("sipResponse", sipResponse)
        .toString();
  }

  /** Builds a {@link Release}. May be used again after {@link #build()}. Not thread-safe. */
  public static final class Builder {
    private @Nullable HangupCause cause;
    private @Nullable HangupSource source;
    private @Nullable SipResponse sipResponse;

    private Builder() {}

    /** Sets the cause; null: none. */
    public Builder cause(@Nullable HangupCause cause) {
      this.cause = cause;
      return this;
    }

    /** Sets who hung up; null: none. */
    public Builder source(@Nullable HangupSource source) {
      this.source = source;
      return this;
    }

    /** Sets the SIP response; null: none. */
    public Builder sipResponse(@Nullable SipResponse sipResponse) {
      this.sipResponse = sipResponse;
      return this;
    }

    /** The release that was described. */
    public Release build() {
      return new Release(cause, source, sipResponse);
    }
  }
}

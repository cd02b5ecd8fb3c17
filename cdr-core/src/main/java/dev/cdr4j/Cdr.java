package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.wire.ModelConstructors;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A call detail record: what the platform wrote about one call, either an {@link InboundCdr} or an
 * {@link OutboundCdr}.
 *
 * <p>The flat fields of the wire are grouped into {@link #caller()}, {@link #timing()}, {@link
 * #release()}, {@link #billing()} and {@link #voiceApp()}. A group is never null; what the record
 * does not have is null within it. Immutable and thread-safe; records are equal where all of their
 * values are.
 *
 * <p>Sense is not judged here: a record holds what its source said, even where it contradicts
 * itself. Only a call id and a start must be there.
 */
public abstract sealed class Cdr permits InboundCdr, OutboundCdr {
  static {
    ModelConstructors.take(new Constructors());
  }

  private final long callNumber;
  private final @Nullable String callText;
  private final Caller caller;
  private final Timing timing;
  private final Release release;
  private final Billing billing;
  private final VoiceApp voiceApp;
  private final @Nullable String customerField;
  private final Map<String, Extra> extras;

  Cdr(Builder<?> builder) {
    if (builder.callId == null) {
      throw new IllegalStateException("callId must be set: a record without it cannot be");
    }
    if (builder.timing == null) {
      throw new IllegalStateException("start must be set: a call without it cannot be");
    }
    callNumber = builder.callId.number();
    callText = builder.callId.text();
    caller = builder.caller;
    timing = builder.timing;
    release = builder.release;
    billing = builder.billing;
    voiceApp = builder.voiceApp;
    customerField = builder.customerField;
    extras = builder.extras.freeze();
  }

  /** A record of its parts; the call id is a number, or its text where that is not null. */
  Cdr(
      long callNumber,
      @Nullable String callText,
      Timing timing,
      Caller caller,
      Release release,
      Billing billing,
      VoiceApp voiceApp,
      @Nullable String customerField,
      Map<String, Extra> extras) {
    this.callNumber = callNumber;
    this.callText = callText;
    this.caller = caller;
    this.timing = timing;
    this.release = release;
    this.billing = billing;
    this.voiceApp = voiceApp;
    this.customerField = customerField;
    this.extras = extras;
  }

  /** Which way the call went. */
  public abstract Direction direction();

  /** A builder that starts from this record. */
  public abstract Builder<?> toBuilder();

  /**
   * The call's unique id, which is opaque: most are numbers of up to 12 digits. On the wire: {@code
   * callid}.
   */
  public final String callId() {
    return CallId.toText(callNumber, callText);
  }

  /**
   * The call's id as a number, where it is the canonical text of one of at most 18 digits: for
   * those who keep many, or look at each of millions. Empty where it is another text.
   */
  public final OptionalLong callIdNumber() {
    return callText == null ? OptionalLong.of(callNumber) : OptionalLong.empty();
  }

  /** The id in its compact form, for those who keep many. */
  final CallId compactCallId() {
    return CallId.of(callNumber, callText);
  }

  /** Who called. */
  public final Caller caller() {
    return caller;
  }

  /** When the call took place, and for how long. */
  public final Timing timing() {
    return timing;
  }

  /** How the call ended, and who ended it. */
  public final Release release() {
    return release;
  }

  /** What the call cost. */
  public final Billing billing() {
    return billing;
  }

  /** The voice app that handled the call. */
  public final VoiceApp voiceApp() {
    return voiceApp;
  }

  /**
   * The customer's own field, or null; by the platform's rule at most 32 alphanumeric characters.
   * On the wire: {@code customer_field}.
   */
  public final @Nullable String customerField() {
    return customerField;
  }

  /**
   * Whatever the source carried beyond the fields of this direction, by wire name: first fields of
   * the other direction, in the order of the table, then columns and properties that this release
   * does not know, in the order of the source. Unmodifiable.
   */
  public final Map<String, Extra> extras() {
    return extras;
  }

  /** Whether the call was answered, that is, has an answer time. */
  public final boolean isAnswered() {
    return timing.answer() != null;
  }

  /**
   * From the start of the call to its answer, or null where it was not answered. This is not the
   * post-dial delay: the format does not say when the callee's phone began to ring.
   */
  public final @Nullable Duration timeToAnswer() {
    Instant answer = timing.answer();
    return answer == null ? null : Duration.between(timing.start(), answer);
  }

  final boolean equalsShared(Cdr that) {
    return callNumber == that.callNumber
        && Objects.equals(callText, that.callText)
        && timing.equals(that.timing)
        && caller.equals(that.caller)
        && release.equals(that.release)
        && billing.equals(that.billing)
        && voiceApp.equals(that.voiceApp)
        && Objects.equals(customerField, that.customerField)
        && extras.equals(that.extras);
  }

  final int hashShared() {
    return Objects.hash(
        compactCallId(), timing, caller, release, billing, voiceApp, customerField, extras);
  }

  final Description describe(String type) {
    return new Description(type)
        .add("callId", callId())
        .add("timing", timing)
        .add("caller", caller)
        .add("release", release)
        .add("billing", billing)
        .add("voiceApp", voiceApp)
        .addMasked("customerField", customerField)
        .add("extras", extras.isEmpty() ? null : extras.keySet());
  }

  /**
   * Builds a record. It demands a call id and a start, and asks nothing else of what it is given.
   * May be used again after {@code build()}. Not thread-safe.
   *
   * @param <B> the builder's own type
   */
  public abstract static sealed class Builder<B extends Builder<B>>
      permits InboundCdr.Builder, OutboundCdr.Builder {
    private @Nullable CallId callId;
    private Caller caller = Caller.UNKNOWN;
    private @Nullable Timing timing;
    private Release release = Release.UNKNOWN;
    private Billing billing = Billing.UNKNOWN;
    private VoiceApp voiceApp = VoiceApp.UNKNOWN;
    private @Nullable String customerField;
    private final Extras.Builder extras;

    Builder(Direction direction) {
      extras = new Extras.Builder(direction);
    }

    final B startFrom(Cdr cdr) {
      callId = cdr.compactCallId();
      caller = cdr.caller;
      timing = cdr.timing;
      release = cdr.release;
      billing = cdr.billing;
      voiceApp = cdr.voiceApp;
      customerField = cdr.customerField;
      return extras(cdr.extras);
    }

    abstract B self();

    /** Sets the call id; empty: none, which {@link #build()} refuses. */
    public final B callId(String callId) {
      requireNonNull(callId, "callId must not be null");
      this.callId = callId.isEmpty() ? null : CallId.of(callId);
      return self();
    }

    /**
     * Sets a call id that is a number.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public final B callId(long callId) {
      this.callId = CallId.of(callId);
      return self();
    }

    /** Sets who called. */
    public final B caller(Caller caller) {
      this.caller = requireNonNull(caller, "caller must not be null");
      return self();
    }

    /** Describes who called, starting from what is set so far. */
    public final B caller(Consumer<? super Caller.Builder> description) {
      Caller.Builder builder = caller.toBuilder();
      requireNonNull(description, "description must not be null").accept(builder);
      return caller(builder.build());
    }

    /** Sets when the call took place. */
    public final B timing(Timing timing) {
      this.timing = requireNonNull(timing, "timing must not be null");
      return self();
    }

    /**
     * Describes when the call took place, starting from what is set so far.
     *
     * @throws IllegalStateException if no start is set then
     */
    public final B timing(Consumer<? super Timing.Builder> description) {
      Timing.Builder builder = timing == null ? Timing.builder() : timing.toBuilder();
      requireNonNull(description, "description must not be null").accept(builder);
      return timing(builder.build());
    }

    /** Sets how the call ended. */
    public final B release(Release release) {
      this.release = requireNonNull(release, "release must not be null");
      return self();
    }

    /** Describes how the call ended, starting from what is set so far. */
    public final B release(Consumer<? super Release.Builder> description) {
      Release.Builder builder = release.toBuilder();
      requireNonNull(description, "description must not be null").accept(builder);
      return release(builder.build());
    }

    /** Sets what the call cost. */
    public final B billing(Billing billing) {
      this.billing = requireNonNull(billing, "billing must not be null");
      return self();
    }

    /** Describes what the call cost, starting from what is set so far. */
    public final B billing(Consumer<? super Billing.Builder> description) {
      Billing.Builder builder = billing.toBuilder();
      requireNonNull(description, "description must not be null").accept(builder);
      return billing(builder.build());
    }

    /** Sets the voice app that handled the call. */
    public final B voiceApp(VoiceApp voiceApp) {
      this.voiceApp = requireNonNull(voiceApp, "voiceApp must not be null");
      return self();
    }

    /** Describes the voice app that handled the call, starting from what is set so far. */
    public final B voiceApp(Consumer<? super VoiceApp.Builder> description) {
      VoiceApp.Builder builder = voiceApp.toBuilder();
      requireNonNull(description, "description must not be null").accept(builder);
      return voiceApp(builder.build());
    }

    /** Sets the customer's own field; null or empty: none. */
    public final B customerField(@Nullable String customerField) {
      this.customerField = Texts.emptyToNull(customerField);
      return self();
    }

    /**
     * Adds one value beyond the fields of this direction, or replaces it.
     *
     * @param name its wire name; a field of the other direction may be named by any of its aliases
     * @throws IllegalArgumentException if the name is blank, is that of a field of this direction,
     *     or is {@value Direction#WIRE_NAME}
     */
    public final B extra(String name, Extra value) {
      extras.put(name, value);
      return self();
    }

    /** Adds one text beyond the fields of this direction: {@link #extra(String, Extra)}. */
    public final B extra(String name, String text) {
      return extra(name, Extra.ofText(text));
    }

    /**
     * Sets all values beyond the fields of this direction, in the map's order, in place of those
     * set so far.
     *
     * @throws IllegalArgumentException as {@link #extra(String, Extra)}
     */
    public final B extras(Map<String, Extra> extras) {
      this.extras.set(extras);
      return self();
    }

    /**
     * The record that was described.
     *
     * @throws IllegalStateException if it has no call id or no start
     */
    public abstract Cdr build();
  }
}

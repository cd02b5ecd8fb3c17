package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the platform's console and API, as a value that also tells which records pass it:
 * direction, range of start times with <b>both ends inclusive</b>, voice app and number. What is
 * not set lets every record pass. Immutable; value equality.
 *
 * <p>Two queries whose ranges touch therefore both find a call that starts on the edge; see {@link
 * CdrDeduplicator}.
 */
public final class CdrQuery implements Predicate<Cdr> {
  private final @Nullable Direction direction;
  private final @Nullable Instant from;
  private final @Nullable Instant to;
  private final @Nullable String voiceAppHash;
  private final @Nullable PhoneNumber number;

  private CdrQuery(Builder builder) {
    direction = builder.direction;
    from = builder.from;
    to = builder.to;
    voiceAppHash = builder.voiceAppHash;
    number = builder.number;
  }

  /** A builder of a query that every record passes. */
  public static Builder builder() {
    return new Builder();
  }

  /** The direction asked for, or null for both. */
  public @Nullable Direction direction() {
    return direction;
  }

  /** The earliest start that passes, or null for no bound. */
  public @Nullable Instant from() {
    return from;
  }

  /** The latest start that passes, or null for no bound. */
  public @Nullable Instant to() {
    return to;
  }

  /** The object id of the voice app asked for, or null for all. */
  public @Nullable String voiceAppHash() {
    return voiceAppHash;
  }

  /** The number asked for, or null for all. */
  public @Nullable PhoneNumber number() {
    return number;
  }

  /** Whether a record passes all that is set. */
  @Override
  public boolean test(Cdr cdr) {
    requireNonNull(cdr, "cdr must not be null");
    Instant start = cdr.timing().start();
    return (direction == null || direction == cdr.direction())
        && (from == null || !start.isBefore(from))
        && (to == null || !start.isAfter(to))
        && (voiceAppHash == null || voiceAppHash.equals(cdr.voiceApp().hash()))
        && (number == null || hasNumber(cdr, number));
  }

  private static boolean hasNumber(Cdr cdr, PhoneNumber number) {
    PhoneNumber called =
        cdr instanceof OutboundCdr out
            ? out.destination().number()
            : ((InboundCdr) cdr).did().number();
    return number.equals(called) || number.equals(cdr.caller().number());
  }

  /** A builder that starts from this query. */
  public Builder toBuilder() {
    return new Builder()
        .direction(direction)
        .from(from)
        .to(to)
        .voiceAppHash(voiceAppHash)
        .number(number);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof CdrQuery that
            && direction == that.direction
            && Objects.equals(from, that.from)
            && Objects.equals(to, that.to)
            && Objects.equals(voiceAppHash, that.voiceAppHash)
            && Objects.equals(number, that.number));
  }

  @Override
  public int hashCode() {
    return Objects.hash(direction, from, to, voiceAppHash, number);
  }

  /** What is set, with the number masked. */
  @Override
  public String toString() {
    return new Description("CdrQuery")
        .add("direction", direction)
        .add("from", from)
        .add("to", to)
        .add("voiceAppHash", voiceAppHash)
        .addMasked("number", number)
        .toString();
  }

  /** Builds a {@link CdrQuery}. May be used again after {@link #build()}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Direction direction;
    private @Nullable Instant from;
    private @Nullable Instant to;
    private @Nullable String voiceAppHash;
    private @Nullable PhoneNumber number;

    private Builder() {}

    /** Asks for one direction; null: both. */
    public Builder direction(@Nullable Direction direction) {
      this.direction = direction;
      return this;
    }

    /** Sets the earliest start, itself included; null: no bound. */
    public Builder from(@Nullable Instant from) {
      this.from = from;
      return this;
    }

    /** Sets the latest start, itself included; null: no bound. */
    public Builder to(@Nullable Instant to) {
      this.to = to;
      return this;
    }

    /** Asks for one voice app by its object id; null or empty: all. */
    public Builder voiceAppHash(@Nullable String voiceAppHash) {
      this.voiceAppHash = Texts.emptyToNull(voiceAppHash);
      return this;
    }

    /**
     * Asks for the calls of one number: as the caller's, as the DID of an inbound call, or as the
     * dialled one of an outbound call; null: all.
     */
    public Builder number(@Nullable PhoneNumber number) {
      this.number = number;
      return this;
    }

    /**
     * The query that was described.
     *
     * @throws IllegalStateException if it ends before it starts
     */
    public CdrQuery build() {
      if (from != null && to != null && to.isBefore(from)) {
        throw new IllegalStateException("to must not be before from: " + to + " < " + from);
      }
      return new CdrQuery(this);
    }
  }
}

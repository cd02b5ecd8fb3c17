package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a call started, was answered and hung up, in UTC, and the three durations that the platform
 * gives beside them. All but the start is optional. Immutable; value equality.
 *
 * <p>Times and durations are what the wire said, each on its own: none is derived from another, and
 * they may contradict each other.
 */
public final class Timing {
  /** Stands for the seconds of a value that is absent. */
  static final long ABSENT = Long.MIN_VALUE;

  private static final int NONE = Integer.MIN_VALUE;
  private static final int START = 0;
  private static final int ANSWER = 1;
  private static final int HANGUP = 2;
  private static final int TOTAL = 3;
  private static final int ANSWERED = 4;
  private static final int BILLED = 5;

  // Whole seconds, the times as distances from the start: a quarter of the memory of Instants and
  // Durations, of which there would be six a call. The accessors make those on demand.
  private final long start;
  private final int answer;
  private final int hangup;
  private final int total;
  private final int answered;
  private final int billed;

  /** All six values, where one of them does not fit into the above; else null. */
  private final @Nullable Wide wide;

  /**
   * The values in full.
   *
   * @param seconds their seconds, or {@link #ABSENT}
   * @param nanos their nanoseconds, or null where all are whole seconds: the wire has no more
   */
  @SuppressWarnings("ArrayRecordComponent") // never given away, never changed
  private record Wide(long[] seconds, int @Nullable [] nanos) {
    long seconds(int index, long absent) {
      return seconds[index] == ABSENT ? absent : seconds[index];
    }

    int nano(int index) {
      return nanos == null ? 0 : nanos[index];
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Wide that
          && Arrays.equals(seconds, that.seconds)
          && Arrays.equals(nanos, that.nanos);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(seconds) + Arrays.hashCode(nanos);
    }
  }

  /** The timing of six values in whole seconds, all but the first of which may be absent. */
  Timing(long start, long answer, long hangup, long total, long answered, long billed) {
    this(start, answer, hangup, total, answered, billed, null);
  }

  private Timing(
      long start,
      long answer,
      long hangup,
      long total,
      long answered,
      long billed,
      int @Nullable [] nanos) {
    this.start = start;
    boolean fits =
        nanos == null
            && fits(answer, start)
            && fits(hangup, start)
            && fits(total, 0)
            && fits(answered, 0)
            && fits(billed, 0);
    wide =
        fits ? null : new Wide(new long[] {start, answer, hangup, total, answered, billed}, nanos);
    this.answer = fits ? distance(answer, start) : NONE;
    this.hangup = fits ? distance(hangup, start) : NONE;
    this.total = fits ? distance(total, 0) : NONE;
    this.answered = fits ? distance(answered, 0) : NONE;
    this.billed = fits ? distance(billed, 0) : NONE;
  }

  private static boolean fits(long seconds, long from) {
    long distance = seconds - from;
    return seconds == ABSENT || (distance == (int) distance && distance != NONE);
  }

  private static int distance(long seconds, long from) {
    return seconds == ABSENT ? NONE : (int) (seconds - from);
  }

  /** A builder of a timing of which nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** When the call started. On the wire: {@code start}. */
  public Instant start() {
    return Instant.ofEpochSecond(start, wide == null ? 0 : wide.nano(START));
  }

  /** When the call was answered, or null where it was not. On the wire: {@code answer}. */
  public @Nullable Instant answer() {
    return instant(answer, ANSWER);
  }

  /** When the call was hung up, or null. On the wire: {@code hangup}. */
  public @Nullable Instant hangup() {
    return instant(hangup, HANGUP);
  }

  /** From dialling to hang-up, or null. On the wire, in seconds: {@code duration}. */
  public @Nullable Duration total() {
    return duration(total, TOTAL);
  }

  /** From answer to hang-up, or null. On the wire, in seconds: {@code duration_answered}. */
  public @Nullable Duration answered() {
    return duration(answered, ANSWERED);
  }

  /**
   * What is billed, or null. On the wire, in seconds: {@code duration_billed}. It may exceed {@link
   * #answered()}, since tariffs bill by increments.
   */
  public @Nullable Duration billed() {
    return duration(billed, BILLED);
  }

  /**
   * Whether none of the values has a fraction of a second, so that the methods which tell seconds
   * tell all of them: so it is with all that was read from the wire.
   */
  public boolean isInWholeSeconds() {
    return wide == null || wide.nanos == null;
  }

  /** {@link #start()} in seconds since 1970-01-01T00:00:00Z, without its fraction. */
  public long startEpochSecond() {
    return start;
  }

  /**
   * {@link #answer()} in seconds since 1970-01-01T00:00:00Z, without its fraction.
   *
   * @param absent what is answered where there is none
   */
  public long answerEpochSecond(long absent) {
    return epochSecond(answer, ANSWER, absent);
  }

  /**
   * {@link #hangup()} in seconds since 1970-01-01T00:00:00Z, without its fraction.
   *
   * @param absent what is answered where there is none
   */
  public long hangupEpochSecond(long absent) {
    return epochSecond(hangup, HANGUP, absent);
  }

  /**
   * {@link #total()} in seconds, without its fraction; as {@link Duration#toSeconds}, the next
   * lower number where a negative one has a fraction.
   *
   * @param absent what is answered where there is none
   */
  public long totalSeconds(long absent) {
    return seconds(total, TOTAL, absent);
  }

  /**
   * {@link #answered()} in seconds, else as {@link #totalSeconds}.
   *
   * @param absent what is answered where there is none
   */
  public long answeredSeconds(long absent) {
    return seconds(answered, ANSWERED, absent);
  }

  /**
   * {@link #billed()} in seconds, else as {@link #totalSeconds}.
   *
   * @param absent what is answered where there is none
   */
  public long billedSeconds(long absent) {
    return seconds(billed, BILLED, absent);
  }

  private long epochSecond(int distance, int index, long absent) {
    if (wide != null) {
      return wide.seconds(index, absent);
    }
    return distance == NONE ? absent : start + distance;
  }

  private long seconds(int seconds, int index, long absent) {
    if (wide != null) {
      return wide.seconds(index, absent);
    }
    return seconds == NONE ? absent : seconds;
  }

  private @Nullable Instant instant(int distance, int index) {
    if (wide != null) {
      long seconds = wide.seconds[index];
      return seconds == ABSENT ? null : Instant.ofEpochSecond(seconds, wide.nano(index));
    }
    return distance == NONE ? null : Instant.ofEpochSecond(start + distance);
  }

  private @Nullable Duration duration(int seconds, int index) {
    if (wide != null) {
      long inFull = wide.seconds[index];
      return inFull == ABSENT ? null : Duration.ofSeconds(inFull, wide.nano(index));
    }
    return seconds == NONE ? null : Duration.ofSeconds(seconds);
  }

  /** A builder that starts from this timing. */
  public Builder toBuilder() {
    return new Builder()
        .start(start())
        .answer(answer())
        .hangup(hangup())
        .total(total())
        .answered(answered())
        .billed(billed());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Timing that
            && start == that.start
            && answer == that.answer
            && hangup == that.hangup
            && total == that.total
            && answered == that.answered
            && billed == that.billed
            && Objects.equals(wide, that.wide));
  }

  @Override
  public int hashCode() {
    long hash = start;
    hash = 31 * hash + answer;
    hash = 31 * hash + hangup;
    hash = 31 * hash + total;
    hash = 31 * hash + answered;
    hash = 31 * hash + billed;
    return 31 * Long.hashCode(hash) + Objects.hashCode(wide);
  }

  @Override
  public String toString() {
    return new Description("Timing")
        .add("start", start())
        .add("answer", answer())
        .add("hangup", hangup())
        .add("total", total())
        .add("answered", answered())
        .add("billed", billed())
        .toString();
  }

  /** Builds a {@link Timing}. May be used again after {@link #build()}. Not thread-safe. */
  public static final class Builder {
    private long start = ABSENT;
    private long answer = ABSENT;
    private long hangup = ABSENT;
    private long total = ABSENT;
    private long answered = ABSENT;
    private long billed = ABSENT;
    private int @Nullable [] nanos;

    private Builder() {}

    /** Sets when the call started. */
    public Builder start(Instant start) {
      requireNonNull(start, "start must not be null");
      this.start = start.getEpochSecond();
      return nano(START, start.getNano());
    }

    /** Sets when the call started, in seconds since 1970-01-01T00:00:00Z. */
    public Builder startEpochSecond(long seconds) {
      start = requireInRange(seconds);
      return nano(START, 0);
    }

    /** Sets when the call was answered; null: it was not. */
    public Builder answer(@Nullable Instant answer) {
      this.answer = answer == null ? ABSENT : answer.getEpochSecond();
      return nano(ANSWER, answer == null ? 0 : answer.getNano());
    }

    /** Sets when the call was answered, in seconds since 1970-01-01T00:00:00Z. */
    public Builder answerEpochSecond(long seconds) {
      answer = requireInRange(seconds);
      return nano(ANSWER, 0);
    }

    /** Sets when the call was hung up; null: not known. */
    public Builder hangup(@Nullable Instant hangup) {
      this.hangup = hangup == null ? ABSENT : hangup.getEpochSecond();
      return nano(HANGUP, hangup == null ? 0 : hangup.getNano());
    }

    /** Sets when the call was hung up, in seconds since 1970-01-01T00:00:00Z. */
    public Builder hangupEpochSecond(long seconds) {
      hangup = requireInRange(seconds);
      return nano(HANGUP, 0);
    }

    /** Sets the duration from dialling to hang-up; null: not known. */
    public Builder total(@Nullable Duration total) {
      this.total = seconds(total);
      return nano(TOTAL, nanos(total));
    }

    /** Sets the duration from dialling to hang-up, in seconds. */
    public Builder totalSeconds(long seconds) {
      total = requirePresent(seconds);
      return nano(TOTAL, 0);
    }

    /** Sets the duration from answer to hang-up; null: not known. */
    public Builder answered(@Nullable Duration answered) {
      this.answered = seconds(answered);
      return nano(ANSWERED, nanos(answered));
    }

    /** Sets the duration from answer to hang-up, in seconds. */
    public Builder answeredSeconds(long seconds) {
      answered = requirePresent(seconds);
      return nano(ANSWERED, 0);
    }

    /** Sets the billed duration; null: not known. */
    public Builder billed(@Nullable Duration billed) {
      this.billed = seconds(billed);
      return nano(BILLED, nanos(billed));
    }

    /** Sets the billed duration, in seconds. */
    public Builder billedSeconds(long seconds) {
      billed = requirePresent(seconds);
      return nano(BILLED, 0);
    }

    private static long seconds(@Nullable Duration duration) {
      return duration == null ? ABSENT : requirePresent(duration.toSeconds());
    }

    private static int nanos(@Nullable Duration duration) {
      return duration == null ? 0 : duration.toNanosPart();
    }

    private static long requirePresent(long seconds) {
      if (seconds == ABSENT) {
        throw new IllegalArgumentException("a duration must be more than Long.MIN_VALUE seconds");
      }
      return seconds;
    }

    private static long requireInRange(long epochSecond) {
      if (epochSecond < Instant.MIN.getEpochSecond()
          || epochSecond > Instant.MAX.getEpochSecond()) {
        throw new IllegalArgumentException("a time must be within the range of Instant");
      }
      return epochSecond;
    }

    private Builder nano(int index, int nano) {
      if (nanos != null || nano != 0) {
        setNano(index, nano);
      }
      return this;
    }

    private void setNano(int index, int nano) {
      int[] values = nanos == null ? new int[BILLED + 1] : nanos;
      values[index] = nano;
      nanos = Arrays.stream(values).allMatch(n -> n == 0) ? null : values;
    }

    /**
     * The timing that was described.
     *
     * @throws IllegalStateException if the start was not set
     */
    public Timing build() {
      if (start == ABSENT) {
        throw new IllegalStateException("start must be set: a call without it cannot be");
      }
      return new Timing(
          start, answer, hangup, total, answered, billed, nanos == null ? null : nanos.clone());
    }
  }
}

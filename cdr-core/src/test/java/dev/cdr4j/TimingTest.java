package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TimingTest {
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void keepsTimesAndDurationsToTheNanosecond(
      @ForAll("times") Instant start,
      @ForAll("times") Instant answer,
      @ForAll("times") Instant hangup,
      @ForAll("durations") Duration total,
      @ForAll("durations") Duration answered,
      @ForAll("durations") Duration billed) {
    Timing timing =
        Timing.builder()
            .start(start)
            .answer(answer)
            .hangup(hangup)
            .total(total)
            .answered(answered)
            .billed(billed)
            .build();

    assertThat(timing.start()).isEqualTo(start);
    assertThat(timing.answer()).isEqualTo(answer);
    assertThat(timing.hangup()).isEqualTo(hangup);
    assertThat(timing.total()).isEqualTo(total);
    assertThat(timing.answered()).isEqualTo(answered);
    assertThat(timing.billed()).isEqualTo(billed);
    assertThat(timing.toBuilder().build()).isEqualTo(timing).hasSameHashCodeAs(timing);
    assertThat(timing.startEpochSecond()).isEqualTo(start.getEpochSecond());
    assertThat(timing.answerEpochSecond(1)).isEqualTo(answer.getEpochSecond());
    assertThat(timing.hangupEpochSecond(1)).isEqualTo(hangup.getEpochSecond());
    assertThat(timing.totalSeconds(1)).isEqualTo(total.toSeconds());
    assertThat(timing.answeredSeconds(1)).isEqualTo(answered.toSeconds());
    assertThat(timing.billedSeconds(1)).isEqualTo(billed.toSeconds());
    assertThat(timing.isInWholeSeconds())
        .isEqualTo(
            Stream.of(start.getNano(), answer.getNano(), hangup.getNano())
                    .allMatch(nano -> nano == 0)
                && Stream.of(total, answered, billed).allMatch(time -> time.toNanosPart() == 0));
  }

  @Property
  void tellsSecondsOfWhatIsThere(@ForAll int start, @ForAll int distance, @ForAll long absent) {
    Timing bare = Timing.builder().startEpochSecond(start).build();
    Timing full =
        bare.toBuilder()
            .answerEpochSecond((long) start + distance)
            .hangupEpochSecond((long) start - distance)
            .totalSeconds(distance)
            .answeredSeconds((long) distance + 1)
            .billedSeconds((long) distance - 1)
            .build();

    assertThat(full.isInWholeSeconds() && bare.isInWholeSeconds()).isTrue();
    assertThat(seconds(full, absent))
        .containsExactly(
            (long) start,
            (long) start + distance,
            (long) start - distance,
            (long) distance,
            (long) distance + 1,
            (long) distance - 1);
    assertThat(seconds(bare, absent))
        .containsExactly((long) start, absent, absent, absent, absent, absent);
  }

  private static List<Long> seconds(Timing timing, long absent) {
    return List.of(
        timing.startEpochSecond(),
        timing.answerEpochSecond(absent),
        timing.hangupEpochSecond(absent),
        timing.totalSeconds(absent),
        timing.answeredSeconds(absent),
        timing.billedSeconds(absent));
  }

  @Provide
  Arbitrary<Instant> times() {
    Arbitrary<Instant> any =
        Combinators.combine(
                Arbitraries.longs()
                    .between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                Arbitraries.of(0, 1, 500_000_000, 999_999_999))
            .as(Instant::ofEpochSecond);
    return Arbitraries.oneOf(any, Arbitraries.of(Instant.MIN, Instant.MAX, Instant.EPOCH));
  }

  @Provide
  Arbitrary<Duration> durations() {
    return Combinators.combine(
            Arbitraries.longs().greaterOrEqual(Long.MIN_VALUE + 1),
            Arbitraries.of(0, 1, 500_000_000, 999_999_999))
        .as(Duration::ofSeconds);
  }

  @Test
  void aFractionThatIsTakenBackLeavesNoTrace() {
    Timing whole = Timing.builder().start(Calls.START).totalSeconds(5).build();
    Timing fraction = whole.toBuilder().total(Duration.ofMillis(5001)).build();

    assertThat(fraction).isNotEqualTo(whole);
    assertThat(fraction.toBuilder().total(Duration.ofSeconds(5)).build())
        .isEqualTo(whole)
        .hasSameHashCodeAs(whole);
    assertThat(fraction.toBuilder().totalSeconds(5).build()).isEqualTo(whole);
    assertThat(fraction.toBuilder().total(null).build())
        .isEqualTo(whole.toBuilder().total(null).build());
  }

  @Test
  void timesThatDifferInAFractionAloneDiffer() {
    Instant later = Calls.START.plusNanos(1);
    Timing timing = Timing.builder().start(Calls.START).answer(later).hangup(Calls.START).build();

    assertThat(timing)
        .isNotEqualTo(timing.toBuilder().answer(Calls.START).build())
        .isNotEqualTo(timing.toBuilder().answer(Calls.START).hangup(later).build());
  }

  @Test
  void aTimingDoesNotChangeWithItsBuilder() {
    Timing.Builder builder = Timing.builder().start(Calls.START.plusMillis(1));
    Timing before = builder.build();
    builder.start(Calls.START.plusMillis(2)).answer(Calls.START.plusMillis(3)).build();

    assertThat(before.start()).isEqualTo(Calls.START.plusMillis(1));
    Timing.Builder derived = before.toBuilder();
    derived.start(Calls.START.plusMillis(4));
    assertThat(before.start()).isEqualTo(Calls.START.plusMillis(1));
  }

  @Test
  void secondsAreInstantsAndDurations() {
    Timing seconds =
        Timing.builder()
            .startEpochSecond(-1)
            .answerEpochSecond(0)
            .hangupEpochSecond(1)
            .totalSeconds(2)
            .answeredSeconds(-3)
            .billedSeconds(4)
            .build();

    assertThat(seconds)
        .isEqualTo(
            Timing.builder()
                .start(Instant.ofEpochSecond(-1))
                .answer(Instant.ofEpochSecond(0))
                .hangup(Instant.ofEpochSecond(1))
                .total(Duration.ofSeconds(2))
                .answered(Duration.ofSeconds(-3))
                .billed(Duration.ofSeconds(4))
                .build());
  }

  @Test
  void zeroIsNotAbsent() {
    Timing none = Timing.builder().startEpochSecond(0).build();
    Timing zero = none.toBuilder().answerEpochSecond(0).totalSeconds(0).build();

    assertThat(zero).isNotEqualTo(none);
    assertThat(zero.total()).isEqualTo(Duration.ZERO);
    assertThat(none.total()).isNull();
    assertThat(none.answered()).isNull();
    assertThat(none.billed()).isNull();
    assertThat(none.answer()).isNull();
    assertThat(none.hangup()).isNull();
  }

  @Test
  void whatNoInstantOrDurationCanBeIsRefused() {
    Timing.Builder timing = Timing.builder();
    long early = Instant.MIN.getEpochSecond() - 1;
    long late = Instant.MAX.getEpochSecond() + 1;

    assertThatThrownBy(() -> timing.startEpochSecond(Long.MIN_VALUE))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> timing.answerEpochSecond(late))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> timing.hangupEpochSecond(early))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> timing.totalSeconds(Long.MIN_VALUE))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> timing.billed(Duration.ofSeconds(Long.MIN_VALUE, 1)))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }
}

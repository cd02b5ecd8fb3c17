package dev.cdr4j.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where nothing is made of times because they agree, they would have broken no rule. */
class CallTimesTest {
  private static final Instant START = Instant.ofEpochSecond(1_000);

  @Test
  void timesThatAgreeBreakNoRule() {
    for (Timing timing : timings()) {
      assertThat(broken(CallTimes.of(timing)))
          .as("%s", timing)
          .isEqualTo(broken(CallTimes.inFull(timing)));
    }
  }

  /** Which costs nothing but time if it fails. */
  @Test
  void timesOfGoodCallsAreKnownToAgree() {
    GoodCalls.all()
        .forEach(
            (name, call) -> {
              Timing timing = call.timing();
              assertThat(CallTimes.of(timing)).as(name).isSameAs(CallTimes.AGREEING);
              for (Timing less :
                  List.of(
                      timing.toBuilder().total(null).build(),
                      timing.toBuilder().answered(null).build())) {
                assertThat(CallTimes.of(less)).as(name).isSameAs(CallTimes.AGREEING);
              }
            });
  }

  private static List<Object> broken(CallTimes times) {
    return List.of(
        times.order(),
        times.durations(),
        times.order() == 0 ? times.durationsOfTalk() : 0, // which else may overflow
        times.isAnswerMissing(true),
        times.isAnswerMissing(false));
  }

  /** All combinations of a few times and durations around each other, and far from each other. */
  private static List<Timing> timings() {
    List<@Nullable Instant> times = new ArrayList<>();
    for (Duration since : durations()) {
      times.add(START.plus(since));
    }
    times.addAll(Arrays.asList(Instant.MIN, Instant.MAX, null));
    List<@Nullable Duration> durations = new ArrayList<>(durations());
    durations.addAll(
        Arrays.asList(
            Duration.ofSeconds(Long.MIN_VALUE + 1), Duration.ofSeconds(Long.MAX_VALUE), null));

    List<Timing> timings = new ArrayList<>();
    for (Instant answer : times) {
      for (Instant hangup : times) {
        for (Duration total : durations) {
          for (Duration answered : durations) {
            timings.add(
                Timing.builder()
                    .start(START)
                    .answer(answer)
                    .hangup(hangup)
                    .total(total)
                    .answered(answered)
                    .build());
          }
        }
      }
    }
    return timings;
  }

  private static List<Duration> durations() {
    List<Duration> durations = new ArrayList<>();
    for (int seconds = -2; seconds <= 5; seconds++) {
      durations.add(Duration.ofSeconds(seconds));
    }
    durations.add(Duration.ofMillis(-1));
    durations.add(Duration.ofMillis(1));
    durations.add(Duration.ofMillis(2_500));
    return durations;
  }
}

package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CdrDeduplicatorTest {
  private static final int TOLERANCE = 20;

  /** A record that comes at its start, or up to the tolerance later. */
  private record Arrival(Cdr cdr, long when) {}

  @Property(tries = 200)
  void theFirstOfEachDirectionAndCallIdPasses(@ForAll("arrivals") List<Arrival> arrivals) {
    List<Cdr> cdrs = arrivals.stream().map(Arrival::cdr).toList();
    CdrDeduplicator deduplicator = CdrDeduplicator.exact();

    assertThat(cdrs.stream().filter(deduplicator)).containsExactlyElementsOf(firsts(cdrs));
    assertThat(deduplicator.dropped()).isEqualTo(cdrs.size() - firsts(cdrs).size());
  }

  private static List<Cdr> firsts(List<Cdr> cdrs) {
    List<Cdr> firsts = new ArrayList<>();
    for (Cdr cdr : cdrs) {
      boolean isNew =
          firsts.stream()
              .noneMatch(
                  first ->
                      first.direction() == cdr.direction() && first.callId().equals(cdr.callId()));
      if (isNew) {
        firsts.add(cdr);
      }
    }
    return firsts;
  }

  @Property(tries = 300)
  void withinTheToleranceTheOrderedOneFindsEveryRepeat(@ForAll("arrivals") List<Arrival> arrivals) {
    List<Cdr> cdrs =
        arrivals.stream()
            .sorted(Comparator.comparingLong(Arrival::when))
            .map(Arrival::cdr)
            .toList();
    CdrDeduplicator deduplicator = CdrDeduplicator.orderedByStart(Duration.ofSeconds(TOLERANCE));

    assertThat(cdrs.stream().filter(deduplicator)).containsExactlyElementsOf(firsts(cdrs));
  }

  /** Repeats have the same start: it follows from the call id. */
  @Provide
  Arbitrary<List<Arrival>> arrivals() {
    Arbitrary<Arrival> arrival =
        Combinators.combine(
                Arbitraries.of(Direction.class),
                Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(0, TOLERANCE))
            .as(
                (direction, id, late) -> {
                  long start = id * 37L % 100;
                  return new Arrival(call(direction, "c" + id, start), start + late);
                });
    return arrival.list().ofMaxSize(60);
  }

  private static Cdr call(Direction direction, String id, long second) {
    return Calls.minimal(direction).toBuilder()
        .callId(id)
        .timing(timing -> timing.startEpochSecond(second))
        .build();
  }

  private static Cdr call(String id, long second) {
    return call(Direction.INBOUND, id, second);
  }

  @Test
  void whateverElseARepeatSaysItIsTheSameCall() {
    for (CdrDeduplicator deduplicator :
        List.of(CdrDeduplicator.exact(), CdrDeduplicator.orderedByStart(Duration.ZERO))) {
      assertThat(deduplicator.test(call("a", 1))).isTrue();
      assertThat(deduplicator.test(call("a", 1).toBuilder().customerField("x").build())).isFalse();
      assertThat(deduplicator.test(call(Direction.OUTBOUND, "a", 1))).isTrue();
      assertThat(deduplicator.test(call("b", 1))).isTrue();
      assertThat(deduplicator.dropped()).isEqualTo(1);
    }
  }

  @Test
  void anEarlierRecordThanTheToleranceAllowsIsRefusedAndTheRestIsNot() {
    CdrDeduplicator deduplicator = CdrDeduplicator.orderedByStart(Duration.ofSeconds(10));
    deduplicator.test(call("a", 100));

    assertThat(deduplicator.test(call("b", 90))).isTrue();
    assertThatThrownBy(() -> deduplicator.test(call("c", 89)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("PT10S")
        .hasMessageContaining("1970-01-01T00:01:29Z");
    assertThat(deduplicator.test(call("a", 100))).isFalse();
    assertThat(deduplicator.test(call("c", 100))).isTrue();
    assertThat(deduplicator.dropped()).isEqualTo(1);
  }

  @Test
  void theOrderedOneForgetsWhatCannotRepeat() {
    CdrDeduplicator deduplicator = CdrDeduplicator.orderedByStart(Duration.ofSeconds(10));
    deduplicator.test(call("a", 100));
    deduplicator.test(call("b", 110));

    assertThat(deduplicator.test(call("a", 110))).as("still remembered").isFalse();
    deduplicator.test(call("c", 111));
    assertThat(deduplicator.test(call("a", 111))).as("forgotten by now").isTrue();
  }

  @Test
  void anyToleranceAndAnyTimeWillDo() {
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
    for (Duration tolerance : List.of(Duration.ZERO, longest)) {
      CdrDeduplicator deduplicator = CdrDeduplicator.orderedByStart(tolerance);

      assertThat(deduplicator.test(call("a", Instant.MIN.getEpochSecond()))).isTrue();
      assertThat(deduplicator.test(call("b", Instant.MAX.getEpochSecond()))).isTrue();
      assertThat(deduplicator.test(call("b", Instant.MAX.getEpochSecond()))).isFalse();
    }
    assertThatThrownBy(() -> CdrDeduplicator.orderedByStart(Duration.ofNanos(-1)))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }
}

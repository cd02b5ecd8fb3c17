package dev.cdr4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A million records make sense, each of them. */
class CoherenceTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 42, -7, Long.MIN_VALUE})
  void ofTrafficInAllItsVariety(long seed) {
    Coherence coherence = new Coherence();

    Traffic.seeded(seed).limit(220_000).stream().forEach(coherence::check);

    assertThat(coherence.inboundCalls()).isBetween(50_000, 100_000);
  }

  @ParameterizedTest
  @EnumSource
  void ofEveryScenario(Scenario scenario) {
    for (long seed = 1; seed <= 3; seed++) {
      Coherence coherence = new Coherence();
      scenario.traffic(seed).stream().forEach(coherence::check);
    }
  }

  @Test
  void ofExtremeSettings() {
    Coherence coherence = new Coherence();
    Traffic.seeded(5)
        .callsPerDay(5_000_000)
        .inboundShare(0.9)
        .forwardedShare(1)
        .forwardingLegs(1, 9)
        .withheldShare(0.5)
        .unusualCliShare(0.5)
        .answerRate(0.5)
        .droppedShare(0.5)
        .limit(100_000)
        .stream()
        .forEach(coherence::check);

    assertThat(coherence.inboundCalls()).isGreaterThan(10_000);
  }
}

package dev.cdr4j.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.testkit.Execution;
import dev.cdr4j.testkit.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The records of a scenario come as arguments, those of the parameter's type. */
class CdrSourceTest {
  private static final List<Cdr> GIVEN = new ArrayList<>();

  @ParameterizedTest
  @CdrSource(scenario = Scenario.FORWARDING_CHAIN, seed = 7, limit = 20)
  void legs(OutboundCdr leg) {
    GIVEN.add(leg);
    assertThat(leg.inboundCallId()).isNotNull();
  }

  @AfterAll
  static void theyAreTheFirstOfTheScenario() {
    assertThat(GIVEN)
        .isEqualTo(
            Scenario.FORWARDING_CHAIN.traffic(7).stream(OutboundCdr.class).limit(20).toList());
  }

  @ParameterizedTest
  @CdrSource
  void arrivals(InboundCdr call) {
    assertThat(call.did().number()).isNotNull();
  }

  @ParameterizedTest
  @CdrSource(limit = 3)
  void both(Cdr call) {
    assertThat(call.callId()).isNotEmpty();
  }

  static class NoneAtAll {
    @ParameterizedTest
    @CdrSource(limit = 0)
    void fails(Cdr call) {}
  }

  static class NoRecord {
    @ParameterizedTest
    @CdrSource
    void fails(String call) {}
  }

  @Test
  void wrongUseIsTold() {
    assertThat(Execution.failuresOf(NoneAtAll.class))
        .containsExactly("limit must be at least 1, not 0");
    assertThat(Execution.failuresOf(NoRecord.class))
        .containsExactly(
            "the first parameter must be a Cdr, InboundCdr or OutboundCdr, not java.lang.String");
  }
}

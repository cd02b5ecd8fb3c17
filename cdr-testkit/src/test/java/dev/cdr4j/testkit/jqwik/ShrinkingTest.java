package dev.cdr4j.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.CdrField;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.testkit.Execution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What makes a property fail is shown with as little around it as there can be. */
class ShrinkingTest {
  private static final List<OutboundCdr> FALSIFIED = new ArrayList<>();

  @BeforeEach
  void forget() {
    FALSIFIED.clear();
  }

  private static boolean note(OutboundCdr call, boolean holds) {
    if (!holds) {
      FALSIFIED.add(call);
    }
    return holds;
  }

  /** The last one that was tried and failed is the one that jqwik reports. */
  private static OutboundCdr reported(Class<?> property) {
    assertThat(Execution.failuresOf(property)).hasSize(1);
    return FALSIFIED.get(FALSIFIED.size() - 1);
  }

  private static List<CdrField> fieldsOf(OutboundCdr call) {
    return Arrays.stream(CdrField.values()).filter(field -> field.value(call) != null).toList();
  }

  static class NoLongCalls {
    @Property(seed = "7")
    boolean fails(@ForAll OutboundCdr call) {
      Duration total = call.timing().total();
      return note(call, total == null || total.compareTo(Duration.ofSeconds(100)) < 0);
    }
  }

  @Test
  void toTheSmallestNumberAndNothingElse() {
    OutboundCdr call = reported(NoLongCalls.class);

    assertThat(call.timing().total()).isEqualTo(Duration.ofSeconds(100));
    assertThat(fieldsOf(call))
        .containsExactlyInAnyOrder(CdrField.CALLID, CdrField.START, CdrField.DURATION);
    assertThat(call.extras()).isEmpty();
  }

  static class NoExtras {
    @Property(seed = "7")
    boolean fails(@ForAll OutboundCdr call) {
      return note(call, call.extras().isEmpty());
    }
  }

  @Test
  void toASingleExtra() {
    OutboundCdr call = reported(NoExtras.class);

    assertThat(call.extras()).hasSize(1);
    assertThat(fieldsOf(call)).containsExactlyInAnyOrder(CdrField.CALLID, CdrField.START);
  }
}

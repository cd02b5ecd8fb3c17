package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CdrEqualityTest {
  @ParameterizedTest
  @EnumSource(CdrField.class)
  void recordsThatDifferInOneFieldDiffer(CdrField field) {
    for (Direction direction : Direction.values()) {
      if (field.isDefinedFor(direction)) {
        Cdr full = Calls.full(direction);
        Cdr other = Calls.with(full, field, Calls.value(field, 1));

        assertThat(other).isNotEqualTo(full);
        assertThat(full).isNotEqualTo(other);
        if (field != CdrField.CALLID && field != CdrField.START) {
          Cdr without = Calls.with(full, field, null);
          assertThat(without).isNotEqualTo(full).isNotEqualTo(other);
          assertThat(full).isNotEqualTo(without);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void recordsWithTheSameValuesAreEqual(Direction direction) {
    assertThat(Calls.full(direction))
        .isEqualTo(Calls.full(direction))
        .hasSameHashCodeAs(Calls.full(direction))
        .isNotEqualTo(null)
        .isNotEqualTo("a record");
  }

  @Test
  void recordsOfBothDirectionsDiffer() {
    assertThat(Calls.inbound()).isNotEqualTo(Calls.outbound());
    assertThat(Calls.outbound()).isNotEqualTo(Calls.inbound());
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void theHashMindsEveryField(Direction direction) {
    Cdr full = Calls.full(direction);
    for (CdrField field : CdrField.of(direction)) {
      // not a promise, but a collision of so few would be a field that was left out
      assertThat(Calls.with(full, field, Calls.value(field, 1)).hashCode())
          .as(field.wireName())
          .isNotEqualTo(full.hashCode());
    }
  }

  @Test
  void extrasCount() {
    InboundCdr text = Calls.inbound().toBuilder().extra("x", "1").build();
    InboundCdr json = Calls.inbound().toBuilder().extra("x", Extra.ofJson("1")).build();

    assertThat(text).isNotEqualTo(json).isNotEqualTo(Calls.inbound());
    assertThat(text).isEqualTo(Calls.inbound().toBuilder().extra("x", "1").build());
  }
}

package dev.cdr4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.CdrField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldSetTest {
  @ParameterizedTest
  @EnumSource(CdrField.class)
  void holdsEachFieldOnItsOwn(CdrField field) {
    FieldSet set = new FieldSet();

    assertThat(set.add(field)).isTrue();
    assertThat(set.add(field)).isFalse();
    for (CdrField other : CdrField.values()) {
      assertThat(set.contains(other)).isEqualTo(other == field);
    }
    set.clear();
    assertThat(set.contains(field)).isFalse();
  }
}

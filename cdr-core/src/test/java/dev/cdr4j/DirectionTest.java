package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionTest {
  @ParameterizedTest
  @ValueSource(strings = {"IN", "in", "In", "inbound", "INBOUND", "Inbound"})
  void inbound(String text) {
    assertThat(Direction.of(text)).isSameAs(Direction.INBOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OUT", "out", "Out", "outbound", "OUTBOUND", "Outbound"})
  void outbound(String text) {
    assertThat(Direction.of(text)).isSameAs(Direction.OUTBOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "IN ", "i", "incoming", "OUTGOING", "0"})
  void nothingElse(String text) {
    assertThat(Direction.find(text)).isNull();
    assertThatThrownBy(() -> Direction.of(text))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void ofAndToStringAreOnePair(Direction direction) {
    assertThat(Direction.of(direction.toString())).isSameAs(direction);
    assertThat(direction.opposite()).isNotSameAs(direction);
    assertThat(direction.opposite().opposite()).isSameAs(direction);
    assertThat(Calls.minimal(direction).direction()).isSameAs(direction);
  }

  @Test
  void isReadWhateverTheLocaleOfTheMachine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(Direction.of("INBOUND")).isSameAs(Direction.INBOUND);
    } finally {
      Locale.setDefault(before);
    }
  }
}

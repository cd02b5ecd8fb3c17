package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtrasTest {
  @Test
  void keepTheirOrderAndTheirExactNames() {
    InboundCdr cdr =
        Calls.inbound().toBuilder()
            .extra("zeta", "1")
            .extra(" Alpha ", "")
            .extra("beta", Extra.ofJson("[1,\"#\"]"))
            .extra("zeta", "2")
            .build();

    assertThat(cdr.extras())
        .containsExactly(
            Map.entry("zeta", Extra.ofText("2")),
            Map.entry(" Alpha ", Extra.ofText("")),
            Map.entry("beta", Extra.ofJson("[1,\"#\"]")));
  }

  @ParameterizedTest
  @EnumSource(CdrField.class)
  void aFieldOfTheDirectionIsNoExtraUnderAnyName(CdrField field) {
    for (Direction direction : Direction.values()) {
      Cdr.Builder<?> builder = Calls.minimal(direction).toBuilder();
      for (String name : names(field)) {
        if (field.isDefinedFor(direction)) {
          assertThatThrownBy(() -> builder.extra(name, "x"))
              .isExactlyInstanceOf(IllegalArgumentException.class)
              .hasMessage(field + " is a field of its own, see " + field.path());
        } else {
          assertThat(builder.extra(name, "x").build().extras()).containsOnlyKeys(field.wireName());
        }
      }
    }
  }

  private static Iterable<String> names(CdrField field) {
    Map<String, Integer> names = new LinkedHashMap<>();
    names.put(field.wireName(), 0);
    names.put(" " + field.wireName().toUpperCase(Locale.ROOT) + " ", 0);
    field.aliases().forEach(alias -> names.put(alias.toUpperCase(Locale.ROOT), 0));
    return names.keySet();
  }

  @ParameterizedTest
  @ValueSource(strings = {"direction", "Direction", " DIRECTION "})
  void theDirectionIsToldByTheTypeAlone(String name) {
    assertThatThrownBy(() -> InboundCdr.builder().extra(name, "IN"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("direction is told by the type of the record");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void aNameIsNotBlank(String name) {
    assertThatThrownBy(() -> InboundCdr.builder().extra(name, "x"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("the name of an extra must not be blank");
  }

  @Test
  void areUnmodifiableAndApartFromTheMapThatTheyCameFrom() {
    Map<String, Extra> source = new LinkedHashMap<>();
    source.put("a", Extra.ofText("1"));
    InboundCdr cdr = Calls.inbound().toBuilder().extras(source).build();
    source.put("b", Extra.ofText("2"));

    assertThat(cdr.extras()).containsOnlyKeys("a").isUnmodifiable();
    assertThat(Calls.inbound().extras()).isUnmodifiable();
  }

  @Test
  void settingAllReplacesThoseBefore() {
    InboundCdr.Builder builder = Calls.inbound().toBuilder().extra("a", "1");

    assertThat(builder.extras(Map.of("b", Extra.ofText("2"))).build().extras())
        .containsOnlyKeys("b");
    assertThat(builder.extras(Map.of()).build()).isEqualTo(Calls.inbound());
  }

  @Test
  void theExtrasOfARecordMayBeSetOnItsOwnBuilder() {
    InboundCdr.Builder builder = Calls.inbound().toBuilder().extra("a", "1").extra("b", "2");
    InboundCdr cdr = builder.build();

    assertThat(builder.extras(cdr.extras()).build()).isEqualTo(cdr);
  }

  @Test
  void aJsonValueIsNotAText() {
    Extra json = Extra.ofJson("1.50");

    assertThat(json.text()).isEqualTo("1.50");
    assertThat(json.isJson()).isTrue();
    assertThat(Extra.ofText("1.50").isJson()).isFalse();
    assertThat(json).hasToString("1.50").isNotEqualTo(Extra.ofText("1.50"));
    assertThat(json).isEqualTo(Extra.ofJson("1.50")).hasSameHashCodeAs(Extra.ofJson("1.50"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"text\"", "  \"text\""})
  void aJsonStringIsAText(String json) {
    assertThatThrownBy(() -> Extra.ofJson(json))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }
}

package dev.cdr4j.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Calls;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A set of ids tells all of them apart, however alike they look. */
class IdSetTest {
  private static Id id(String text) {
    return Id.of(Calls.inbound().toBuilder().callId(text).build());
  }

  private static Id id(long number) {
    return Id.of(Calls.inbound().toBuilder().callId(number).build());
  }

  @Property(tries = 300)
  void isASet(@ForAll("ids") Iterable<String> ids) {
    IdSet set = new IdSet();
    Set<String> model = new HashSet<>();
    for (String text : ids) {
      Id id = id(text);
      assertThat(id).hasToString(text);
      assertThat(set.contains(id)).isEqualTo(model.contains(text));
      if (model.add(text)) {
        set.add(id);
      }
      assertThat(set.size()).isEqualTo(model.size());
    }
    assertThat(model).allMatch(text -> set.contains(id(text)));
  }

  @Provide
  Arbitrary<Iterable<String>> ids() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 40).map(String::valueOf),
            Arbitraries.integers().between(0, 40).map(number -> "0" + number),
            Arbitraries.longs().between(0, Long.MAX_VALUE).map(String::valueOf),
            Arbitraries.of(
                "Aa", "BB", "-1", "+1", "1 ", "1e3", "999999999999999999", "9999999999999999999"),
            Arbitraries.strings().ofMinLength(1).ofMaxLength(3))
        .list()
        .ofMaxSize(200)
        .map(list -> list);
  }

  @Test
  void textsOfOneHashAreTwo() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    IdSet set = new IdSet();
    set.add(id("Aa"));
    assertThat(set.contains(id("BB"))).isFalse();
    set.add(id("BB"));
    assertThat(set.contains(id("BB"))).isTrue();
    assertThat(set.contains(id("Aa"))).isTrue();
    assertThat(set.size()).isEqualTo(2);
  }

  @Test
  void aMillionNumbersAreTold() {
    IdMemory memory = new IdMemory(2_000_000);
    for (long i = 0; i < 1_000_000; i++) {
      assertThat(memory.add(id(240_711_945_874L + i * i))).isTrue();
    }
    assertThat(memory.hasForgotten()).isFalse();
    assertThat(memory.add(id("240711945874"))).isFalse();
    assertThat(memory.add(id("240711945876"))).isTrue();
  }
}

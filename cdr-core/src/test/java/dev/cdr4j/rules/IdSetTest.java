package dev.cdr4j.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Calls;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A set of ids tells all of them apart, however alike they look. */
class IdSetTest {
  private static final IdHash HASH = new IdHash();

  private static Id id(String text) {
    return HASH.of(Calls.inbound().toBuilder().callId(text).build());
  }

  private static Id id(long number) {
    return HASH.of(Calls.inbound().toBuilder().callId(number).build());
  }

  @Property(tries = 300)
  void isASet(@ForAll("ids") Iterable<String> ids) {
    IdSet set = new IdSet(HASH);
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
    IdSet set = new IdSet(HASH);
    set.add(id("Aa"));
    assertThat(set.contains(id("BB"))).isFalse();
    set.add(id("BB"));
    assertThat(set.contains(id("BB"))).isTrue();
    assertThat(set.contains(id("Aa"))).isTrue();
    assertThat(set.size()).isEqualTo(2);
  }

  @Test
  void aMillionNumbersAreTold() {
    IdMemory memory = new IdMemory(2_000_000, HASH);
    for (long i = 0; i < 1_000_000; i++) {
      assertThat(memory.add(id(240_711_945_874L + i * i))).isTrue();
    }
    assertThat(memory.hasForgotten()).isFalse();
    assertThat(memory.add(id("240711945874"))).isFalse();
    assertThat(memory.add(id("240711945876"))).isTrue();
  }

  /** As the ids that a program which reads them hashes likewise would be flooded with. */
  @Test
  void textsOfOneHashCodeAreSpreadAsAnyOther() {
    List<Id> ids =
        IntStream.range(0, 40_000)
            .mapToObj(
                i -> Integer.toBinaryString((1 << 16) | i).replace("0", "Aa").replace("1", "BB"))
            .map(HASH::ofText)
            .toList();

    assertThat(ids.stream().map(id -> id.toString().hashCode()).distinct()).hasSize(1);
    assertThat(slots(ids)).isGreaterThan(29_000);
  }

  /** All of them in one slot if the place were the product with the golden ratio, folded. */
  @Test
  void soAreNumbersThatAreMadeToFallUponEachOther() {
    long inverse = inverse(0x9E3779B97F4A7C15L);
    List<Id> ids =
        LongStream.range(1, 40_001)
            .map(i -> inverse * ((i << 32) | i) - 1)
            .mapToObj(Id::ofNumber)
            .toList();

    assertThat(slots(ids)).isGreaterThan(29_000);
  }

  /** By Newton's method, each step of which doubles the number of bits that are right. */
  private static long inverse(long odd) {
    long inverse = odd;
    for (int i = 0; i < 5; i++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }

  /**
   * How many slots of 65,536 they take; 40,000 that fall at random take 29,930, give or take 90.
   */
  private static int slots(List<Id> ids) {
    BitSet slots = new BitSet();
    ids.forEach(id -> slots.set(HASH.spread(id.key()) & 0xFFFF));
    return slots.cardinality();
  }

  @Test
  void twoOfAKindHaveSecretsOfTheirOwn() {
    assertThat(new IdHash().ofText("x").key()).isNotEqualTo(new IdHash().ofText("x").key());
    assertThat(HASH.ofText("x")).isEqualTo(HASH.ofText("x"));
  }
}

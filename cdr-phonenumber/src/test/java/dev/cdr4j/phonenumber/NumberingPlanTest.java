package dev.cdr4j.phonenumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.CountryCode;
import dev.cdr4j.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The cache changes how fast facts are there, and nothing else. */
class NumberingPlanTest {
  private static final NumberingPlan UNCACHED = NumberingPlan.create(0);

  @Provide
  Arbitrary<List<PhoneNumber>> numbers() {
    return Numbers.any().list().ofMinSize(1).ofMaxSize(12);
  }

  @Property(tries = 200)
  void anySizeGivesTheSameFacts(
      @ForAll @IntRange(max = 40) int size,
      @ForAll("numbers") List<PhoneNumber> numbers,
      @ForAll Random random) {
    NumberingPlan plan = NumberingPlan.create(size);
    for (int i = 0; i < 30; i++) {
      PhoneNumber number = numbers.get(random.nextInt(numbers.size()));
      assertThat(plan.facts(number)).isEqualTo(UNCACHED.facts(number));
      assertThat(plan.facts(number).number()).isEqualTo(number);
    }
  }

  @Example
  void aNumberThatCameLastIsNotReadAgain() {
    for (int size : new int[] {1, 2, 3, 1000}) {
      NumberingPlan plan = NumberingPlan.create(size);
      for (PhoneNumber number : Numbers.EXAMPLES.subList(0, 100)) {
        PhoneNumberFacts facts = plan.facts(number);
        PhoneNumber again = PhoneNumber.of(number.toString());
        assertThat(plan.facts(again)).isSameAs(facts);
      }
    }
  }

  @Example
  void twoNumbersThatTakeTurnsAreNotReadAgain() {
    NumberingPlan plan = NumberingPlan.create(1);
    PhoneNumberFacts first = plan.facts(Numbers.EXAMPLES.get(0));
    PhoneNumberFacts second = plan.facts(Numbers.EXAMPLES.get(1));

    assertThat(plan.facts(first.number())).isSameAs(first);
    assertThat(plan.facts(second.number())).isSameAs(second);
    assertThat(plan.facts(first.number())).isSameAs(first);
  }

  @Example
  void withoutACacheNothingIsKept() {
    PhoneNumber number = Numbers.EXAMPLES.get(0);

    assertThat(UNCACHED.facts(number)).isNotSameAs(UNCACHED.facts(number));
  }

  @Example
  void textsOfAnyLengthAreNotKept() {
    NumberingPlan plan = NumberingPlan.create();
    PhoneNumber text = PhoneNumber.of("sip:" + "x".repeat(1000));

    assertThat(plan.facts(text)).isNotSameAs(plan.facts(text));
  }

  @Example
  void threadsMayShareAPlan() throws Exception {
    NumberingPlan plan = NumberingPlan.create(16);
    List<PhoneNumber> numbers = Numbers.EXAMPLES.subList(0, 60);
    List<PhoneNumberFacts> expected = numbers.stream().map(UNCACHED::facts).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (int seed = 0; seed < 4; seed++) {
        Random random = new Random(seed);
        runs.add(threads.submit(() -> assertSame(plan, numbers, expected, random)));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void assertSame(
      NumberingPlan plan,
      List<PhoneNumber> numbers,
      List<PhoneNumberFacts> expected,
      Random random) {
    for (int i = 0; i < 20_000; i++) {
      int index = random.nextInt(numbers.size());
      if (!plan.facts(numbers.get(index)).equals(expected.get(index))) {
        throw new AssertionError("other facts of " + numbers.get(index));
      }
    }
  }

  @Example
  void theSizeHasBounds() {
    assertThatThrownBy(() -> NumberingPlan.create(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cacheSize must be 0 to 16777216, not -1");
    assertThatThrownBy(() -> NumberingPlan.create(16_777_217))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void itKnowsMostCountries() {
    assertThat(UNCACHED.countries())
        .contains(CountryCode.of("FR"), CountryCode.of("GG"), CountryCode.of("VA"))
        .doesNotContain(CountryCode.of("AQ"), CountryCode.of("ZZ"))
        .hasSizeGreaterThan(200);
  }
}

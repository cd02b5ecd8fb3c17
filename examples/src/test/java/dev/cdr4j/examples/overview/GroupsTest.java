package dev.cdr4j.examples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.examples.overview.Groups.Group;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private final Groups<Count> groups = new Groups<>(2, Count::new);

  private void add(String... names) {
    for (String name : names) {
      groups.of(name).increment();
    }
  }

  @Test
  void countsApartInOrder() {
    add("b", "a", "b");
    assertThat(groups.inOrder(Comparator.comparingLong(Count::value).reversed()))
        .extracting(Group::name)
        .containsExactly("b", "a");
    add("a");
    assertThat(groups.inOrder(Comparator.comparingLong(Count::value).reversed()))
        .extracting(Group::name)
        .containsExactly("a", "b");
  }

  @Test
  void countsTogetherWhatIsBeyondTheBound() {
    add("a", "b", "c", "d", "c", "a");
    assertThat(groups.rest().value()).isEqualTo(3);
    assertThat(groups.of("a").value()).isEqualTo(2);
    assertThat(groups.inOrder(Comparator.comparingLong(Count::value))).hasSize(2);
  }
}

package dev.cdr4j.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the list of bad data that concerns all formats is tested here, over all of them. */
class BadDataTest {
  private static final Stream<Class<?>> TESTS =
      Stream.of(
          ValuesTest.class,
          RejectsTest.class,
          SourcesTest.class,
          LimitsTest.class,
          IoFailureTest.class);

  @Test
  void everyRowIsCovered() throws IOException {
    Set<String> covered = new TreeSet<>();
    ValuesTest.cases().forEach(each -> covered.add(each.key()));
    TESTS
        .flatMap(test -> Stream.of(test.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Covers.class))
        .forEach(method -> covered.addAll(Set.of(method.getAnnotation(Covers.class).value())));

    assertThat(covered)
        .isEqualTo(
            TestFiles.lines("bad-data.keys")
                .map(line -> line.substring(0, line.indexOf(':')))
                .collect(Collectors.toCollection(TreeSet::new)));
  }
}

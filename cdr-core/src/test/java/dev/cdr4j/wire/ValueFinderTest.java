package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A row is found where a look at each of its bytes finds it, wherever its words begin. */
class ValueFinderTest {
  private static final byte DELIMITER = RowText.DELIMITER;

  @Property(tries = 3000)
  void isFoundAsByteByByte(
      @ForAll("rows") List<String> row,
      @ForAll @IntRange(max = 9) int before,
      @ForAll @IntRange(min = 1, max = 12) int valuesOfRow,
      @ForAll("lineEnds") String lineEnd,
      @ForAll("delimiters") char delimiter,
      @ForAll @Size(max = 4) List<@IntRange(max = 11) Integer> wanted) {
    String text = "x".repeat(before) + String.join(",", row) + lineEnd + "1,2,3\n";
    byte[] bytes = text.replace(',', delimiter).getBytes(UTF_8);
    int[] columns =
        wanted.stream().mapToInt(i -> i).filter(i -> i < valuesOfRow).sorted().distinct().toArray();
    ValueFinder finder = new ValueFinder((byte) delimiter, columns, valuesOfRow);

    int end = finder.find(RowText.padded(bytes), before, bytes.length);

    List<Integer> starts = RowText.starts(bytes, before, (byte) delimiter);
    int expected = starts == null ? RegularRows.IRREGULAR : starts.remove(starts.size() - 1);
    if (starts == null || starts.size() != valuesOfRow) {
      assertThat(end).isEqualTo(RegularRows.IRREGULAR);
      return;
    }
    assertThat(end).isEqualTo(expected);
    for (int i = 0; i < columns.length; i++) {
      int start = finder.starts()[i];
      assertThat(start).isEqualTo(starts.get(columns[i]));
      int next = columns[i] + 1 < valuesOfRow ? starts.get(columns[i] + 1) - 1 : end;
      assertThat(finder.end(RowText.padded(bytes), start, bytes.length)).isEqualTo(next);
    }
  }

  @Provide
  Arbitrary<List<String>> rows() {
    return RowText.values().list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return RowText.delimiters();
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of("\n", "\r", "\r\n");
  }

  @Test
  void aRowThatDoesNotEndBeforeTheLimitIsNotFound() {
    byte[] bytes = RowText.padded("1,2,3\n4,5,6\n".getBytes(UTF_8));
    ValueFinder finder = new ValueFinder(DELIMITER, new int[] {0, 2}, 3);

    assertThat(finder.find(bytes, 0, 5)).isEqualTo(RegularRows.IRREGULAR);
    assertThat(finder.find(bytes, 0, 6)).isEqualTo(5);
    assertThat(finder.find(bytes, 6, 6)).isEqualTo(RegularRows.IRREGULAR);
    assertThat(finder.find(bytes, 6, 11)).isEqualTo(RegularRows.IRREGULAR);
    assertThat(finder.find(bytes, 6, 12)).isEqualTo(11);
    assertThat(finder.starts()).containsExactly(6, 10);
  }

  @Test
  void bytesMayBeOthersFromRowToRow() {
    ValueFinder finder = new ValueFinder(DELIMITER, new int[] {1}, 2);
    byte[] bytes = RowText.padded("1,2\n3,4\n".getBytes(UTF_8));
    assertThat(finder.find(bytes, 0, 8)).isEqualTo(3);
    Arrays.fill(bytes, 4, 8, (byte) 'x');

    assertThat(finder.find(bytes, 4, 8)).isEqualTo(RegularRows.IRREGULAR);
  }
}

package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
  private static final byte DELIMITER = ',';

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> texts =
        Arbitraries.strings().withChars("a0 -:+#\t\0\13\14\16\17\u0080é日.;!").ofMaxLength(20);
    return Arbitraries.oneOf(
        texts,
        texts.map(text -> text + "\""),
        texts.map(text -> '"' + text + '"'),
        texts.map(text -> '"' + text + ",\"\"" + text + '"'),
        Arbitraries.of("", "\"\"", "\"\"\"\"", "\",\"", "\"\",\"", "\"", "\"a\"b", "\"\n\""));
  }

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

    int end = finder.find(padded(bytes), before, bytes.length);

    List<Integer> starts = starts(bytes, before, (byte) delimiter);
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
      assertThat(finder.end(padded(bytes), start, bytes.length)).isEqualTo(next);
    }
  }

  @Provide
  Arbitrary<List<String>> rows() {
    return values().list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(',', ';', '\t', '|', ' ', '#', '!', '\1');
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of("\n", "\r", "\r\n");
  }

  /** The starts of the values, and then the index of the line end; null for broken quotes. */
  private static List<Integer> starts(byte[] bytes, int from, byte delimiter) {
    List<Integer> starts = new ArrayList<>(List.of(from));
    int at = from;
    while (true) {
      if (bytes[at] == '"') {
        at++;
        while (bytes[at] != '"' || bytes[at + 1] == '"') {
          if (bytes[at] == '\n' || bytes[at] == '\r') {
            return null;
          }
          at += bytes[at] == '"' ? 2 : 1;
        }
        at++;
        if (bytes[at] != delimiter && bytes[at] != '\n' && bytes[at] != '\r') {
          return null;
        }
      }
      while (bytes[at] != delimiter && bytes[at] != '\n' && bytes[at] != '\r') {
        at++;
      }
      if (bytes[at] != delimiter) {
        starts.add(at);
        return starts;
      }
      starts.add(++at);
    }
  }

  private static byte[] padded(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length + Words.PADDING);
  }

  @Test
  void aRowThatDoesNotEndBeforeTheLimitIsNotFound() {
    byte[] bytes = padded("1,2,3\n4,5,6\n".getBytes(UTF_8));
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
    byte[] bytes = padded("1,2\n3,4\n".getBytes(UTF_8));
    assertThat(finder.find(bytes, 0, 8)).isEqualTo(3);
    Arrays.fill(bytes, 4, 8, (byte) 'x');

    assertThat(finder.find(bytes, 4, 8)).isEqualTo(RegularRows.IRREGULAR);
  }
}

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
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows are found where a look at each of their bytes finds them, up to the first that is none. */
class RowIndexTest {
  private static final int MOST_ROWS = 8;

  private static RowIndex index(char delimiter) {
    return new RowIndex((byte) delimiter, 3, 40, MOST_ROWS);
  }

  /** Mostly rows of three values; the index is used again with each text. */
  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> values = RowText.values();
    Arbitrary<String> rows =
        Arbitraries.frequency(Tuple.of(20, 3), Tuple.of(1, 2), Tuple.of(1, 4))
            .flatMap(count -> values.list().ofSize(count))
            .map(list -> String.join(",", list));
    Arbitrary<String> lineEnds = Arbitraries.of("\n", "\r", "\r\n");
    Arbitrary<String> texts =
        lineEnds.flatMap(
            lineEnd -> rows.list().ofMaxSize(12).map(list -> String.join(lineEnd, list) + lineEnd));
    return texts.list().ofMinSize(1).ofMaxSize(3);
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return RowText.delimiters();
  }

  @Property(tries = 3000)
  void areFoundAsByteByByte(
      @ForAll("texts") List<String> texts,
      @ForAll("delimiters") char delimiter,
      @ForAll @IntRange(max = 70) int before,
      @ForAll @IntRange(max = 5) int cut) {
    RowIndex index = index(delimiter);
    for (String text : texts) {
      byte[] bytes = ("x".repeat(before) + text.replace(',', delimiter)).getBytes(UTF_8);
      byte[] buffer = RowText.padded(bytes);
      Arrays.fill(buffer, bytes.length, buffer.length, (byte) '\n');
      int limit = Math.max(before, bytes.length - cut);
      List<List<Integer>> expected = rows(bytes, before, limit, (byte) delimiter);

      int found = index.find(buffer, before, limit, MOST_ROWS);

      assertThat(found).isEqualTo(expected.size());
      for (int row = 0; row < found; row++) {
        assertThat(ends(index, row)).isEqualTo(expected.get(row));
        assertThat(index.before(row)).isEqualTo(expected.get(row).get(0));
        assertThat(index.lineEnd(row)).isEqualTo(expected.get(row).get(3));
      }
    }
  }

  private static List<Integer> ends(RowIndex index, int row) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i <= 3; i++) {
      ends.add(index.ends()[index.rows()[row] + i]);
    }
    return ends;
  }

  /** The index before each row, and where its values end. */
  private static List<List<Integer>> rows(byte[] bytes, int from, int limit, byte delimiter) {
    List<List<Integer>> rows = new ArrayList<>();
    int start = from;
    while (rows.size() < MOST_ROWS && hasLineEnd(bytes, start, limit)) {
      List<Integer> row = row(bytes, start, limit, delimiter);
      if (row == null) {
        return rows;
      }
      rows.add(row);
      int lineEnd = row.get(3);
      boolean isTwo = bytes[lineEnd] == '\r' && lineEnd + 1 < limit && bytes[lineEnd + 1] == '\n';
      start = lineEnd + (isTwo ? 2 : 1);
    }
    return rows;
  }

  private static boolean hasLineEnd(byte[] bytes, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r') {
        return true;
      }
    }
    return false;
  }

  private static @Nullable List<Integer> row(byte[] bytes, int from, int limit, byte delimiter) {
    List<Integer> starts = RowText.starts(bytes, from, delimiter);
    if (starts == null || starts.size() != 4) {
      return null;
    }
    int lineEnd = starts.get(3);
    if (lineEnd >= limit || lineEnd - from > 40 || hasStrayQuote(bytes, starts)) {
      return null;
    }
    return List.of(from - 1, starts.get(1) - 1, starts.get(2) - 1, lineEnd);
  }

  /** Whether a value that is not in quotes has one. */
  private static boolean hasStrayQuote(byte[] bytes, List<Integer> starts) {
    for (int i = 0; i < 3; i++) {
      int start = starts.get(i);
      for (int at = start; bytes[start] != '"' && at < starts.get(i + 1); at++) {
        if (bytes[at] == '"') {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void valuesInQuotesMayBeLong() {
    RowIndex index = new RowIndex((byte) ',', 3, 500, MOST_ROWS);
    String quoted = "\"" + ",".repeat(200) + "\"\"" + ",".repeat(200) + "\"";
    String row = "a," + quoted + ",c\n";
    byte[] bytes = RowText.padded((row + row).getBytes(UTF_8));

    assertThat(index.find(bytes, 0, 2 * row.length(), MOST_ROWS)).isEqualTo(2);
    assertThat(ends(index, 1))
        .containsExactly(
            row.length() - 1, row.length() + 1, 2 * row.length() - 3, 2 * row.length() - 1);

    byte[] broken =
        RowText.padded((row + row.replaceFirst(",{100}", ",".repeat(99) + "\n")).getBytes(UTF_8));
    assertThat(index.find(broken, 0, 2 * row.length(), MOST_ROWS)).isEqualTo(1);
    assertThat(index.isCut()).isFalse();
  }

  @Test
  void aRowThatIsNoneIsNotCut() {
    RowIndex index = index(',');
    String good = "1,2,3\n";

    for (String bad :
        List.of("4,5\"5,6\n", "4,5,6,7\n", "4,5\n", "\"4\"4,5,6\n", "4,\"5\n\",6\n")) {
      byte[] bytes = RowText.padded((good + bad + good.repeat(20)).getBytes(UTF_8));

      assertThat(index.find(bytes, 0, bytes.length - Words.PADDING, MOST_ROWS)).as(bad).isOne();
      assertThat(index.isCut()).as(bad).isFalse();
    }
  }

  @Test
  void itTellsWhetherARowMayGoOnBehindTheLimit() {
    RowIndex index = index(',');
    byte[] bytes = RowText.padded("1,2,3\n4,5,\"6\n\"\n".getBytes(UTF_8));

    assertThat(index.find(bytes, 0, 4, 1)).isZero();
    assertThat(index.isCut()).isTrue();
    assertThat(index.find(bytes, 0, 6, 1)).isEqualTo(1);
    assertThat(index.isCut()).isFalse();
    assertThat(index.find(bytes, 6, 12, 1)).isZero();
    assertThat(index.isCut()).isTrue();
    assertThat(index.find(bytes, 6, 14, 1)).isZero();
    assertThat(index.isCut()).isFalse();
  }
}

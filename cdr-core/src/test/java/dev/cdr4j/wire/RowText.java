package dev.cdr4j.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Rows of values, and where a look at each byte finds them. */
final class RowText {
  static final byte DELIMITER = ',';

  private RowText() {}

  /** Values as they stand in a row, some of which break it. */
  static Arbitrary<String> values() {
    Arbitrary<String> texts =
        Arbitraries.strings().withChars("a0 -:+#\t\0\13\14\16\17\u0080é日.;!").ofMaxLength(20);
    return Arbitraries.oneOf(
        texts,
        texts.map(text -> text + "\""),
        texts.map(text -> '"' + text + '"'),
        texts.map(text -> '"' + text + ",\"\"" + text + '"'),
        Arbitraries.of("", "\"\"", "\"\"\"\"", "\",\"", "\"\",\"", "\"", "\"a\"b", "\"\n\""));
  }

  /** Delimiters, some of which are near to bytes that matter otherwise. */
  static Arbitrary<Character> delimiters() {
    return Arbitraries.of(',', ';', '\t', '|', ' ', '#', '!', '\1');
  }

  /** The starts of the values, and then the index of the line end; null for broken quotes. */
  static @Nullable List<Integer> starts(byte[] bytes, int from, byte delimiter) {
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

  /** The bytes, and as many behind them as words may reach. */
  static byte[] padded(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length + Words.PADDING);
  }
}

package dev.cdr4j.testkit.corrupt;

import dev.cdr4j.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A damaged CSV file before it is encoded.
 *
 * @param hasMark whether a byte order mark stands before it
 * @param delimiter what stands between values
 * @param names its columns
 * @param lines its lines
 * @param headerFault why it cannot be opened, or null
 * @param faultyColumn the column of the header of which that is true, or -1 where it is the header
 *     as a whole
 */
record CsvFile(
    boolean hasMark,
    char delimiter,
    CsvNames names,
    List<CsvLine> lines,
    @Nullable Reason headerFault,
    int faultyColumn) {

  /** The bytes of the lines in UTF-8, without the byte order mark. */
  String raw() {
    StringBuilder raw = new StringBuilder();
    for (CsvLine line : lines) {
      raw.append(line.raw(delimiter)).append(line.lineEnd());
    }
    return raw.toString();
  }

  /** How many bytes of {@link #raw()} stand before the line that a record of the good file is. */
  int offsetOf(int record) {
    int offset = 0;
    int start = 0;
    for (CsvLine line : lines) {
      if (line.origin() == record) {
        start = offset;
      }
      offset += line.raw(delimiter).length() + line.lineEnd().length();
    }
    return start;
  }

  /** The line that a record of the good file is. */
  CsvLine lineOf(int record) {
    return lines.stream()
        .filter(line -> line.origin() == record)
        .reduce((before, last) -> last)
        .orElseThrow();
  }
}

package dev.cdr4j.testkit.corrupt;

import dev.cdr4j.Reason;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A piece of a CSV file that ends with a line end, or where the file ends: the header, a record, or
 * a blank line. Immutable.
 *
 * @param kind what it is
 * @param origin the record of the good file that it is, or stands before; 0 for the header
 * @param cells its values
 * @param lineEnd what ends it, or nothing
 * @param faults why values of it are wrong, by their indexes
 */
record CsvLine(
    Kind kind, int origin, List<CsvCell> cells, String lineEnd, SortedMap<Integer, Reason> faults) {
  /** What a line is. */
  enum Kind {
    HEADER,
    BLANK,
    RECORD
  }

  CsvLine {
    cells = List.copyOf(cells);
  }

  static CsvLine of(Kind kind, int origin, List<CsvCell> cells) {
    return new CsvLine(kind, origin, cells, "", new TreeMap<>());
  }

  CsvLine as(Kind kind) {
    return new CsvLine(kind, origin, cells, lineEnd, faults);
  }

  CsvLine with(List<CsvCell> cells) {
    return new CsvLine(kind, origin, cells, lineEnd, faults);
  }

  CsvLine with(int index, CsvCell cell) {
    return with(CsvTable.replaced(cells, index, cell));
  }

  CsvLine withLineEnd(String lineEnd) {
    return new CsvLine(kind, origin, cells, lineEnd, faults);
  }

  CsvLine withFault(int index, Reason reason) {
    SortedMap<Integer, Reason> all = new TreeMap<>(faults);
    all.put(index, reason);
    return new CsvLine(kind, origin, cells, lineEnd, all);
  }

  /** The bytes of the file, without the line end. */
  String raw(char delimiter) {
    return cells.stream().map(CsvCell::raw).collect(Collectors.joining(String.valueOf(delimiter)));
  }

  /** How many bytes of the line stand before a value, or before its opening quote. */
  int offsetOf(int index) {
    int offset = 0;
    for (CsvCell cell : cells.subList(0, index)) {
      offset += cell.raw().length() + 1;
    }
    return offset;
  }

  boolean hasLineEndWithin() {
    return cells.stream().anyMatch(CsvCell::hasLineEnd);
  }
}

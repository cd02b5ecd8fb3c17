package dev.cdr4j.testkit.corrupt;

import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file as a table.
 *
 * @param mark whether a byte order mark stands before it
 * @param delimiter what stands between values
 * @param lineEnd what ends each line
 * @param header the names
 * @param rows the values of each record, as many as names
 */
record CsvTable(
    boolean mark, char delimiter, String lineEnd, List<CsvCell> header, List<List<CsvCell>> rows) {

  CsvNames names() {
    return CsvNames.of(header);
  }

  CsvTable with(List<CsvCell> header, List<List<CsvCell>> rows) {
    return new CsvTable(mark, delimiter, lineEnd, header, rows);
  }

  /** The same values, in quotes also where they hold this delimiter. */
  CsvTable withDelimiter(char delimiter) {
    return new CsvTable(
        mark,
        delimiter,
        lineEnd,
        requoted(header, delimiter),
        rows.stream().map(row -> requoted(row, delimiter)).toList());
  }

  private static List<CsvCell> requoted(List<CsvCell> cells, char delimiter) {
    return cells.stream().map(cell -> cell.with(cell.content(), delimiter)).toList();
  }

  /** The same columns in another order. */
  CsvTable reordered(List<Integer> order) {
    return with(
        order.stream().map(header::get).toList(),
        rows.stream().map(row -> order.stream().map(row::get).toList()).toList());
  }

  static <T> List<T> replaced(List<T> list, int index, T element) {
    List<T> copy = new ArrayList<>(list);
    copy.set(index, element);
    return copy;
  }

  static <T> List<T> inserted(List<T> list, int index, T element) {
    List<T> copy = new ArrayList<>(list);
    copy.add(index, element);
    return copy;
  }
}

package dev.cdr4j.examples.overview;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns that are as wide as they must be, under headings if there are any. */
final class Table {
  private static final String GAP = "  ";

  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  private record Column(String heading, boolean rightAligned, int widest) {
    String fitted(String text) {
      String shown = printable(text);
      return length(shown) <= widest
          ? shown
          : shown.substring(0, shown.offsetByCodePoints(0, widest - 3)).stripTrailing() + "...";
    }
  }

  /** Adds a column of texts. */
  Table text(String heading) {
    return text(heading, Integer.MAX_VALUE);
  }

  /** Adds a column of texts of which those that are too long are cut off. */
  Table text(String heading, int widest) {
    columns.add(new Column(heading, false, widest));
    return this;
  }

  /** Adds a column of numbers. */
  Table number(String heading) {
    columns.add(new Column(heading, true, Integer.MAX_VALUE));
    return this;
  }

  /** Adds a row of as many cells as there are columns. */
  Table row(String... cells) {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      row.add(columns.get(i).fitted(cells[i]));
    }
    rows.add(row);
    return this;
  }

  /** Whether there are no rows. */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The headings, unless all are empty, and the rows. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<String> headings = columns.stream().map(Column::heading).toList();
    if (headings.stream().anyMatch(heading -> !heading.isEmpty())) {
      lines.add(line(headings));
    }
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      String cell = cells.get(i);
      String padding = " ".repeat(width(i) - length(cell));
      line.append(i == 0 ? "" : GAP)
          .append(columns.get(i).rightAligned() ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int heading = length(columns.get(column).heading());
    return rows.stream().mapToInt(row -> length(row.get(column))).reduce(heading, Math::max);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The text without what a terminal would obey instead of showing it. */
  static String printable(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

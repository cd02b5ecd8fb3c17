package dev.cdr4j.benchmarks.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown, with columns that are aligned, so that it reads well on a screen too. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... heads) {
    rows.add(List.of(heads));
  }

  public void add(String... cells) {
    rows.add(List.of(cells));
  }

  @Override
  public String toString() {
    List<Integer> widths = new ArrayList<>(Collections.nCopies(rows.get(0).size(), 0));
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths.set(i, Math.max(widths.get(i), row.get(i).length()));
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      append(text, rows.get(i), widths);
      if (i == 0) {
        appendRule(text, widths);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, List<String> row, List<Integer> widths) {
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      String padding = " ".repeat(widths.get(i) - cell.length());
      text.append("| ").append(i == 0 ? cell + padding : padding + cell).append(' ');
    }
    text.append("|\n");
  }

  private static void appendRule(StringBuilder text, List<Integer> widths) {
    for (int i = 0; i < widths.size(); i++) {
      text.append('|').append("-".repeat(widths.get(i) + 1)).append(i == 0 ? '-' : ':');
    }
    text.append("|\n");
  }
}

package dev.cdr4j.examples.overview;

import java.util.ArrayList;
import java.util.List;

/** A chart in plain text of the calls by hour of the day. */
final class HourChart {
  private static final int HEIGHT = 6;
  private static final int HOURS = 24;

  private final HourProfile hours;
  private final long most;

  HourChart(HourProfile hours) {
    this.hours = hours;
    long found = 1;
    for (int hour = 0; hour < HOURS; hour++) {
      found = Math.max(found, hours.callsAt(hour));
    }
    most = found;
  }

  /** The lines of the chart. */
  List<String> lines() {
    String top = Figures.count(most);
    List<String> lines = new ArrayList<>();
    for (int row = HEIGHT; row >= 1; row--) {
      lines.add((row == HEIGHT ? top : " ".repeat(top.length())) + " |" + bars(row));
    }
    lines.add(" ".repeat(top.length() - 1) + "0 +" + "---".repeat(HOURS));
    StringBuilder axis = new StringBuilder(" ".repeat(top.length() + 2));
    for (int hour = 0; hour < HOURS; hour++) {
      axis.append(hour < 10 ? "  " : " ").append(hour);
    }
    lines.add(axis.toString());
    return lines;
  }

  private String bars(int row) {
    StringBuilder bars = new StringBuilder();
    for (int hour = 0; hour < HOURS; hour++) {
      bars.append(height(hour) >= row ? " ##" : "   ");
    }
    return bars.toString().stripTrailing();
  }

  private long height(int hour) {
    return Math.round((double) HEIGHT * hours.callsAt(hour) / most);
  }
}

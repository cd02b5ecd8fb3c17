package dev.cdr4j.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of one workload: a row for each peer and each floor. */
final class ReportTable {
  private static final double MEGABYTE = 1e6;

  private final double records;
  private final double bytes;
  private final List<String> heads =
      new ArrayList<>(List.of("", "records/s", "±", "MB/s", "cdr4j / it", "allocated B/record"));
  private final List<Measurement> floors = new ArrayList<>();
  private final List<String[]> floorRows = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();

  /** A table of a workload that takes so many records and bytes at a time. */
  ReportTable(double records, double bytes) {
    this.records = records;
    this.bytes = bytes;
  }

  /** Adds a floor; all of them come before the peers. */
  void addFloor(String label, Measurement floor) {
    heads.add("of " + label);
    floors.add(floor);
    floorRows.add(new String[] {label, "", error(floor), megabytes(floor), "", ""});
  }

  void addPeer(String label, Measurement peer, Measurement ours) {
    List<String> row =
        new ArrayList<>(
            List.of(
                label,
                String.format(Locale.ROOT, "%,.0f", peer.perSecond(records)),
                error(peer),
                megabytes(peer),
                peer.equals(ours)
                    ? ""
                    : String.format(Locale.ROOT, "%.2fx", peer.millis() / ours.millis()),
                String.format(Locale.ROOT, "%,.0f", peer.allocated() / records)));
    for (Measurement floor : floors) {
      row.add(String.format(Locale.ROOT, "%.0f %%", 100 * floor.millis() / peer.millis()));
    }
    rows.add(row.toArray(String[]::new));
  }

  private static String error(Measurement measurement) {
    return Double.isNaN(measurement.error())
        ? ""
        : String.format(Locale.ROOT, "%.0f %%", 100 * measurement.error());
  }

  private String megabytes(Measurement measurement) {
    return String.format(Locale.ROOT, "%,.0f", measurement.perSecond(bytes) / MEGABYTE);
  }

  @Override
  public String toString() {
    Table table = new Table(heads.toArray(String[]::new));
    rows.forEach(table::add);
    for (String[] row : floorRows) {
      List<String> cells = new ArrayList<>(List.of(row));
      while (cells.size() < heads.size()) {
        cells.add("");
      }
      table.add(cells.toArray(String[]::new));
    }
    return table.toString();
  }
}

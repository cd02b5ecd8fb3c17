package dev.cdr4j.benchmarks.memory;

import dev.cdr4j.benchmarks.csv.CsvReaders;
import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.json.JsonReaders;
import dev.cdr4j.benchmarks.peer.Peer;
import dev.cdr4j.benchmarks.report.Machine;
import dev.cdr4j.benchmarks.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much memory a list of records takes that each peer has read, half of them inbound. */
public final class Retained {
  private static final int RECORDS = 1_000_000;
  private static final int RUNS = 3;

  private final int records;
  private final int runs;
  private final Table table = new Table("", "retained B/record", "from", "to", "cdr4j / it");

  private Retained(int records, int runs) {
    this.records = records;
    this.runs = runs;
  }

  /**
   * Prints a table.
   *
   * @param arguments {@code --records=} and {@code --runs=}
   */
  public static void run(PrintStream out, List<String> arguments)
      throws IOException, InterruptedException {
    NumberOptions options = new NumberOptions(arguments, "records", "runs");
    Retained retained = new Retained(options.get("records", RECORDS), options.get("runs", RUNS));
    retained.measure(Format.CSV, CsvReaders.values());
    retained.measure(Format.JSON, JsonReaders.values());
    out.println(Machine.describe());
    out.printf(
        Locale.ROOT,
        "%,d records in an ArrayList, heap after collections, the median of %d JVMs%n%n%s",
        retained.records,
        retained.runs,
        retained.table);
  }

  /** Measures all peers of a format. The first is cdr4j. */
  private <P extends Enum<P> & Peer> void measure(Format format, P[] peers)
      throws IOException, InterruptedException {
    double ours = 0;
    for (P peer : peers) {
      double[] bytes = new double[runs];
      for (int i = 0; i < runs; i++) {
        bytes[i] = retained(format, peer.name());
      }
      Arrays.sort(bytes);
      double median = bytes[runs / 2];
      ours = peer.isOurs() ? median : ours;
      table.add(
          format + ": " + peer.label(),
          String.format(Locale.ROOT, "%.0f", median),
          String.format(Locale.ROOT, "%.0f", bytes[0]),
          String.format(Locale.ROOT, "%.0f", bytes[runs - 1]),
          peer.isOurs() ? "" : String.format(Locale.ROOT, "%.2f", ours / median));
    }
  }

  private double retained(Format format, String peer) throws IOException, InterruptedException {
    return Double.parseDouble(
        new ForkedJvm("-Xmx4g")
            .run(RetainedProgram.class, format.name(), peer, Integer.toString(records)));
  }
}

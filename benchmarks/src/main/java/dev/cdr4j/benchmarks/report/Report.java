package dev.cdr4j.benchmarks.report;

import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.data.Medium;
import dev.cdr4j.benchmarks.floor.Floors;
import dev.cdr4j.benchmarks.peer.Library;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the workloads, and prints a table for each as soon as it is known. */
public final class Report {
  private static final double MEGABYTE = 1e6;

  private final PrintStream out;
  private final Effort effort;
  private final Set<Workload> workloads;
  private final Set<Medium> media;
  private final JmhRun jmh;
  private final Map<Format, Long> sizes = new EnumMap<>(Format.class);

  private Report(PrintStream out, Effort effort, Set<Workload> workloads, Set<Medium> media) {
    this.out = out;
    this.effort = effort;
    this.workloads = workloads;
    this.media = media;
    jmh = new JmhRun(effort);
  }

  /**
   * Runs the report.
   *
   * @param arguments {@code --quick}, {@code --only=} with names of workloads, and {@code --from=}
   *     with a medium
   * @throws IllegalArgumentException if they are not these
   */
  public static void run(PrintStream out, List<String> arguments) throws RunnerException {
    Effort effort = Effort.FULL;
    Set<Workload> workloads = EnumSet.allOf(Workload.class);
    Set<Medium> media = EnumSet.allOf(Medium.class);
    for (String argument : arguments) {
      if (argument.equals("--quick")) {
        effort = Effort.QUICK;
        media = EnumSet.of(Medium.MEMORY);
      } else if (argument.startsWith("--only=")) {
        workloads = workloads(argument.substring("--only=".length()));
      } else if (argument.startsWith("--from=")) {
        media = EnumSet.of(medium(argument.substring("--from=".length())));
      } else {
        throw new IllegalArgumentException("there is no option " + argument);
      }
    }
    new Report(out, effort, workloads, media).run();
  }

  private static Set<Workload> workloads(String names) {
    Set<Workload> workloads = EnumSet.noneOf(Workload.class);
    for (String name : List.of(names.split(",", -1))) {
      workloads.add(
          Arrays.stream(Workload.values())
              .filter(workload -> workload.option().equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("workloads are " + options())));
    }
    return workloads;
  }

  private static Medium medium(String name) {
    return Arrays.stream(Medium.values())
        .filter(medium -> medium.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("exports are read from memory or file"));
  }

  /** The names of all workloads. */
  public static String options() {
    return Arrays.stream(Workload.values()).map(Workload::option).collect(Collectors.joining(", "));
  }

  private void run() throws RunnerException {
    for (Format format : Format.values()) {
      long size = 0;
      for (Export export : Export.both(format, effort.records)) {
        size += export.bytes().length;
      }
      sizes.put(format, size);
    }
    printHead();
    for (Medium medium : media) {
      List<Measurement> floors =
          workloads.stream().anyMatch(Workload::hasFloors) ? jmh.floors(medium) : List.of();
      for (Workload workload : workloads) {
        if (workload.media().contains(medium)) {
          print(workload, medium, jmh.workload(workload, medium), floors);
        }
      }
    }
  }

  private void printHead() {
    out.println(Machine.describe());
    out.println(
        Arrays.stream(Library.values())
            .map(library -> library.label() + " " + library.version())
            .collect(Collectors.joining(", ")));
    out.printf(
        Locale.ROOT,
        "2 exports of %,d records, %.1f MB of CSV, %.1f MB of JSON; one thread; %d x %d x %s after"
            + " %d x %s and one full proof%n",
        effort.records,
        sizes.getOrDefault(Format.CSV, 0L) / MEGABYTE,
        sizes.getOrDefault(Format.JSON, 0L) / MEGABYTE,
        effort.forks,
        effort.measurements,
        effort.iteration,
        effort.warmups,
        effort.iteration);
    if (effort == Effort.QUICK) {
      out.println("QUICK: this shows that all works. Do not quote these figures.");
    }
  }

  private void print(
      Workload workload, Medium medium, List<Measurement> measurements, List<Measurement> floors) {
    ReportTable table = new ReportTable(2L * effort.records, size(workload.format()));
    Measurement ours =
        measurements.stream()
            .filter(measurement -> workload.peer(measurement.name()).isOurs())
            .findFirst()
            .orElseThrow();
    if (workload.hasFloors()) {
      floors.stream()
          .filter(floor -> Floors.valueOf(floor.name()).format() == workload.format())
          .forEach(floor -> table.addFloor(Floors.valueOf(floor.name()).label(), floor));
    }
    for (Measurement measurement : measurements) {
      table.addPeer(workload.peer(measurement.name()).label(), measurement, ours);
    }
    String where = workload.media().size() > 1 ? ", " + medium.label() : "";
    out.printf("%n%s%s%n%n%s", workload.title(), where, table);
    out.flush();
  }

  private long size(Format format) {
    return sizes.getOrDefault(format, 0L);
  }
}

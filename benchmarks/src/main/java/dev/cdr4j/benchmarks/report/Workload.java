package dev.cdr4j.benchmarks.report;

import dev.cdr4j.benchmarks.CsvRead;
import dev.cdr4j.benchmarks.CsvScan;
import dev.cdr4j.benchmarks.CsvWrite;
import dev.cdr4j.benchmarks.FilterAndCount;
import dev.cdr4j.benchmarks.JsonRead;
import dev.cdr4j.benchmarks.JsonWrite;
import dev.cdr4j.benchmarks.ParallelRead;
import dev.cdr4j.benchmarks.Validation;
import dev.cdr4j.benchmarks.csv.CsvReaders;
import dev.cdr4j.benchmarks.csv.CsvSumReaders;
import dev.cdr4j.benchmarks.csv.CsvWriters;
import dev.cdr4j.benchmarks.csv.ParallelReaders;
import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.data.Medium;
import dev.cdr4j.benchmarks.json.JsonReaders;
import dev.cdr4j.benchmarks.json.JsonWriters;
import dev.cdr4j.benchmarks.peer.Peer;
import dev.cdr4j.benchmarks.rules.Validators;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What is measured, in the order of the report. A new workload is a JMH class and a line here. */
enum Workload {
  CSV_READ("CSV read", CsvRead.class, Format.CSV, Input.READ_BESIDE_FLOORS, CsvReaders::valueOf),
  CSV_WRITE("CSV write", CsvWrite.class, Format.CSV, Input.NONE, CsvWriters::valueOf),
  FILTER_AND_COUNT(
      "CSV filter and count", FilterAndCount.class, Format.CSV, Input.READ, CsvReaders::valueOf),
  CSV_SCAN(
      "CSV scan for two sums",
      CsvScan.class,
      Format.CSV,
      Input.READ_BESIDE_FLOORS,
      CsvSumReaders::valueOf),
  CSV_PARALLEL(
      "CSV read with two threads",
      ParallelRead.class,
      Format.CSV,
      Input.READ,
      ParallelReaders::valueOf),
  VALIDATION("Validation", Validation.class, Format.CSV, Input.NONE, Validators::valueOf),
  JSON_READ(
      "JSON read", JsonRead.class, Format.JSON, Input.READ_BESIDE_FLOORS, JsonReaders::valueOf),
  JSON_WRITE("JSON write", JsonWrite.class, Format.JSON, Input.NONE, JsonWriters::valueOf);

  private final String title;
  private final Class<?> benchmark;
  private final Format format;
  private final Input input;

  @SuppressWarnings("ImmutableEnumChecker") // a method without state
  private final Function<String, Peer> peers;

  Workload(
      String title, Class<?> benchmark, Format format, Input input, Function<String, Peer> peers) {
    this.title = title;
    this.benchmark = benchmark;
    this.format = format;
    this.input = input;
    this.peers = peers;
  }

  /** The name for the command line, such as {@code csv-read}. */
  String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String title() {
    return title;
  }

  Class<?> benchmark() {
    return benchmark;
  }

  Format format() {
    return format;
  }

  /** Whether it is compared with the floors of its format. */
  boolean hasFloors() {
    return input == Input.READ_BESIDE_FLOORS;
  }

  /** Where its bytes may be. */
  List<Medium> media() {
    return input == Input.NONE ? List.of(Medium.MEMORY) : List.of(Medium.values());
  }

  /** The peer of a value of the benchmark's parameter. */
  Peer peer(String parameter) {
    return peers.apply(parameter);
  }

  /** What is done with the bytes of exports. */
  private enum Input {
    NONE,
    READ,
    READ_BESIDE_FLOORS
  }
}

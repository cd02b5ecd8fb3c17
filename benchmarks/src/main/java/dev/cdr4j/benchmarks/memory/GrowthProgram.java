package dev.cdr4j.benchmarks.memory;

import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.peer.CdrFormatReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Reads an export again and again, at least two million records in all, and prints how many
 * nanoseconds a record takes, and the most bytes that were in use after a collection.
 */
final class GrowthProgram {
  private static final int WARM_UP = 500_000;
  private static final int RECORDS_IN_ALL = 2_000_000;
  private static final double MEGABYTE = 1e6;

  private final RepeatedExport export;
  private final CdrFormatReader reader;
  private long read;

  private GrowthProgram(Format format) {
    export = new RepeatedExport(format);
    reader = new CdrFormatReader(format);
  }

  public static void main(String[] arguments) throws IOException {
    new GrowthProgram(Format.valueOf(arguments[0])).run(Integer.parseInt(arguments[1]));
  }

  private void run(int records) throws IOException {
    for (int i = 0; i < WARM_UP; i += records) {
      nanos(Math.min(records, WARM_UP));
    }
    PeakHeap peak = PeakHeap.watch();
    int times = Math.max(1, RECORDS_IN_ALL / records);
    double nanos = 0;
    for (int i = 0; i < times; i++) {
      nanos += nanos(records);
    }
    System.out.printf(Locale.ROOT, "%.0f %.1f%n", nanos / times / records, peak.bytes() / MEGABYTE);
  }

  private long nanos(int records) throws IOException {
    read = 0;
    long start = System.nanoTime();
    try (InputStream in = export.open(records)) {
      reader.read(in, call -> read++);
    }
    long nanos = System.nanoTime() - start;
    if (read != records) {
      throw new IllegalStateException("read " + read + " records");
    }
    return nanos;
  }
}

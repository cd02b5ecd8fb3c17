package dev.cdr4j.benchmarks.memory;

import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.csv.CsvReaders;
import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.json.JsonReaders;
import dev.cdr4j.benchmarks.peer.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/** Reads records into a list, and prints how many bytes of heap each of them takes. */
final class RetainedProgram {
  private static final int WARM_UP = 2_000;
  private static final int COLLECTIONS = 4;

  private RetainedProgram() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Format format = Format.valueOf(arguments[0]);
    RecordReader<?> reader =
        format == Format.CSV
            ? CsvReaders.valueOf(arguments[1]).create()
            : JsonReaders.valueOf(arguments[1]).create();
    int records = Integer.parseInt(arguments[2]);
    readAll(reader, format, WARM_UP);
    long before = usedHeap();
    List<Object> list = readAll(reader, format, records);
    long after;
    try {
      after = usedHeap();
    } finally {
      Reference.reachabilityFence(list);
    }
    if (list.size() != records) {
      throw new IllegalStateException("read " + list.size() + " records");
    }
    System.out.println((after - before) / (double) records);
  }

  private static List<Object> readAll(RecordReader<?> reader, Format format, int records)
      throws IOException {
    List<Object> list = new ArrayList<>(records);
    for (Direction direction : Direction.values()) {
      try (InputStream export = new GeneratedExport(format, direction, records / 2)) {
        reader.read(export, list::add);
      }
    }
    return list;
  }

  private static long usedHeap() throws InterruptedException {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}

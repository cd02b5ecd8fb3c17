package dev.cdr4j.benchmarks.memory;

import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.report.Machine;
import dev.cdr4j.benchmarks.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** How time and memory grow with the records of an export: the one evenly, the other not. */
public final class Growth {
  private static final int SMALLEST = 1_000;
  private static final int LARGEST = 10_000_000;
  private static final String HEAP = "-Xmx32m";

  private Growth() {}

  /**
   * Prints a table.
   *
   * @param arguments {@code --largest=}
   */
  public static void run(PrintStream out, List<String> arguments)
      throws IOException, InterruptedException {
    int largest = new NumberOptions(arguments, "largest").get("largest", LARGEST);
    out.println(Machine.describe());
    out.printf("cdr4j reads from a stream, in a JVM with %s%n%n", HEAP);
    Table table = new Table("records", "CSV ns/record", "peak MB", "JSON ns/record", "peak MB");
    for (int records = SMALLEST; records <= largest; records *= 10) {
      String[] csv = measure(Format.CSV, records);
      String[] json = measure(Format.JSON, records);
      table.add(String.format(Locale.ROOT, "%,d", records), csv[0], csv[1], json[0], json[1]);
    }
    out.print(table);
  }

  private static String[] measure(Format format, int records)
      throws IOException, InterruptedException {
    return new ForkedJvm(HEAP, "-XX:+UseSerialGC")
        .run(GrowthProgram.class, format.name(), Integer.toString(records))
        .split(" ", 2);
  }
}

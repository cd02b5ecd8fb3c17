package dev.cdr4j.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** On what the figures were measured. */
public final class Machine {
  private static final Path LINUX_CPUS = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Processor, cores, JDK, operating system, and what else kept the machine busy. */
  public static String describe() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(
        Locale.ROOT,
        "%s, %d cores; %s %s; %s %s; load average before the run %.1f",
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        load);
  }

  private static String processor() {
    String unknown = System.getProperty("os.arch");
    try (Stream<String> lines = Files.lines(LINUX_CPUS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(unknown);
    } catch (IOException e) {
      return unknown; // not on Linux
    }
  }
}

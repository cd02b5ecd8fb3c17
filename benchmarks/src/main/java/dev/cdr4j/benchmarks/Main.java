package dev.cdr4j.benchmarks;

import dev.cdr4j.benchmarks.memory.Growth;
import dev.cdr4j.benchmarks.memory.Retained;
import dev.cdr4j.benchmarks.report.Report;
import java.util.Arrays;
import java.util.List;

/** The program of this module. */
public final class Main {
  private static final String USAGE =
      """
      java -jar benchmarks.jar [report] [--quick] [--only=WORKLOAD,...] [--from=memory|file]
          how fast it is, side by side with others; workloads are
          %s
      java -jar benchmarks.jar retained [--records=1000000] [--runs=3]
          how much memory a list of records takes
      java -jar benchmarks.jar growth [--largest=10000000]
          what happens as exports get larger
      java -jar benchmarks.jar jmh ...
          the command line of JMH
      """;

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    List<String> words = Arrays.asList(arguments);
    String first = words.isEmpty() || words.get(0).startsWith("--") ? "report" : words.get(0);
    List<String> others = words.isEmpty() || words.get(0).startsWith("--") ? words : tail(words);
    try {
      switch (first) {
        case "report" -> Report.run(System.out, others);
        case "retained" -> Retained.run(System.out, others);
        case "growth" -> Growth.run(System.out, others);
        case "jmh" -> org.openjdk.jmh.Main.main(others.toArray(String[]::new));
        default -> throw new IllegalArgumentException("there is no command " + first);
      }
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(USAGE.formatted(Report.options()));
      System.exit(2);
    }
  }

  private static List<String> tail(List<String> words) {
    return words.subList(1, words.size());
  }
}

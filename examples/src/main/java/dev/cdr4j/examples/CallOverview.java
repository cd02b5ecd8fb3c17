package dev.cdr4j.examples;

import dev.cdr4j.examples.overview.OverviewProgram;
import dev.cdr4j.examples.overview.Progress;
import java.io.PrintStream;

/**
 * What happened on the phone: reads exports and prints who was reached, for how long, at what cost,
 * and which records could not be read. Without arguments it reads the sample exports; {@code
 * --help} tells the rest.
 */
public final class CallOverview {
  private CallOverview() {}

  /** Runs the program, and leaves the JVM with its exit status unless that is 0. */
  public static void main(String[] args) {
    int status =
        new OverviewProgram(System.out, System.err, Progress.onTerminal(System.err)).run(args);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** The exit status: 0, 1 if a file could not be read or written, 2 for wrong arguments. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    return new OverviewProgram(out, err, Progress.none()).run(args);
  }
}

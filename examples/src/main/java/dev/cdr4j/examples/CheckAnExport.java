package dev.cdr4j.examples;

import dev.cdr4j.examples.check.CheckProgram;

/**
 * Whether the calls of exports make sense: prints what the rules of the core find, counted by rule
 * with examples, or as JSON lines. Without files it checks a sample in which a lot is wrong; {@code
 * --help} tells the rest.
 */
public final class CheckAnExport {
  private CheckAnExport() {}

  /** Runs the program, and leaves the JVM with its exit status unless that is 0. */
  public static void main(String[] args) {
    int status = new CheckProgram(System.out, System.err).run(args);
    if (status != 0) {
      System.exit(status);
    }
  }
}

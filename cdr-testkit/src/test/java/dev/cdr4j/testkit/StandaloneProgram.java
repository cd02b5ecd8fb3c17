package dev.cdr4j.testkit;

import dev.cdr4j.Cdr;
import java.util.Iterator;

/** Makes as many records as it is told, and prints how many seconds of talk they come to. */
public final class StandaloneProgram {
  private StandaloneProgram() {}

  /** Runs it. */
  public static void main(String[] args) {
    Iterator<Cdr> calls = Traffic.seeded(1).callsPerDay(1_000_000).iterator();
    long seconds = 0;
    for (long i = Long.parseLong(args[0]); i > 0; i--) {
      seconds += calls.next().timing().answered().toSeconds();
    }
    System.out.println(seconds > 0 ? "done" : "nothing");
  }
}

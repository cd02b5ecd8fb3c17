package dev.cdr4j.testkit;

import dev.cdr4j.Cdr;
import java.lang.management.ManagementFactory;
import java.util.Iterator;

/** Prints how many records are made in a second of CPU time, at best. */
public final class SpeedProgram {
  private static final int RECORDS = 200_000;

  private SpeedProgram() {}

  /** Runs it. */
  public static void main(String[] args) {
    var threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    long hash = 0;
    for (int run = 0; run < 8; run++) {
      long start = threads.getCurrentThreadCpuTime();
      Iterator<Cdr> calls = Traffic.seeded(run).limit(RECORDS).iterator();
      while (calls.hasNext()) {
        hash += calls.next().callId().length();
      }
      best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
    }
    System.out.println(hash > 0 ? Math.round(RECORDS / (best / 1e9)) : 0);
  }
}

package dev.cdr4j.examples;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDeduplicator;
import dev.cdr4j.CdrQuery;
import dev.cdr4j.CdrReader;
import dev.cdr4j.csv.CdrCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts two exports together of which the date windows overlap. Both ends of a window are inclusive,
 * so windows that merely touch can repeat a call too.
 */
public final class DeduplicateWindows {
  static final CdrQuery FIRST_WEEK = window("2026-03-02T00:00:00Z", "2026-03-09T12:00:00Z");
  static final CdrQuery SECOND_WEEK = window("2026-03-09T00:00:00Z", "2026-03-16T00:00:00Z");

  private DeduplicateWindows() {}

  /** Takes the path of an export, or a sample, as the source of both windows. */
  public static void main(String[] args) throws IOException {
    Path export = Path.of(args.length > 0 ? args[0] : "examples/samples/inbound.csv");
    List<Cdr> first = read(export, FIRST_WEEK);
    List<Cdr> second = read(export, SECOND_WEEK);
    System.out.println(
        first.size()
            + " and "
            + second.size()
            + " records are "
            + together(first, second).size()
            + " calls");
  }

  private static CdrQuery window(String from, String to) {
    return CdrQuery.builder().from(Instant.parse(from)).to(Instant.parse(to)).build();
  }

  static List<Cdr> read(Path export, CdrQuery window) throws IOException {
    try (CdrReader<Cdr> calls = CdrCsv.reader().open(export)) {
      return calls.stream().filter(window).toList();
    }
  }

  static List<Cdr> together(List<Cdr> first, List<Cdr> second) {
    return Stream.concat(first.stream(), second.stream()).filter(CdrDeduplicator.exact()).toList();
  }
}

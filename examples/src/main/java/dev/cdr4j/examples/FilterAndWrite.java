package dev.cdr4j.examples;

import dev.cdr4j.CdrQuery;
import dev.cdr4j.CdrReader;
import dev.cdr4j.CdrWriter;
import dev.cdr4j.Direction;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.csv.CdrCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Takes some calls out of an export, with the filter that the console and the API have, and writes
 * them to a gzip file: one call at a time, so that no export is too large.
 */
public final class FilterAndWrite {
  /** The reminders of one afternoon, when the carrier ran out of circuits. */
  static final CdrQuery REMINDERS =
      CdrQuery.builder()
          .direction(Direction.OUTBOUND)
          .from(Instant.parse("2026-03-11T16:30:00Z"))
          .to(Instant.parse("2026-03-11T17:30:00Z"))
          .voiceAppHash("F7SA3XDH")
          .build();

  private FilterAndWrite() {}

  /** Takes the path of an export of outbound calls and that of the new file, or a sample. */
  public static void main(String[] args) throws IOException {
    Path export = Path.of(args.length > 1 ? args[0] : "examples/samples/outbound.csv");
    Path target = Path.of(args.length > 1 ? args[1] : "examples/target/reminders.csv.gz");
    System.out.println(write(export, REMINDERS, target) + " calls written to " + target);
  }

  /** How many calls passed the query. */
  static long write(Path export, CdrQuery query, Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    try (CdrReader<OutboundCdr> calls = CdrCsv.reader().outbound().open(export);
        CdrWriter writer = CdrCsv.writer().outbound().open(target)) { // gzip by its name
      calls.stream().filter(query).forEach(writer::write);
      return writer.written();
    }
  }
}

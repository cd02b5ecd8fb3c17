package dev.cdr4j.examples;

import dev.cdr4j.CdrReader;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.csv.CdrCsv;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** Reads an export call by call, and prints the calls of more than an hour. */
public final class ReadAnExport {
  private ReadAnExport() {}

  /** Takes the path of an export of outbound calls; without one, a sample. */
  public static void main(String[] args) throws IOException {
    Path export = Path.of(args.length > 0 ? args[0] : "examples/samples/outbound.csv");
    printLongCalls(export, System.out);
  }

  static void printLongCalls(Path export, PrintStream out) throws IOException {
    try (CdrReader<OutboundCdr> calls = CdrCsv.reader().outbound().open(export)) {
      for (OutboundCdr call : calls) {
        Duration talk = call.timing().answered();
        if (talk != null && talk.toHours() >= 1) {
          out.println(
              call.timing().start()
                  + "  "
                  + talk.toMinutes()
                  + " minutes to "
                  + call.billing().costLabel());
        }
      }
    }
  }
}

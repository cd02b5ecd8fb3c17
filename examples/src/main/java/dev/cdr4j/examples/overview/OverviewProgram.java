package dev.cdr4j.examples.overview;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The call overview: reads what the arguments name, or the samples, and prints the report. */
public final class OverviewProgram {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final ExportReader reader;

  /** A program that prints its report to one stream, its complaints to another. */
  public OverviewProgram(PrintStream out, PrintStream err, Progress progress) {
    this.out = out;
    this.err = err;
    reader = new ExportReader(progress);
  }

  /** Runs the program; its exit status. */
  public int run(String... args) {
    try {
      Arguments arguments = Arguments.parse(args);
      if (arguments.help()) {
        out.print(Arguments.HELP);
        return DONE;
      }
      Overview overview =
          new Overview(reader, arguments.listedRejects(), new Page(out), this::complain);
      if (arguments.paths().isEmpty()) {
        showSamples(overview, Samples.find(), arguments.out());
      } else {
        showFiles(overview, arguments);
      }
      return overview.hasFailed() ? FAILED : DONE;
    } catch (UsageException e) {
      complain(e.getMessage());
      return WRONG_USAGE;
    } catch (FileFailure e) {
      complain(e.getMessage());
      return FAILED;
    } finally {
      out.flush();
    }
  }

  private static void showSamples(Overview overview, Samples samples, @Nullable Path out)
      throws UsageException {
    RoundTrip roundTrip =
        overview.roundTripTo(out == null ? samples.defaultOut() : out, samples.originals());
    overview.read(samples.inbound(), "");
    overview.read(samples.outbound(), "");
    overview.readUncounted(samples.damaged(), "copies from outbound.csv: not counted");
    overview.compare(samples.inbound(), samples.inboundGzip(), ", compressed");
    overview.compare(samples.outbound(), samples.outboundSpreadsheet(), ", in windows-1252");
    overview.print("in " + samples.directory());
    overview.writeBack(roundTrip);
  }

  private static void showFiles(Overview overview, Arguments arguments) throws UsageException {
    List<Export> exports = new ArrayList<>();
    for (Path path : arguments.paths()) {
      exports.add(new Export(path.toString(), path, arguments.input()));
    }
    Path out = arguments.out();
    RoundTrip roundTrip = out == null ? null : overview.roundTripTo(out, exports);
    for (Export export : exports) {
      overview.read(export, "");
    }
    if (!overview.isEmpty()) {
      overview.print("");
      if (roundTrip != null) {
        overview.writeBack(roundTrip);
      }
    }
  }

  private void complain(@Nullable String message) {
    out.flush();
    err.println("CallOverview: " + Table.printable(String.valueOf(message)));
  }
}

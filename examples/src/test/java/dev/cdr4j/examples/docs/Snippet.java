package dev.cdr4j.examples.docs;

import dev.cdr4j.Cdr;
import dev.cdr4j.csv.CdrCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What surrounds the statements of a snippet: the fields of this class are the variables that
 * documents use without declaring them.
 */
public abstract class Snippet {
  /** A folder of its own, for whatever the snippet writes. */
  protected final Path folder;

  /** The console's export of outbound calls. */
  protected final Path export;

  /** The same export, re-saved by a European spreadsheet. */
  protected final Path spreadsheet;

  /** An export of outbound calls in which some rows are broken. */
  protected final Path damaged;

  /** Some inbound and some outbound calls. */
  protected final List<Cdr> calls;

  /** An answered outbound call. */
  protected final Cdr call;

  /** Puts copies of the sample exports into a folder. */
  protected Snippet(Path folder) throws IOException {
    this.folder = folder;
    export = copy("outbound.csv");
    spreadsheet = copy("outbound-spreadsheet.csv");
    damaged = copy("damaged.csv");
    List<Cdr> some = new ArrayList<>(CdrCsv.reader().readAll(copy("inbound.csv")).subList(0, 20));
    some.addAll(CdrCsv.reader().readAll(export).subList(0, 20));
    calls = List.copyOf(some);
    call = calls.stream().filter(Cdr::isAnswered).skip(20).findFirst().orElseThrow();
  }

  private Path copy(String sample) throws IOException {
    return Files.copy(
        Repository.ROOT.resolve("examples/samples").resolve(sample), folder.resolve(sample));
  }

  /** The snippet's own statements. */
  public abstract void run() throws Exception;
}

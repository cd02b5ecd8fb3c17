package dev.cdr4j.examples.overview;

import dev.cdr4j.Cdr;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample exports of the repository. */
final class Samples {
  private final Path directory;

  private Samples(Path directory) {
    this.directory = directory;
  }

  /**
   * The samples, looked for from the top of the repository and from its examples.
   *
   * @throws FileFailure if the program runs somewhere else
   */
  static Samples find() throws FileFailure {
    for (Path directory : List.of(Path.of("examples", "samples"), Path.of("samples"))) {
      if (Files.exists(directory.resolve("inbound.csv"))) {
        return new Samples(directory);
      }
    }
    throw new FileFailure(
        "the samples are not here: run this from the top of the repository, or name a file");
  }

  /** Where they are. */
  Path directory() {
    return directory;
  }

  Export inbound() {
    return export("inbound.csv", CdrCsv.reader());
  }

  Export outbound() {
    return export("outbound.csv", CdrCsv.reader());
  }

  /** Calls of {@link #outbound()}, some of them damaged. */
  Export damaged() {
    return export("damaged.csv", CdrCsv.reader());
  }

  /** The same as {@link #inbound()}, compressed. */
  Export inboundGzip() {
    return export("inbound.csv.gz", CdrCsv.reader());
  }

  /** The same as {@link #outbound()}, after a spreadsheet. */
  Export outboundSpreadsheet() {
    return export(
        "outbound-spreadsheet.csv", CdrCsv.reader().charset(Charset.forName("windows-1252")));
  }

  /** The exports that the others are made from. */
  List<Export> originals() {
    return List.of(inbound(), outbound(), damaged());
  }

  /** Where the good records are written to, unless the user says where. */
  Path defaultOut() {
    return directory.resolveSibling("target").resolve("call-overview");
  }

  private Export export(String name, CsvInput<Cdr> input) {
    return new Export(name, directory.resolve(name), input);
  }
}

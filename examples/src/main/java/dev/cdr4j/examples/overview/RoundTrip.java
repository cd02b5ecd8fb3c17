package dev.cdr4j.examples.overview;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Direction;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the good records of exports to a directory, reads them again, and compares them with the
 * originals: side by side, so that neither has to fit into memory.
 */
final class RoundTrip {
  private final Path directory;
  private final ExportReader reader;

  /**
   * A round trip of these exports.
   *
   * @throws UsageException if it would write over an original, or over its own results, or if an
   *     original cannot be read a second time
   */
  RoundTrip(Path directory, List<Export> exports, ExportReader reader) throws UsageException {
    this.directory = directory;
    this.reader = reader;
    Set<String> names = new HashSet<>();
    for (Export export : exports) {
      if (!names.add(export.fileName())) {
        throw new UsageException("--out: two of the files are named " + export.fileName());
      }
      if (Files.exists(export.path()) && !Files.isRegularFile(export.path())) {
        throw new UsageException("--out needs files: " + export.path() + " is none");
      }
      for (Export original : exports) {
        if (isSameFile(target(export), original.path())) {
          throw new UsageException("--out: this would write over " + original.path());
        }
      }
    }
  }

  private static boolean isSameFile(Path target, Path original) {
    try {
      return Files.exists(target) && Files.isSameFile(target, original);
    } catch (IOException e) {
      return false; // the original is not there
    }
  }

  /** Where the files go. */
  Path directory() {
    return directory;
  }

  /** The file that the good records of an export are written to. */
  Path target(Export export) {
    return directory.resolve(export.fileName());
  }

  /** Writes the good records of an export that was read to its end before, and compares. */
  Comparison run(FileResult original) throws FileFailure {
    Export export = original.export();
    Path target = target(export);
    FileFailure.explaining(() -> write(original, target));
    return reader.compare(export, new Export(target.toString(), target, CdrCsv.reader()));
  }

  private Path write(FileResult original, Path target) throws IOException {
    Files.createDirectories(directory);
    try (CdrReader<? extends Cdr> calls = reader.open("writing", original.export())) {
      output(original).writeAll(target, calls);
    }
    return target;
  }

  /** How to write records that are gone through but once: their columns have to be known before. */
  private static CsvOutput output(FileResult original) {
    CsvOutput output = CdrCsv.writer().extras(original.extras().toArray(String[]::new));
    if (original.directions().equals(Set.of(Direction.INBOUND))) {
      return output.inbound();
    } else if (original.directions().equals(Set.of(Direction.OUTBOUND))) {
      return output.outbound();
    }
    return output;
  }
}
